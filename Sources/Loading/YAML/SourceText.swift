internal import Model

/// A file's text, and where in it each character stands.
///
/// Lines end with LF, CR LF or CR, as editors count them. A column counts Unicode scalars.
final class SourceText: Sendable {
    let file: String
    let scalars: [Unicode.Scalar]
    /// The index of each line's first scalar.
    let lineStarts: [Int]

    struct DecodingFault: Error { let finding: Finding }

    private init(file: String, scalars: [Unicode.Scalar]) {
        self.file = file
        self.scalars = scalars
        var starts = [0]
        for index in scalars.indices {
            let isLastOfBreak =
                scalars[index] == "\n"
                || (scalars[index] == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n"))
            if isLastOfBreak { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    /// The text of UTF-8 bytes; a byte order mark at the begin is left out.
    static func decode(_ bytes: [UInt8], file: String) -> Result<SourceText, DecodingFault> {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .failure(
                DecodingFault(finding: Finding(NotUTF8(isUTF16: true), at: SourcePlace(file: file, line: 1, column: 1)))
            )
        }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: break decoding
            case .error:
                let place = SourceText(file: file, scalars: scalars + ["\u{FFFD}"]).place(at: scalars.count)
                return .failure(DecodingFault(finding: Finding(NotUTF8(isUTF16: false), at: place)))
            }
        }
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        return .success(SourceText(file: file, scalars: scalars))
    }

    func place(at index: Int) -> SourcePlace {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return SourcePlace(file: file, line: low + 1, column: index - lineStarts[low] + 1)
    }

    /// The line's white space before its first character, for explaining tabs.
    func indentation(ofLineAt index: Int) -> ArraySlice<Unicode.Scalar> {
        guard let line = place(at: index).line else { return [] }
        let rest = scalars[lineStarts[line - 1]...]
        return rest.prefix { $0 == " " || $0 == "\t" }
    }

    /// The text as libyaml may have it: characters that it would give up at are replaced one for one.
    var parserInput: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        for scalar in scalars {
            let isRefused = HiddenCharacter(scalar)?.kind == .control || scalar.value & 0xFFFE == 0xFFFE
            bytes.append(contentsOf: UTF8.encode(isRefused ? "\u{FFFD}" : scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return bytes
    }

    func hiddenCharacterFindings(limit: Int) -> [Finding] {
        var findings: [Finding] = []
        for index in scalars.indices where findings.count < limit {
            if let hidden = HiddenCharacter(scalars[index]) { findings.append(hidden.finding(at: place(at: index))) }
        }
        return findings
    }
}

/// Where a quoted text was probably left open: libyaml notices it at the next quote, a line or more below.
extension SourceText {
    /// The opening quote of the nearest line above that has an odd number of them and begins a value with one; nil
    /// where the line of the fault has none itself, at which an open text would have ended.
    func openQuote(before index: Int) -> SourcePlace? {
        guard let line = place(at: index).line, !quotes(inLine: line).isEmpty else { return nil }
        for above in stride(from: line - 1, to: 0, by: -1) {
            let quotes = quotes(inLine: above)
            guard let first = quotes.first else { continue }
            return quotes.count % 2 == 1 && beginsValue(first) ? place(at: quotes.last ?? first) : nil
        }
        return nil
    }

    /// The indices of a line's double quotes that no backslash makes harmless.
    private func quotes(inLine line: Int) -> [Int] {
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] : scalars.count
        return (start..<end).filter { scalars[$0] == "\"" && ($0 == start || scalars[$0 - 1] != "\\") }
    }

    private func beginsValue(_ index: Int) -> Bool {
        guard let before = scalars[..<index].last(where: { $0 != " " }) else { return true }
        return [":", "-", "[", "{", ",", "\n"].contains(before)
    }
}

/// What a person wrote almost as YAML wants it.
extension SourceText {
    /// Whether words go on right behind a quote that closes a text of the same line.
    func isBehindClosedQuote(_ index: Int) -> Bool {
        guard index < scalars.count, scalars[index].properties.isAlphabetic || scalars[index] == "\"",
            let line = place(at: index).line
        else { return false }
        let before = quotes(inLine: line).filter { $0 < index }
        guard before.count % 2 == 0, let last = before.last else { return false }
        return beginsValue(before[before.count - 2]) && scalars[(last + 1)..<index].allSatisfy { $0 == " " }
    }

    /// The name of a line in which its value follows the colon without a space: `id` of `id:start`.
    func glued(inLineAt index: Int) -> String? {
        guard let line = place(at: min(index, scalars.count)).line else { return nil }
        let rest = scalars[lineStarts[line - 1]...].drop { $0 == " " || $0 == "-" }.prefix { $0 != "\n" && $0 != "\r" }
        return Self.glued(String(String.UnicodeScalarView(rest)))
    }

    static func glued(_ text: String) -> String? {
        text.prefixMatch(of: /([A-Za-z][A-Za-z-]*):[^\s\/:]/).map { String($0.output.1) }
    }
}

/// What YAML takes for a comment while a person takes it for a word: `Unter #NeuHier finden Sie Rat.`
extension SourceText {
    /// The `#` of a word right behind an unquoted text, on its line or on one that would go on with it.
    func hashWord(after text: Range<Int>) -> Int? {
        guard let hash = scalars[text.upperBound...].firstIndex(where: { !$0.properties.isWhitespace }),
            scalars[hash] == "#", hash + 1 < scalars.count, beginsWord(scalars[hash + 1])
        else { return nil }
        let (line, last) = (place(at: hash), place(at: text.upperBound))
        if line.line == last.line { return hash }
        // A line less far in is a comment among the entries.
        guard !text.isEmpty, let column = line.column, column > base(of: text.lowerBound) else { return nil }
        return hash
    }

    /// From a place to the next space.
    func word(at index: Int) -> String {
        String(String.UnicodeScalarView(scalars[index...].prefix(40).prefix { !$0.properties.isWhitespace }))
    }

    private func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "{" || scalar == "_"
    }

    /// The column behind which lines go on with a text: that of its key, of its item's dash, or the one before its own.
    private func base(of text: Int) -> Int {
        let start = lineStarts[(place(at: text).line ?? 1) - 1]
        var at = start
        var dash: Int?
        while at < text, scalars[at] == " " || scalars[at] == "-" && scalars[at + 1] == " " {
            if scalars[at] == "-" { dash = at }
            at += 1
        }
        if at < text { return at - start + 1 }
        return dash.map { $0 - start + 1 } ?? at - start
    }
}
