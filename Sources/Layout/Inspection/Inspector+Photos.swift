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

    /// Print wants as many dots as the sheet has and bears half of them; a screen likewise.
    ///
    /// On a sheet of 300 dpi the bounds are 300 and 150; a large poster, read from afar, has fewer dots.
    private func coarse(_ placed: LayoutPass.PlacedPhoto, _ photo: SheetPhoto) -> Finding? {
        guard placed.frame.width > .zero else { return nil }
        let effective = Double(placed.rendition.window.width) / (placed.frame.width.points / 72)
        let wanted = placed.frame.width.dots(at: template.resolution) / (placed.frame.width.points / 72)
        // Whole pixels are no reason to warn.
        guard effective < wanted * 0.995 else { return nil }
        let isError = effective < wanted / 2
        let scale = wanted / effective
        let measure: PhotoCoarse.Measure =
            if case .paper = template.medium {
                .dotsPerInch(Int(effective), good: Int(wanted.rounded()), least: Int((wanted / 2).rounded()))
            } else {
                .pixels(
                    placed.rendition.window.width,
                    wanted: Int(placed.frame.width.dots(at: template.resolution).rounded()))
            }
        return Finding(
            PhotoCoarse(
                file: photo.photo.file.value, material: template.title, measure: measure,
                width: Int((Double(photo.width) * scale).rounded(.up)),
                height: Int((Double(photo.height) * scale).rounded(.up))),
            severity: isError ? .error : .warning, at: photo.photo.file.place)
    }
}
