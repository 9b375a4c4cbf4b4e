internal import Colour
import Page

extension ColorDerivation {
    /// Which colour does what and why, to the people whose colours they are.
    var explanation: Words {
        let sentences = [surfaceExplained, paperExplained, accentExplained] + others.compactMap(restExplained)
        return Words(
            de: sentences.map(\.de).filter { !$0.isEmpty }.joined(separator: " "),
            en: sentences.map(\.en).filter { !$0.isEmpty }.joined(separator: " "))
    }

    private var surfaceExplained: Words {
        let (name, ink) = (ColorName(first.rgb).asSubject, inkExplained)
        guard surface != first else {
            return Words(
                de: "Ihr \(name.de) (\(hex(first))) ist die Fläche, die Schrift darauf \(ink.de).",
                en: "Your \(name.en) (\(hex(first))) is the surface, the text on it \(ink.en).")
        }
        let change =
            character == .dark ? Words(de: "dunkler", en: "darker") : Words(de: "heller", en: "lighter")
        return Words(
            de:
                """
                Ihr \(name.de) ist die Fläche, ein wenig \(change.de) (\(hex(surface)) statt \(hex(first))), damit \
                man die Schrift darauf gut liest: \(ink.de).
                """,
            en:
                """
                Your \(name.en) is the surface, a little \(change.en) (\(hex(surface)) instead of \(hex(first))), so \
                that the text on it is read well: \(ink.en).
                """)
    }

    private var inkExplained: Words {
        if character == .dark { return Words(de: "weiß", en: "white") }
        guard others.contains(deep) else { return Words(de: "fast schwarz", en: "nearly black") }
        let name = ColorName(deep.rgb).asPlace
        let accent =
            ownAccent == deep
            ? Words(de: ", das auch der Akzent ist", en: ", which is the accent too") : Words(de: "", en: "")
        return Words(
            de: "in Ihrem \(name.de) (\(hex(deep)))\(accent.de)", en: "in your \(name.en) (\(hex(deep)))\(accent.en)")
    }

    private var paperExplained: Words {
        switch character {
        case .dark where inks.first == surface:
            let name = ColorName(surface.rgb).asPlace
            return Words(
                de: "Auf weißem Papier steht die Schrift in Ihrem \(name.de).",
                en: "On white paper the text is in your \(name.en).")
        case .dark:
            return Words(
                de: "Auf weißem Papier ist die Schrift fast schwarz.", en: "On white paper the text is nearly black.")
        case .bright: return Words(de: "", en: "")
        case .pale:
            let name = ownFoot.map { ColorName($0.rgb).asPlace }
            let shade = Words(
                de: name.map { "Ihrem \($0.de)" } ?? "einem dunklen Ton",
                en: name.map { "your \($0.en)" } ?? "a dark shade"
            )
            return Words(
                de:
                    """
                    Die Fläche hebt sich von weißem Papier kaum ab; darum hat das Blatt einen Fuß in \(shade.de) \
                    (\(hex(foot))), die Schrift darauf weiß, der Code auf einem weißen Feld.
                    """,
                en:
                    """
                    The surface hardly stands out from white paper; so the sheet has a foot in \(shade.en) \
                    (\(hex(foot))), the text on it white, the code on a white field.
                    """)
        }
    }

    private var accentExplained: Words {
        if let own = ownAccent {
            if own == deep { return Words(de: "", en: "") }
            let name = ColorName(own.rgb).asSubject
            let shown = own == accent ? hex(own) : "\(hex(accent)) statt \(hex(own))"
            let shownEnglish = own == accent ? hex(own) : "\(hex(accent)) instead of \(hex(own))"
            return Words(
                de: "Ihr \(name.de) (\(shown)) ist der Akzent.", en: "Your \(name.en) (\(shownEnglish)) is the accent.")
        }
        let shade =
            switch character {
            case _ where OKLCH(accent.rgb).chroma < Self.leastChroma: Words(de: "ein Grau", en: "a grey")
            case .dark: Words(de: "ein heller Ton der Fläche", en: "a light tint of the surface")
            case .bright: Words(de: "ein dunkler Ton der Fläche", en: "a dark shade of the surface")
            case .pale: Words(de: "ein kräftiger Ton der Fläche", en: "a strong shade of the surface")
            }
        return Words(
            de: "Der Akzent ist \(shade.de) (\(hex(accent))).", en: "The accent is \(shade.en) (\(hex(accent))).")
    }

    /// What becomes of a colour that was not told of yet.
    private func restExplained(_ color: Color) -> Words? {
        guard color != ownAccent, color != ownFoot, color != deep else { return nil }
        let name = ColorName(color.rgb).asSubject
        if color.rgb == .white {
            return Words(de: "Ihr \(name.de) ist das Papier.", en: "Your \(name.en) is the paper.")
        }
        return Words(
            de: "Ihr \(name.de) (\(hex(color))) kommt im Muster vor.",
            en: "Your \(name.en) (\(hex(color))) appears in the pattern.")
    }

    private func hex(_ color: Color) -> String { color.rgb.hexString }
}
