internal import CPango

extension Paragraph {
    /// All places at which a line may end, the paragraph's end last.
    func breaks(hyphens: Set<Int>, addresses: [Bool]) -> [LineBreak] {
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_get_log_attrs(
                    $0.baseAddress, Int32($0.count), -1, pango_language_from_string(key.language), &attributes,
                    Int32(attributes.count))
            }
        }
        var breaks: [LineBreak] = []
        for place in scalars.indices.dropFirst() {
            if attributes[place].is_line_break != 0 {
                var end = place
                while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
                guard end > 0 else { continue }
                breaks.append(LineBreak(kind: addresses[place - 1] && addresses[place] ? .address : .word, end: end, next: place))
            } else if hyphens.contains(place), attributes[place].is_cursor_position != 0 {
                breaks.append(LineBreak(kind: .hyphen, end: place, next: place))
            }
        }
        var end = scalars.count
        while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
        // Spaces at the end stand behind a break of their own.
        if breaks.last?.end == end { breaks.removeLast() }
        breaks.append(LineBreak(kind: .word, end: end, next: scalars.count))
        return breaks
    }

    /// For each scalar, whether it belongs to a web or mail address.
    static func addresses(in scalars: [Unicode.Scalar]) -> [Bool] {
        var marks = [Bool](repeating: false, count: scalars.count)
        var start = 0
        while start < scalars.count {
            // An address may stand in text without spaces, as in Chinese: it is what is ASCII.
            let end = scalars[start...].firstIndex { !(0x21...0x7e).contains($0.value) } ?? scalars.count
            if isAddress(scalars[start..<end]) { for index in start..<end { marks[index] = true } }
            start = end + 1
        }
        return marks
    }

    private static func isAddress(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = String(String.UnicodeScalarView(token))
        if text.contains("://") || text.contains("@") { return true }
        // A name, a dot and a name, but not the dots of an abbreviation such as `z.B.`
        let names = text.split(whereSeparator: { $0 == "." })
        return zip(names, names.dropFirst()).contains { $0.count > 1 && $1.prefix(while: \.isLetter).count > 1 }
    }
}
