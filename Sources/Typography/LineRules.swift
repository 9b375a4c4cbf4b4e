/// Where Unicode's rules would let a line end, and those of a language's typographers do not.
enum LineRules {
    /// Signs that never begin a line, even behind a space: Thai's repetition and abbreviation, the full stops of
    /// Devanagari, the signs of Ethiopic, and those that every script knows.
    private static let neverFirst = Set("ๆฯໆ।॥፡።፣፤፥፦፧،؛؟۔!?:;,.)]}%‰…。，、！？：；）」』】〉》".unicodeScalars)
    private static let opening = Set("«‹“„‘‚([{¿¡".unicodeScalars)
    private static let closing = Set("»›”’)]}".unicodeScalars)
    private static let strokes = Set("/×".unicodeScalars)

    /// The scalars before which no line begins.
    static func joints(in text: [Unicode.Scalar]) -> Set<Int> {
        var joints = HanWords.joints(in: text)
        joints.formUnion(text.indices.filter { neverFirst.contains(text[$0]) })
        let tokens = text.split(whereSeparator: \.properties.isWhitespace)
        for (place, (token, next)) in zip(tokens, tokens.dropFirst()).enumerated() {
            let following = place + 2 < tokens.count ? tokens[place + 2] : []
            let isMeasure = isMeasure(token, next, dividedBy: following)
            if isMeasure || opens(token) || closes(next) || isStroke(token) || isStroke(next) {
                joints.insert(next.startIndex)
            }
            // Nor behind the stroke in `24 h/24`.
            if isMeasure { joints.formUnion(next.indices.dropFirst().filter { strokes.contains(next[$0 - 1]) }) }
        }
        return joints
    }

    /// `« mot »`: as in French, with spaces inside; a sign without a space stands at its word anyway.
    private static func opens(_ token: ArraySlice<Unicode.Scalar>) -> Bool { token.allSatisfy(opening.contains) }

    private static func closes(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
        token.first.map(closing.contains) == true && !token.contains { $0.isWordPart }
    }

    private static func isStroke(_ token: ArraySlice<Unicode.Scalar>) -> Bool { token.allSatisfy(strokes.contains) }

    /// `24 h / 24`, `7 j/7`.
    private static func isMeasure(
        _ number: ArraySlice<Unicode.Scalar>, _ unit: ArraySlice<Unicode.Scalar>,
        dividedBy stroke: ArraySlice<Unicode.Scalar>
    ) -> Bool {
        guard number.last?.properties.numericType != nil else { return false }
        let letters = unit.prefix { $0.properties.isAlphabetic }
        guard (1...2).contains(letters.count) else { return false }
        return letters.count == unit.count
            ? !stroke.isEmpty && isStroke(stroke) : strokes.contains(unit[letters.endIndex])
    }
}

extension Unicode.Scalar {
    /// A letter or a digit.
    var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
