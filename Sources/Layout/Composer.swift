public import Model
import Page
public import Typography

/// Lays templates out: template + subject → pages on which all is decided.
///
/// Belongs to one worker, like the typesetter it holds.
public final class Composer {
    private let typesetter: Typesetter

    public init(typesetter: Typesetter) { self.typesetter = typesetter }

    /// Lays a template out for a subject.
    ///
    /// Every text is set as large as its style allows; where the sheet is too small for that, all texts give way
    /// together until everything fits, and the texts of one style end up in one size. What does not fit even at its
    /// smallest is a finding.
    public func compose(_ template: Template, _ subject: Subject) -> Composition {
        var builder = ElementBuilder(template: template, subject: subject)
        let roots = template.pages.compactMap { builder.element($0) }
        let measurer = TextMeasurer(
            typesetter: typesetter, styles: template.styles, unit: template.size.shortSide)
        let sheet = Sheet(template: template, subject: subject, roots: roots, measurer: measurer)
        let passes = sheet.best()
        let language = template.multilingual ? subject.german : subject.voices.first?.language ?? subject.german
        let document = Document(
            title: subject.title, author: subject.region.brand.imprint?.publisher ?? subject.region.name,
            language: language.bcp47, direction: sheet.direction, date: subject.date,
            pages: passes.map { pass in
                var page = pass.page
                page.items = pass.items
                return page
            })
        let inspector = Inspector(template: template, subject: subject)
        let findings = builder.findings + inspector.findings(of: passes)
            + inspector.findings(of: document, isSettled: passes.allSatisfy(\.succeeded))
        return Composition(document: document, findings: findings, plainText: PlainText.write(roots))
    }
}
