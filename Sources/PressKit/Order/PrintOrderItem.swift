internal import Build
internal import Model
internal import Page

/// A material for one place, with the file of each language.
struct PrintOrderItem {
    /// One file.
    struct Line {
        let language: String
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
        let letters = contents.letters
        let sheets = KitSheet.all(of: contents).filter {
            $0.sheet.region == order.region && !letters.contains($0.sheet.material) && $0.printed != nil
        }
        let materials = sheets.map(\.sheet.material).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return materials.flatMap { material in
            // What has the same code in the same size for several places is ordered once.
            let own = Dictionary(grouping: sheets.filter { $0.sheet.material == material }) { $0.sheet.placement ?? "" }
            let alike = Dictionary(grouping: own.keys.sorted()) { place in
                Likeness(
                    codes: (own[place] ?? []).map { [$0.sheet.language] + $0.codes }, distance: order.distances[place])
            }
            return alike.values.sorted { $0[0] < $1[0] }.map { places in
                PrintOrderItem(own[places[0]] ?? [], places, order)
            }
        }
    }

    /// By what one place's sheets serve another place as well.
    private struct Likeness: Hashable {
        /// Of each language.
        let codes: [[String]]
        let distance: Length?
    }

    /// - Parameters:
    ///   - sheets: Of one material and place; at least one.
    ///   - places: That place, and others for which they serve; the one for everywhere is empty.
    private init(_ sheets: [KitSheet], _ places: [String], _ order: PrintOrder) {
        let (contents, words) = (order.contents, order.words)
        lines = sheets.compactMap { sheet in
            sheet.printed.map { Line(language: sheet.sheet.language, artifact: $0) }
        }
        guard let first = sheets.first, let artifact = lines.first?.artifact else {
            title = ""
            facts = []
            return
        }
        let names = places.filter { !$0.isEmpty }.map { contents.placementName($0) }
        let place: String? =
            if names.isEmpty { nil } else if first.sheet.placement == nil {
                words(.alsoForPlaces, ["places": GermanFormat.list(names)])
            } else { words(.forPlace, ["place": GermanFormat.list(names)]) }
        title = contents.title(ofMaterial: first.sheet.material) + (place ?? "")
        let isMeasured = artifact.unit == .millimetres && artifact.width > 0
        let measures = ["width": GermanFormat.number(artifact.width), "height": GermanFormat.number(artifact.height)]
        facts = [
            isMeasured ? words(.measures, measures) : nil, words(.pages, count: max(1, first.pictures.count)),
            order.templates.first { $0.name == first.sheet.material }.flatMap { Self.fold($0, words) },
            words(.paper, ["paper": words[Self.paper(artifact)]]),
        ].compactMap(\.self)
    }

    /// How a piece is folded; nil where it is not.
    private static func fold(_ template: Template, _ words: Phrasebook<OrderPhrase>) -> String? {
        if let across = template.crossFolds.first, !across.isEmpty {
            let places = across.map { GermanFormat.number($0.millimetres) }
            return words(.crossFold, count: across.count, ["places": places.joined(separator: ", ")])
        }
        guard let folds = template.folds.first, !folds.isEmpty else { return nil }
        let edges = [.zero] + folds + [template.size.width]
        let panels = zip(edges, edges.dropFirst()).map { GermanFormat.number(($1 - $0).millimetres) }
        return words(.fold, count: folds.count, ["panels": panels.joined(separator: " | ")])
    }

    /// The paper on which a material is usually printed: a suggestion to talk over with the print shop.
    private static func paper(_ artifact: Artifact) -> OrderPhrase {
        switch artifact.kind {
        // Sheets of A2 and more hang outside, where plain paper would not last.
        case .poster where artifact.unit == .millimetres && max(artifact.width, artifact.height) > 450: .paperOutside
        case .poster: .paperPoster
        case .card: .paperCard
        default: .paperFlyer
        }
    }
}
