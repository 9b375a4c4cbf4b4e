internal import Findings
internal import Formats

/// What a town wants of its `brand.yaml`.
package struct BrandRequest: Sendable {
    package let slug: String
    /// `#RRGGBB`, the most important first; nil leaves the colours.
    let colors: [String]?
    /// The crest's file, as it was named; nil leaves the crest.
    let crest: String?
    /// Where the picture goes, as it was named.
    let preview: String?

    private static let mostColors = 3

    /// - Parameter colors: As somebody wrote them, with commas between them.
    /// - Throws: `InvalidInput` for what is no colour, and a picture that is no PNG.
    package init(
        _ slug: String, colors: String? = nil, crest: String? = nil, preview: String? = nil
    ) throws(InvalidInput) {
        self.slug = slug
        self.crest = crest
        if let preview, PictureFormat(path: preview) != .png {
            throw InvalidInput(
                preview, Words(de: "Das Bild wird ein PNG: bild.png.", en: "The picture becomes a PNG: picture.png."))
        }
        self.preview = preview
        self.colors = try colors.map { text throws(InvalidInput) in try Self.colors(text) }
    }

    private static func colors(_ text: String) throws(InvalidInput) -> [String] {
        let parts = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
        guard (1...mostColors).contains(parts.count) else {
            throw InvalidInput(
                text,
                Words(
                    de: "Es sind eine bis drei Farben, die wichtigste zuerst: --colors \"#0B5D3B,#C8102E\"",
                    en: "It is one to three colours, the most important first: --colors \"#0B5D3B,#C8102E\""))
        }
        var colors: [String] = []
        for part in parts {
            var digits = part.uppercased()
            // In many shells an unquoted # begins a remark; so it may be left out.
            if digits.first == "#" { digits.removeFirst() }
            if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
            guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
                throw InvalidInput(
                    String(part),
                    Words(
                        de:
                            """
                            Eine Farbe hat sechs Stellen aus 0–9 und A–F: --colors "#0B5D3B". Im Handbuch zum \
                            Erscheinungsbild heißt das „HEX“ oder „Web“.
                            """,
                        en:
                            """
                            A colour has six digits of 0–9 and A–F: --colors "#0B5D3B". The style guide calls it “HEX” \
                            or “web”.
                            """))
            }
            colors.append("#" + digits)
        }
        return colors
    }
}
