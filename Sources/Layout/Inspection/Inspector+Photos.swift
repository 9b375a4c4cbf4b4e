import Model
import Page

extension Inspector {
    /// What keeps a photo from looking well on the sheet, or from standing there at all.
    func photos(of passes: [LayoutPass]) -> [Finding] {
        guard let photo = subject.photo, passes.contains(where: { !$0.photos.isEmpty }) else { return [] }
        var findings = passes.flatMap(\.photos).compactMap { coarse($0, photo) }
        let isCredited = passes.contains { pass in
            pass.items.contains {
                if case .text(let block) = $0 { block.name == KnownValue.photoCredit.rawValue } else { false }
            }
        }
        if photo.credit != nil, !isCredited {
            let found = PhotoUncredited(file: photo.photo.file.value, material: template.title)
            findings.append(Finding(found, at: SourcePlace(file: template.file)))
        }
        return findings
    }

    /// Print wants as many dots as the sheet has and bears half of them; a screen likewise. On a sheet of 300 dpi the
    /// bounds are 300 and 150. A poster from A3 on is looked at from a step away: 250 are good, from 150 on it is a
    /// note.
    private func coarse(_ placed: LayoutPass.PlacedPhoto, _ photo: SheetPhoto) -> Finding? {
        guard placed.frame.width > .zero else { return nil }
        let inches = placed.frame.width.points / 72
        let effective = Double(placed.rendition.window.width) / inches
        let dots = placed.frame.width.dots(at: template.resolution)
        let bounds: (good: Double, least: Double) =
            isLargePaper ? (250, 150) : (dots / inches, dots / inches / 2)
        // Whole pixels are no reason to warn.
        guard effective < bounds.good * 0.995 else { return nil }
        let isCoarse = effective < bounds.least
        let severity: Finding.Severity = isLargePaper ? isCoarse ? .warning : .note : isCoarse ? .error : .warning
        let scale = bounds.good / effective
        let measure: PhotoCoarse.Measure =
            if case .paper = template.medium {
                .dotsPerInch(Int(effective), good: Int(bounds.good.rounded()), least: Int(bounds.least.rounded()))
            } else {
                .pixels(placed.rendition.window.width, wanted: Int(dots.rounded()))
            }
        return Finding(
            PhotoCoarse(
                file: photo.photo.file.value, material: template.title, measure: measure,
                width: Int((Double(photo.width) * scale).rounded(.up)),
                height: Int((Double(photo.height) * scale).rounded(.up))),
            severity: severity, at: photo.photo.file.place)
    }

    /// From A3 on.
    var isLargePaper: Bool {
        guard case .paper = template.medium else { return false }
        let (short, long) = (template.size.shortSide, max(template.size.width, template.size.height))
        return short > .mm(296) && long > .mm(419)
    }
}
