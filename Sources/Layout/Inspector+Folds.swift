import Model
import Page

extension Inspector {
    /// Texts and codes that a fold cuts, or that stand too near to one: folding machines are a millimetre or two off.
    func acrossFolds(_ page: Page) -> [Finding] {
        let texts = page.textBlocks.map { ($0.name, $0.frame) }
        let codes = page.codes.map { ("QR-Code", $0.symbolRect) }
        let near = page.safeMargin - .pt(0.01)
        return (texts + codes).filter { _, frame in
            page.folds.contains { frame.minX < $0 + near && frame.maxX > $0 - near }
                || page.crossFolds.contains { frame.minY < $0 + near && frame.maxY > $0 - near }
        }.map { name, _ in
            Finding(
                "text-across-fold", .error, at: SourcePlace(file: template.file),
                message: Words(
                    de: "„\(name)“ steht auf einem Falz oder zu nah daran.",
                    en: "\"\(name)\" stands on a fold or too near to it."),
                remedy: Words(
                    de: "In der Vorlage mindestens \(number(page.safeMargin.millimetres)) mm zum Falz lassen.",
                    en: "Leave at least \(number(page.safeMargin.millimetres)) mm to the fold in the template."))
        }
    }
}
