internal import CYAML

/// libyaml's parser: the events of a text, one after the other.
package struct YAMLEventStream: ~Copyable {
    /// What comes next in the text.
    package enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias
        case scalar(String, YAMLStyle)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    }

    /// One step of the text.
    package struct Event {
        package var kind: Kind
        package var isAnchored = false
        package var isTagged = false
        /// Where it begins and ends, in scalars from the text's begin.
        package var range: Range<Int>
    }

    /// What libyaml says, in its own words, and where.
    package struct Fault: Error {
        package var problem: String
        package var context: String
        /// In scalars from the text's begin, as `contextIndex`.
        package var index: Int
        package var contextIndex: Int
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter bytes: UTF-8, without a byte order mark.
    package init(_ bytes: [UInt8]) throws(Fault) {
        parser = .allocate(capacity: 1)
        input = .allocate(capacity: max(1, bytes.count))
        _ = input.update(fromContentsOf: bytes)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            input.deallocate()
            throw Fault(problem: "out of memory", context: "", index: 0, contextIndex: 0)
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event; after the last one, the end of the stream again and again.
    package mutating func next() throws(Fault) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
        defer { yaml_event_delete(&event) }
        let start = Int(clamping: event.start_mark.index)
        let range = start..<max(start, Int(clamping: event.end_mark.index))
        switch event.type {
        case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, range: range)
        case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, range: range)
        case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, range: range)
        case YAML_ALIAS_EVENT: return Event(kind: .alias, range: range)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return Event(
                kind: .scalar(String(decoding: bytes, as: UTF8.self), Self.style(scalar.style)),
                isAnchored: scalar.anchor != nil, isTagged: scalar.tag != nil, range: range)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            return Event(
                kind: .sequenceStart, isAnchored: sequence.anchor != nil, isTagged: sequence.tag != nil, range: range)
        case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, range: range)
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            return Event(
                kind: .mappingStart, isAnchored: mapping.anchor != nil, isTagged: mapping.tag != nil, range: range)
        case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, range: range)
        // Also what a parser gives that has already ended.
        default: return Event(kind: .streamEnd, range: range)
        }
    }

    private var fault: Fault {
        let value = parser.pointee
        return Fault(
            problem: value.problem.map { String(cString: $0) } ?? "error \(value.error.rawValue)",
            context: value.context.map { String(cString: $0) } ?? "",
            index: Int(clamping: value.problem_mark.index), contextIndex: Int(clamping: value.context_mark.index))
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLStyle {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }
}
