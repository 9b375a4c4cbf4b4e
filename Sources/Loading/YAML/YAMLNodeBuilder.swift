internal import Formats
internal import Model

/// Makes nodes of libyaml's events, within the bounds, and refuses what Litfass does not take of YAML.
struct YAMLNodeBuilder {
    private(set) var findings: [Finding] = []
    private let source: SourceText
    private let largestCount: Int
    private var count = 0
    /// Whether something was met without which the file does not mean what it says.
    private var isRefused = false
    private var hasAlias = false

    /// The end of all reading: a bound or the parser said so, and it is in the findings.
    private struct ReadingStopped: Error {}

    init(source: SourceText, largestCount: Int) {
        self.source = source
        self.largestCount = largestCount
    }

    mutating func document() -> YAMLNode? {
        do throws(YAMLEventStream.Fault) {
            var events = try YAMLEventStream(source.parserInput)
            do throws(ReadingStopped) {
                return try document(&events)
            } catch {
                return nil
            }
        } catch {
            findings.append(YAMLSyntax.finding(error, in: source))
            return nil
        }
    }

    private mutating func document(_ events: inout YAMLEventStream) throws(ReadingStopped) -> YAMLNode? {
        var root: YAMLNode?
        var documents = 0
        while true {
            let event = try next(&events)
            switch event.kind {
            case .streamEnd:
                if documents == 0 {
                    findings.append(Finding(YAMLEmpty(), at: SourcePlace(file: source.file, line: 1, column: 1)))
                }
                return isRefused ? nil : root
            case .documentStart:
                documents += 1
                if documents > 1 {
                    findings.append(Finding(YAMLDocuments(), at: source.place(at: event.range.lowerBound)))
                    return nil
                }
                let first = try next(&events)
                root = try node(first, &events, depth: 0)
            default: continue
            }
        }
    }

    private mutating func next(_ events: inout YAMLEventStream) throws(ReadingStopped) -> YAMLEventStream.Event {
        do {
            return try events.next()
        } catch {
            findings.append(YAMLSyntax.finding(error, in: source))
            throw ReadingStopped()
        }
    }

    private mutating func node(_ event: YAMLEventStream.Event, _ events: inout YAMLEventStream, depth: Int)
        throws(ReadingStopped) -> YAMLNode
    {
        let place = source.place(at: event.range.lowerBound)
        count += 1
        guard count <= largestCount else {
            findings.append(Finding(TooManyValues(limit: largestCount), at: place))
            throw ReadingStopped()
        }
        guard depth <= YAML.largestDepth else {
            findings.append(Finding(TooDeep(limit: YAML.largestDepth), at: place))
            throw ReadingStopped()
        }
        if event.isAnchored { refuseAlias(place) }
        if event.isTagged { refuse(YAMLTag(), at: place) }
        switch event.kind {
        case .scalar(let text, let style):
            return YAMLNode(content: .scalar(scalar(text, style, event.range)), place: place)
        case .sequenceStart:
            var items: [YAMLNode] = []
            while true {
                let item = try next(&events)
                if case .sequenceEnd = item.kind { return YAMLNode(content: .sequence(items), place: place) }
                items.append(try node(item, &events, depth: depth + 1))
            }
        case .mappingStart: return try mapping(place, &events, depth: depth)
        default:
            refuseAlias(place)
            return YAMLNode(content: .scalar(scalar("", .plain, event.range)), place: place)
        }
    }

    private mutating func mapping(_ place: SourcePlace, _ events: inout YAMLEventStream, depth: Int)
        throws(ReadingStopped) -> YAMLNode
    {
        var entries: [YAMLNode.Entry] = []
        var first: [String: SourcePlace] = [:]
        while true {
            let event = try next(&events)
            if case .mappingEnd = event.kind { return YAMLNode(content: .mapping(entries), place: place) }
            let key = try node(event, &events, depth: depth + 1)
            let valueEvent = try next(&events)
            let value = try node(valueEvent, &events, depth: depth + 1)
            guard let scalar = key.scalar, scalar.kind != .null else {
                refuse(YAMLKey(), at: key.place)
                continue
            }
            // Findings name keys whole.
            guard scalar.text.utf8.count <= YAML.longestKey else {
                refuse(ExcessiveText(limit: YAML.longestKey), at: key.place)
                continue
            }
            if scalar.text == "<<", !scalar.isQuoted { refuseAlias(key.place) }
            if let earlier = first[scalar.text] {
                findings.append(Finding(DuplicateKey(key: scalar.text, earlierLine: earlier.line ?? 1), at: key.place))
            } else {
                first[scalar.text] = key.place
                // What is not written stands nowhere: its key tells where it would stand.
                let isWritten = value.scalar.map { $0.isQuoted || !$0.text.isEmpty } ?? true
                entries.append(
                    YAMLNode.Entry(
                        key: scalar, value: isWritten ? value : YAMLNode(content: value.content, place: key.place)))
            }
        }
    }

    /// A scalar; a hidden character that an escape brought in is a finding, as is one that stands there as itself.
    private mutating func scalar(_ text: String, _ style: YAMLStyle, _ range: Range<Int>) -> YAMLScalar {
        let range = range.clamped(to: source.scalars.indices)
        let scalar = YAMLScalar(text: text, style: style, source: source, range: range)
        if style == .plain, findings.count < YAML.mostCharacterFindings, let hash = source.hashWord(after: range) {
            findings.append(Finding(HashUnquoted(word: source.word(at: hash)), at: source.place(at: hash)))
        }
        guard style == .doubleQuoted, source.scalars[range].contains("\\") else { return scalar }
        for (offset, character) in text.unicodeScalars.enumerated() {
            guard let hidden = HiddenCharacter(character), findings.count < YAML.mostCharacterFindings else { continue }
            let index = scalar.index(atScalar: offset)
            if source.scalars[index] == "\\" { findings.append(hidden.finding(at: source.place(at: index))) }
        }
        return scalar
    }

    /// The first alone: who uses one means them all, and some files hold thousands.
    private mutating func refuseAlias(_ place: SourcePlace) {
        if !hasAlias { refuse(YAMLAlias(), at: place) }
        hasAlias = true
    }

    private mutating func refuse(_ detail: any FindingDetail, at place: SourcePlace) {
        isRefused = true
        findings.append(Finding(detail, at: place))
    }
}
