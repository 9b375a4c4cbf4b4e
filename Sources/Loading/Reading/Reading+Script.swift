internal import Model
internal import Page

/// Entries of `scripts` in `Assets/Languages.yaml`.
extension Reading {
    /// - Returns: The script only where its entry has no faults; nil where it has no code either.
    func script(_ node: YAMLNode) -> (code: Located<String>, script: Script?)? {
        guard let reader = mapping(node) else { return nil }
        let code = reader.value("code", scalar)
        let direction = reader.oneOf(Direction.self, "direction")
        let fonts = reader.value("fonts", families)
        let serifs = reader.value("serifs", families)
        let scale = reader.value("scale", factor)
        let leading = reader.value("leading", factor)
        let serifScale = reader.optional("serif-scale", factor)
        let serifLeading = reader.optional("serif-leading", factor)
        let comma = reader.optionalString("comma")
        let strut = reader.value("strut", self.strut)
        let traits = reader.optionalList("traits") { self.oneOf(Script.Trait.self, $0) }
        let letters = reader.list("letters", self.letters)
        let packages = reader.list("packages", string)
        reader.finish()
        guard let code else { return nil }
        let id = Located(code.text, at: reader.place)
        guard let direction, let fonts, let serifs, let scale, let leading, let strut, let letters, let packages else {
            return (id, nil)
        }
        let script = Script(
            code: code.text, direction: direction,
            typeface: Typeface(
                families: fonts, serifs: serifs, scale: scale, leading: leading, serifScale: serifScale,
                serifLeading: serifLeading), strut: strut,
            traits: Set(traits ?? []), comma: comma ?? ", ", letters: letters, packages: packages)
        return (id, script)
    }

    /// One family at least.
    func families(_ node: YAMLNode) -> [String]? {
        guard let families = list(node, string) else { return nil }
        if !families.isEmpty { return families }
        wrongType(node, Words(de: "mindestens eine Schriftfamilie", en: "one font family at least"), "[Noto Sans]")
        return nil
    }

    /// What a size is multiplied with.
    func factor(_ node: YAMLNode) -> Double? {
        guard let value = number(node), let scalar = node.scalar else { return nil }
        if (0.25...4).contains(value) { return value }
        badValue(scalar, Words(de: "eine Zahl von 0,25 bis 4", en: "a number from 0.25 to 4"), "1.25")
        return nil
    }

    private func strut(_ node: YAMLNode) -> Strut? {
        guard let reader = mapping(node) else { return nil }
        let above = reader.value("above", share)
        let below = reader.value("below", share)
        reader.finish()
        guard let above, let below else { return nil }
        return Strut(ascent: above, descent: below)
    }

    /// Of an em.
    private func share(_ node: YAMLNode) -> Double? {
        guard let value = number(node), let scalar = node.scalar else { return nil }
        if (0...2).contains(value) { return value }
        badValue(scalar, Words(de: "eine Zahl von 0 bis 2", en: "a number from 0 to 2"), "0.75")
        return nil
    }

    /// `U+0D3E`, or `U+0D05-0D39` for all from the one to the other.
    private func letters(_ node: YAMLNode) -> ClosedRange<UInt32>? {
        let expected = Words(
            de: "die Nummer eines Unicode-Zeichens, oder von einem bis zu einem anderen",
            en: "the number of a Unicode character, or from one to another")
        return parsed(node, expected, "U+0D05-0D39") { text in
            guard text.hasPrefix("U+") else { return nil }
            let ends = text.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false)
                .map { $0.allSatisfy(\.isHexDigit) ? UInt32($0, radix: 16) : nil }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
                last <= 0x10FFFF
            else { return nil }
            return first...last
        }
    }
}
