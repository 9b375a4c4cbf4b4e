internal import Model

/// Makes nodes of libyaml's events, within the bounds, and refuses what Litfass does not take of YAML.
struct NodeBuilder {
    private(set) var findings: [Finding] = []
    private let source: SourceText
    private var count = 0
    /// Whether something was met without which the file does not mean what it says.
    private var isRefused = false
    private var hasAlias = false

    /// The end of all reading: a bound or the parser said so, and it is in the findings.
    private struct Stop: Error {}

    init(source: SourceText) { self.source = source }

    mutating func document() -> Node? {
        do throws(EventStream.Fault) {
            var events = try EventStream(source.parserInput)
            do throws(Stop) {
                return try document(&events)
            } catch {
                return nil
            }
        } catch {
            findings.append(YAMLSyntax.finding(error, in: source))
            return nil
        }
    }

    private mutating func document(_ events: inout EventStream) throws(Stop) -> Node? {
        var root: Node?
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

    private mutating func next(_ events: inout EventStream) throws(Stop) -> EventStream.Event {
        do {
            return try events.next()
        } catch {
            findings.append(YAMLSyntax.finding(error, in: source))
            throw Stop()
        }
    }

    private mutating func node(_ event: EventStream.Event, _ events: inout EventStream, depth: Int) throws(Stop) -> Node
    {
        let place = source.place(at: event.range.lowerBound)
        count += 1
        guard count <= YAML.largestNodeCount else {
            findings.append(Finding(TooManyValues(limit: YAML.largestNodeCount), at: place))
            throw Stop()
        }
        guard depth <= YAML.largestDepth else {
            findings.append(Finding(TooDeep(limit: YAML.largestDepth), at: place))
            throw Stop()
        }
        if event.isAnchored { refuseAlias(place) }
        if event.isTagged { refuse(YAMLTag(), at: place) }
        switch event.kind {
        case .scalar(let text, let style): return Node(content: .scalar(scalar(text, style, event.range)), place: place)
        case .sequenceStart:
            var items: [Node] = []
            while true {
                let item = try next(&events)
                if case .sequenceEnd = item.kind { return Node(content: .sequence(items), place: place) }
                items.append(try node(item, &events, depth: depth + 1))
            }
        case .mappingStart: return try mapping(place, &events, depth: depth)
        default:
            refuseAlias(place)
            return Node(content: .scalar(scalar("", .plain, event.range)), place: place)
        }
    }

    private mutating func mapping(_ place: SourcePlace, _ events: inout EventStream, depth: Int) throws(Stop) -> Node {
        var entries: [Node.Entry] = []
        var first: [String: SourcePlace] = [:]
        while true {
            let event = try next(&events)
            if case .mappingEnd = event.kind { return Node(content: .mapping(entries), place: place) }
            let key = try node(event, &events, depth: depth + 1)
            let valueEvent = try next(&events)
            let value = try node(valueEvent, &events, depth: depth + 1)
            guard let scalar = key.scalar, scalar.kind != .null else {
                refuse(YAMLKey(), at: key.place)
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
                    Node.Entry(key: scalar, value: isWritten ? value : Node(content: value.content, place: key.place)))
            }
        }
    }

    /// A scalar; a hidden character that an escape brought in is a finding, as is one that stands there as itself.
    private mutating func scalar(_ text: String, _ style: Scalar.Style, _ range: Range<Int>) -> Scalar {
        let range = range.clamped(to: source.scalars.indices)
        let scalar = Scalar(text: text, style: style, source: source, range: range)
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
