internal import Build

/// A material for one place, with the file of each language.
struct PrintOrderItem: Hashable, Sendable {
    /// One file.
    struct Line: Hashable, Sendable {
        let sheet: KitSheet
        let artifact: Artifact
    }

    let title: String
    let lines: [Line]
    /// What the print shop has to know of all of them, e.g. `297 × 420 mm`.
    let facts: [String]

    /// The sheets of one region that have a PDF for the press, in the order of the press kit; those for one place come
    /// after the same for everywhere.
    static func all(of order: PrintOrder) -> [PrintOrderItem] {
        let contents = order.contents
        let files = Dictionary(contents.artifacts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let letters = contents.letters
        var keys: [[String]] = []
        var lines: [[String]: [Line]] = [:]
        for sheet in KitSheet.all(of: contents)
        where sheet.sheet.region == order.region && !letters.contains(sheet.sheet.material) {
            let pdfs = sheet.downloads.map(\.path).filter { $0.hasSuffix(".pdf") && !$0.contains("/web/") }
            guard let artifact = pdfs.first(where: { OutputTree.officeFormat(of: $0) == nil }).flatMap({ files[$0] })
            else { continue }
            let key = [sheet.sheet.material, sheet.sheet.placement ?? ""]
            if lines[key] == nil { keys.append(key) }
            lines[key, default: []].append(Line(sheet: sheet, artifact: artifact))
        }
        let materials = keys.map { $0[0] }
        return keys.sorted { a, b in
            let (i, j) = (materials.firstIndex(of: a[0]) ?? 0, materials.firstIndex(of: b[0]) ?? 0)
            return i != j ? i < j : a[1] < b[1]
        }.map { key in
            let place = key[1].isEmpty ? "" : ", für: " + contents.placementName(key[1])
            return PrintOrderItem(
                contents.title(ofMaterial: key[0]) + place, lines[key] ?? [], fold: order.folds[key[0]])
        }
    }

    private init(_ title: String, _ lines: [Line], fold: String?) {
        self.title = title
        self.lines = lines
        guard let line = lines.first else {
            facts = []
            return
        }
        let artifact = line.artifact
        let isMeasured = artifact.unit == .millimetres && artifact.width > 0
        let pages = max(1, line.sheet.pictures.count)
        facts = [
            isMeasured ? "\(German.number(artifact.width)) × \(German.number(artifact.height)) mm" : nil,
            German.count(pages, "Seite", "Seiten")
                + (pages > 1 ? ", beidseitig farbig (4/4)" : ", einseitig farbig (4/0)"),
            fold.map { "Falz: " + $0 },
            "Papiervorschlag: "
                + PaperSuggestion.text(
                    for: artifact.kind, longSide: isMeasured ? max(artifact.width, artifact.height) : 0),
        ].compactMap(\.self)
    }
}
