internal import CPango

extension Paragraph {
    private static let middleDot: Unicode.Scalar = "·"
    /// Signs between spaces that may end a line and begin none.
    private static let separators: Set<Unicode.Scalar> = [middleDot, "•", "–", "—"]

    /// All places at which a line may end, the paragraph's end last.
    func breaks(hyphens: [Int: LineBreak.Kind]) -> [LineBreak] {
        let addresses = Self.addresses(in: scalars)
        var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_get_log_attrs(
                    $0.baseAddress, Int32($0.count), -1, pango_language_from_string(key.language), &attributes,
                    Int32(attributes.count))
            }
        }
        var breaks: [LineBreak] = []
        for place in scalars.indices.dropFirst() where !joints.contains(place) {
            if attributes[place].is_line_break != 0 {
                var end = place
                while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
                guard end > 0, end == place || !Self.separators.contains(scalars[place]) else { continue }
                let isAddress = addresses[place - 1] && addresses[place]
                let isPhrase = scalars[end - 1] == Self.middleDot && end > 1
                if isPhrase {
                    // The line's end sets the phrases apart as well as the dot did.
                    end -= 1
                    while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
                }
                guard end > 0 else { continue }
                breaks.append(LineBreak(kind: isAddress ? .address : isPhrase ? .phrase : .word, end: end, next: place))
            } else if let kind = hyphens[place], attributes[place].is_cursor_position != 0 {
                breaks.append(LineBreak(kind: kind, end: place, next: place))
            }
        }
        var end = scalars.count
        while end > 0, attributes[end - 1].is_white != 0 { end -= 1 }
        // Spaces at the end stand behind a break of their own.
        if breaks.last?.end == end { breaks.removeLast() }
        breaks.append(LineBreak(kind: .word, end: end, next: scalars.count))
        return breaks
    }
}
