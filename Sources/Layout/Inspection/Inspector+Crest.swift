import Model
import Page

extension Inspector {
    /// A crest of too few pixels for the size in which it stands on the sheet.
    ///
    /// Arms are lines and flat colours, whose edges show their pixels sooner than a photo does: 200 dpi, and 150 on
    /// what is looked at from a step away; on a screen four of five pixels.
    func crest(on document: Document) -> [Finding] {
        guard let crest = subject.crest, let pixels = crest.pixels else { return [] }
        let frames = document.pages.flatMap { page in
            page.allItems.compactMap { item -> Rect? in
                if case .picture(let picture) = item, picture.data == crest.data { picture.frame } else { nil }
            }
        }
        guard let widest = frames.map(\.width).max(), widest > .zero else { return [] }
        let isPaper = if case .paper = template.medium { true } else { false }
        let least = isPaper ? isLargePaper ? 150 : 200 : template.resolution * 0.8
        let wanted = Int(widest.dots(at: least).rounded(.up))
        guard pixels < wanted else { return [] }
        let found = CrestCoarse(
            file: crest.file, material: template.title, width: pixels, wanted: wanted,
            height: Int((Double(wanted) / crest.aspect).rounded(.up)))
        return [Finding(found, at: SourcePlace(file: crest.file))]
    }
}

struct CrestCoarse: FindingKind {
    static let code = "crest-coarse"
    static let severity = Finding.Severity.warning
    /// The crest's, relative to the workspace.
    var file: String
    /// What it is called.
    var material: Words
    /// Without empty borders, in pixels.
    var width: Int
    /// Of a picture that would do, in pixels.
    var wanted: Int
    var height: Int

    var message: Words {
        Words(
            de: "\(file) ist für \(material.de) zu klein: ohne leeren Rand \(width) Pixel breit statt \(wanted).",
            en: "\(file) is too small for \(material.en): \(width) pixels wide without empty borders, not \(wanted).")
    }
    var remedy: Words {
        Words(
            de:
                """
                Das Wappen als SVG nehmen, oder als PNG von mindestens \(wanted) × \(height) Pixeln: litfass brand \
                KÜRZEL --crest wappen.png (docs/de/stadt.md).
                """,
            en:
                """
                Take the crest as SVG, or as a PNG of at least \(wanted) × \(height) pixels: litfass brand SLUG \
                --crest crest.png (docs/de/stadt.md, in German).
                """)
    }

    var weight: Double? { Double(wanted) }
}
