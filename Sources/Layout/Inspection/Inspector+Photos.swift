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
        if photo.credit != nil, !isCredited { findings.append(noCredit(photo)) }
        return findings
    }

    /// Print wants as many dots as the sheet has and bears half of them; a screen likewise.
    ///
    /// On a sheet of 300 dpi the bounds are 300 and 150; a large poster, read from afar, has fewer dots.
    private func coarse(_ placed: LayoutPass.PlacedPhoto, _ photo: SheetPhoto) -> Finding? {
        guard placed.frame.width > .zero else { return nil }
        let effective = Double(placed.print.window.width) / (placed.frame.width.points / 72)
        let wanted = placed.frame.width.dots(at: template.resolution) / (placed.frame.width.points / 72)
        // Whole pixels are no reason to warn.
        guard effective < wanted * 0.995 else { return nil }
        let isError = effective < wanted / 2
        let scale = wanted / effective
        let size =
            "\(Int((Double(photo.width) * scale).rounded(.up))) × \(Int((Double(photo.height) * scale).rounded(.up)))"
        let remedy = Words(
            de:
                """
                Ein Bild mit mindestens \(size) Pixeln nehmen, oder für dieses Material einen größeren Ausschnitt \
                (crops).
                """,
            en: "Take a picture of at least \(size) pixels, or show more of it in this material (crops).")
        let name = photo.photo.file.value
        guard case .paper = template.medium else {
            let (have, want) = (
                placed.print.window.width, Int(placed.frame.width.dots(at: template.resolution).rounded())
            )
            return Finding(
                "photo-coarse", isError ? .error : .warning, at: photo.photo.file.place,
                message: Words(
                    de: "\(name) hat für \(template.title.de) zu wenige Pixel: \(have) statt \(want) in der Breite.",
                    en: "\(name) has too few pixels for \(template.title.en): \(have) instead of \(want) across."),
                remedy: remedy)
        }
        return Finding(
            "photo-coarse", isError ? .error : .warning, at: photo.photo.file.place,
            message: Words(
                de:
                    """
                    \(name) hat auf \(template.title.de) nur \(Int(effective)) dpi; gut sind \
                    \(Int(wanted.rounded())), das Mindeste \(Int((wanted / 2).rounded())).
                    """,
                en:
                    """
                    \(name) has only \(Int(effective)) dpi on \(template.title.en); \(Int(wanted.rounded())) are \
                    good, \(Int((wanted / 2).rounded())) the least.
                    """
            ),
            remedy: remedy)
    }

    /// Text needs a calm ground: what lies between it and the photo.
    func textOnPhoto(_ block: TextBlock) -> Finding {
        Finding(
            "text-on-photo", .error, at: SourcePlace(file: template.file),
            message: Words(
                de:
                    """
                    „\(block.name)“ steht in \(template.title.de) mitten auf dem Foto; ob man es liest, hängt am \
                    Bild.
                    """,
                en:
                    """
                    \"\(block.name)\" stands right on the photo in \(template.title.en); whether it is read \
                    depends on the picture.
                    """
            ),
            remedy: Words(
                de: "Dem Text in der Vorlage eine Fläche geben (fill: surface).",
                en: "Give the text an area in the template (fill: surface)."))
    }

    private func noCredit(_ photo: SheetPhoto) -> Finding {
        Finding(
            "photo-uncredited", .error, at: SourcePlace(file: template.file),
            message: Words(
                de: "\(template.title.de) zeigt \(photo.photo.file.value), nennt aber niemanden, der es gemacht hat.",
                en: "\(template.title.en) shows \(photo.photo.file.value), but does not name who made it."),
            remedy: Words(
                de: "Einen Text „photo-credit“ mit optional: true in die Vorlage setzen.",
                en: "Put a text \"photo-credit\" with optional: true into the template."))
    }
}
