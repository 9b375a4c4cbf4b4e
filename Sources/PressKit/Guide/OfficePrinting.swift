internal import Build

/// How a campaign's sheets come out of an office printer: it stands in the guide where the chapter says `{office}`.
///
/// A PDF for the press is larger than its sheet by the bleed, so that an office printer would cut it; the picture is
/// not.
struct OfficePrinting {
    let contents: KitContents
    let words: Phrasebook<GuidePhrase>

    var html: HTML {
        .joined([
            posters.contains(where: Self.isA4) ? paragraph(.officeA4) : .empty,
            posters.contains { !Self.isA4($0) } ? paragraph(.officeLarge) : .empty,
            hasOfficeFiles ? paragraph(.officeSheets) : hasPieces ? paragraph(.officeNone) : .empty,
        ])
    }

    private func paragraph(_ name: GuidePhrase) -> HTML { .element("p") { words[name] } }

    private var posters: [Artifact] { contents.artifacts.filter { $0.kind == .poster && $0.unit == .millimetres } }
    private var hasOfficeFiles: Bool { contents.artifacts.contains { $0.purpose == .office } }
    private var hasPieces: Bool {
        let letters = contents.letters
        return contents.artifacts.contains {
            [.flyer, .card].contains($0.kind) && !letters.contains($0.material ?? "")
        }
    }

    /// An A4 sheet, or smaller.
    private static func isA4(_ poster: Artifact) -> Bool { max(poster.width, poster.height) <= 298 }
}
