internal import Build

/// How a campaign's sheets come out of an office printer: it stands in the guide where the chapter says `{office}`.
///
/// A PDF for the press is larger than its sheet by the bleed, so that an office printer would cut it; the picture is
/// not.
struct OfficePrinting {
    private let contents: KitContents

    init(_ contents: KitContents) { self.contents = contents }

    var html: HTML {
        .joined([
            posters.contains(where: Self.isA4) ? paragraph(Self.small) : .empty,
            posters.contains { !Self.isA4($0) } ? paragraph(Self.large) : .empty,
            hasOfficeFiles ? paragraph(Self.imposed) : hasPieces ? paragraph(Self.pieces) : .empty,
        ])
    }

    private func paragraph(_ text: String) -> HTML { .element("p") { .text(text) } }

    private var posters: [Artifact] { contents.artifacts.filter { $0.kind == .poster && $0.unit == .millimetres } }
    private var hasOfficeFiles: Bool { contents.artifacts.contains { OutputTree.officeFormat(of: $0.path) != nil } }
    private var hasPieces: Bool {
        let letters = contents.letters
        return contents.artifacts.contains {
            [.flyer, .card].contains($0.kind) && !letters.contains($0.material ?? "")
        }
    }

    /// An A4 sheet, or smaller.
    private static func isA4(_ poster: Artifact) -> Bool { max(poster.width, poster.height) <= 298 }

    private static let small =
        """
        Plakat A4: Nehmen Sie die Datei „als Bild“ und drucken Sie sie mit „An Seite anpassen“. Das PDF ist für \
        die Druckerei und ringsum etwas größer als das Blatt.
        """
    private static let large =
        """
        Plakate, die größer sind als Ihr Papier: Nehmen Sie die Datei „als Bild“ und wählen Sie „An Seite \
        anpassen“, sonst fehlt der Rand. Ein Plakat A3 wird auf A4 gut zwei Drittel so groß, der Code mit ihm: Auf \
        Armlänge liest ihn jedes Telefon, im Vorübergehen nicht mehr. Wo man stehen bleibt und wartet, genügt das.
        """
    private static let imposed =
        """
        Flyer und Karten: Nehmen Sie die Datei „für den Bürodrucker“ und wählen Sie „Tatsächliche Größe“ oder \
        „100\u{A0}%“, nie „An Seite anpassen“, damit Vorder- und Rückseite aufeinanderpassen.
        """
    private static let pieces =
        """
        Flyer und Karten sind für die Druckerei gemacht. Für den Bürodrucker gibt es eigene Dateien, wenn die \
        Person, die die Mappe erzeugt, die Option „--sheet a4“ dazunimmt.
        """
}
