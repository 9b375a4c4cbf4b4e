internal import Formats
internal import Model
package import Page

extension Reading {
    /// A colour: `"#RRGGBB"`, `[C, M, Y, K]` in percent, or `{ rgb: …, cmyk: …, spot: "HKS 43" }`.
    ///
    /// A colour that names ink alone gets the sRGB of simple subtraction, for the screen; a press profile knows better.
    package func color(_ node: YAMLNode) -> Color? {
        switch node.content {
        case .sequence: return cmyk(node).map { Color(rgb: Self.onScreen($0), cmyk: $0) }
        case .scalar: return rgb(node).map { Color(rgb: $0) }
        case .mapping:
            guard let reader = mapping(node) else { return nil }
            let rgb = reader.value("rgb", self.rgb)
            let cmyk = reader.optional("cmyk", self.cmyk)
            let spot = reader.optional("spot", self.spot)
            reader.finish()
            return rgb.map { Color(rgb: $0, cmyk: cmyk, spot: spot) }
        }
    }

    /// `"#RRGGBB"`, quoted, since `#` begins a comment.
    package func rgb(_ node: YAMLNode) -> RGB? {
        let expected = Words(de: "eine Farbe als \"#RRGGBB\"", en: "a colour as \"#RRGGBB\"")
        guard let scalar = node.scalar, scalar.kind == .text else {
            // Without quotes, # begins a comment and the value is empty.
            wrongType(
                node, Words(de: expected.de + ", mit Anführungszeichen", en: expected.en + ", with quotes"),
                "\"#FBDA16\"")
            return nil
        }
        let digits = scalar.text.dropFirst()
        guard scalar.text.first == "#", digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let hex = UInt32(digits, radix: 16)
        else {
            badValue(scalar, expected, "\"#FBDA16\"")
            return nil
        }
        return RGB(hex: hex)
    }

    /// Four plates in percent.
    package func cmyk(_ node: YAMLNode) -> CMYK? {
        let expected = Words(
            de: "vier Zahlen von 0 bis 100: Cyan, Magenta, Gelb, Schwarz",
            en: "four numbers from 0 to 100: cyan, magenta, yellow, black")
        guard case .sequence(let items) = node.content, items.count == 4 else {
            wrongType(node, expected, "[0, 12, 95, 0]")
            return nil
        }
        let plates = items.compactMap(number)
        guard plates.count == 4 else { return nil }
        for (item, plate) in zip(items, plates) where !(0...100).contains(plate) {
            if let scalar = item.scalar { badValue(scalar, expected, "[0, 12, 95, 0]") }
            return nil
        }
        return CMYK(cyan: plates[0] / 100, magenta: plates[1] / 100, yellow: plates[2] / 100, black: plates[3] / 100)
    }

    /// The name of a spot ink, as the print shop orders it. `All` and `None` mean other things in a PDF, and the four
    /// plates are no spot inks. See ISO 32000-1, 8.6.6.4.
    package func spot(_ node: YAMLNode) -> String? {
        guard let name = string(node), let scalar = node.scalar else { return nil }
        let taken = ["all", "none", "cyan", "magenta", "yellow", "black"]
        guard !taken.contains(name.lowercased()), (1...64).contains(name.count) else {
            badValue(
                scalar, Words(de: "der Name einer Sonderfarbe", en: "the name of a spot ink"), "\"HKS 43 K\"")
            return nil
        }
        return name
    }

    private static func onScreen(_ ink: CMYK) -> RGB {
        let light = 1 - ink.black
        return RGB(red: (1 - ink.cyan) * light, green: (1 - ink.magenta) * light, blue: (1 - ink.yellow) * light)
    }
}
