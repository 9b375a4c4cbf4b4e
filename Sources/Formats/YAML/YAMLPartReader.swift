/// Makes parts of libyaml's events, within bounds.
struct YAMLPartReader {
    /// How many lists and mappings may lie in each other.
    private static let largestDepth = 64
    private static let largestCount = 20_000

    private let text: YAMLText
    private var count = 0

    /// The one document of a text; nil where there is none.
    static func read(_ text: YAMLText) throws(YAMLFault) -> YAMLPart? {
        var reader = YAMLPartReader(text: text)
        return try reader.document()
    }

    private init(text: YAMLText) { self.text = text }

    private mutating func document() throws(YAMLFault) -> YAMLPart? {
        var events: YAMLEventStream
        do { events = try YAMLEventStream(Array(text.string(0..<text.scalars.count).utf8)) } catch {
            throw .unreadable(line: text.line(of: error.index), words: error.problem)
        }
        var root: YAMLPart?
        while true {
            let event = try next(&events)
            switch event.kind {
            case .streamEnd: return root
            case .documentStart:
                guard root == nil else { throw .unsupported(line: text.line(of: event.range.lowerBound)) }
                let first = try next(&events)
                root = try part(first, &events, isFlow: false, depth: 0)
            default: continue
            }
        }
    }

    private func next(_ events: inout YAMLEventStream) throws(YAMLFault) -> YAMLEventStream.Event {
        do { return try events.next() } catch {
            throw .unreadable(line: text.line(of: min(error.index, text.scalars.count)), words: error.problem)
        }
    }

    private mutating func part(
        _ event: YAMLEventStream.Event, _ events: inout YAMLEventStream, isFlow: Bool, depth: Int
    ) throws(YAMLFault) -> YAMLPart {
        let start = event.range.lowerBound
        count += 1
        guard !event.isAnchored, !event.isTagged, depth <= Self.largestDepth, count <= Self.largestCount else {
            throw .unsupported(line: text.line(of: start))
        }
        switch event.kind {
        case .scalar(let string, let style):
            let range = style == .literal || style == .folded ? blockScalar(event.range) : event.range
            return YAMLPart(content: .scalar(string, style), range: range, isFlow: isFlow)
        case .sequenceStart:
            let isFlow = isFlow || begins(at: start, with: "[")
            var items: [YAMLPart] = []
            while true {
                let item = try next(&events)
                if case .sequenceEnd = item.kind {
                    let end = isFlow ? item.range.upperBound : items.last?.range.upperBound ?? start
                    return YAMLPart(content: .list(items), range: start..<max(start, end), isFlow: isFlow)
                }
                items.append(try part(item, &events, isFlow: isFlow, depth: depth + 1))
            }
        case .mappingStart:
            return try mapping(start, &events, isFlow: isFlow || begins(at: start, with: "{"), depth: depth)
        default: throw .unsupported(line: text.line(of: start))
        }
    }

    private mutating func mapping(
        _ start: Int, _ events: inout YAMLEventStream, isFlow: Bool, depth: Int
    ) throws(YAMLFault) -> YAMLPart {
        var entries: [YAMLPart.Entry] = []
        while true {
            let event = try next(&events)
            if case .mappingEnd = event.kind {
                let end = isFlow ? event.range.upperBound : entries.last?.end ?? start
                return YAMLPart(content: .mapping(entries), range: start..<max(start, end), isFlow: isFlow)
            }
            guard case .scalar(_, let style) = event.kind, style != .literal, style != .folded else {
                throw .unsupported(line: text.line(of: event.range.lowerBound))
            }
            let key = try part(event, &events, isFlow: isFlow, depth: depth + 1)
            let value = try next(&events)
            entries.append(
                .init(key: key, value: try part(value, &events, isFlow: isFlow, depth: depth + 1)))
        }
    }

    private func begins(at index: Int, with bracket: Unicode.Scalar) -> Bool {
        index < text.scalars.count && text.scalars[index] == bracket
    }

    /// libyaml counts the empty lines that follow; they belong to the text only behind `+`.
    private func blockScalar(_ range: Range<Int>) -> Range<Int> {
        let head = text.lineEnd(of: range.lowerBound)
        let marks = text.scalars[range.lowerBound..<head].prefix { !YAMLText.isSpace($0) }
        guard range.upperBound > head else { return range.lowerBound..<marks.endIndex }
        var end = text.withoutBreak(before: range.upperBound)
        while !marks.contains("+"), end > head {
            let start = text.lineStart(of: end)
            guard text.isBlank(start..<end) else { break }
            end = text.withoutBreak(before: start)
        }
        return range.lowerBound..<(end > head ? end : marks.endIndex)
    }
}
