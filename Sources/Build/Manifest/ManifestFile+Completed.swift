import Print

extension ManifestFile.Entry {
    /// An entry of a manifest whose artifacts did not say yet what they are for: it is told from where they lie.
    ///
    /// Nil for a file of no known format.
    var completed: Self? {
        let names = path.split(separator: "/").last?.split(separator: ".").map(String.init) ?? []
        guard let format = names.last.flatMap(Artifact.Format.init) else { return nil }
        // Before the ending: a page or a paper, of some files in `print/`.
        let mark = path.contains("/print/") ? names.dropLast().last ?? "" : ""
        var entry = self
        entry.format = format.rawValue
        entry.purpose = kind
        switch (Artifact.Kind(rawValue: kind), format) {
        case (.text, _), (.plan, _), (.order, _), (.package, _): break
        case (_, .pdf) where path.contains("/web/"): entry.purpose = Artifact.Purpose.web.rawValue
        case (_, .pdf) where SheetFormat(rawValue: mark) != nil:
            entry.purpose = Artifact.Purpose.office.rawValue
            entry.paper = mark
        case (_, .pdf): entry.purpose = Artifact.Purpose.print.rawValue
        case (_, .png) where mark.hasPrefix("page"):
            entry.purpose = Artifact.Purpose.preview.rawValue
            entry.page = Int(mark.dropFirst("page".count))
        default: entry.purpose = Artifact.Purpose.screen.rawValue
        }
        if kind == Artifact.Kind.poster.rawValue, format == .png, let material, let language, max(width, height) > 0 {
            let sheet = OutputTree.Sheet(region: region, material: material, language: language, placement: placement)
            let thumbnail = Artifact.Picture(thumbnailOf: sheet, width: width, height: height)
            entry.thumbnail = .init(path: thumbnail.path, width: thumbnail.width, height: thumbnail.height)
        }
        return entry
    }
}
