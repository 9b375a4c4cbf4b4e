/// A value in a YAML file, and where it is written.
struct YAMLPart: Sendable {
    enum Content: Sendable {
        case scalar(String, YAMLStyle)
        case list([YAMLPart])
        case mapping([Entry])
    }

    /// The key is a scalar.
    struct Entry: Sendable {
        let key: YAMLPart
        let value: YAMLPart

        var name: String { if case .scalar(let text, _) = key.content { text } else { "" } }
        /// Where key and value end.
        var end: Int { max(key.range.upperBound, value.range.upperBound) }
    }

    let content: Content
    /// From its first to its last character, in scalars from the text's begin; empty behind the colon of a key without
    /// a value.
    let range: Range<Int>
    /// In brackets, or a scalar inside of them.
    let isFlow: Bool

    var value: YAMLValue {
        switch content {
        case .scalar(let text, .plain) where YAMLKind(plain: text) != .text: .plain(text)
        case .scalar(let text, _): .text(text)
        case .list(let items): .list(items.map(\.value))
        case .mapping(let entries): .mapping(entries.map { .init($0.name, $0.value.value) })
        }
    }

    /// - Throws: `YAMLFault.twice` where a key of the path stands twice.
    subscript(path: ArraySlice<YAMLStep>) -> YAMLPart? {
        get throws(YAMLFault) {
            guard let step = path.first else { return self }
            switch (content, step) {
            case (.list(let items), .item(let index)):
                return items.indices.contains(index) ? try items[index][path.dropFirst()] : nil
            case (.mapping(let entries), .key(let key)):
                let found = entries.filter { $0.name == key }
                guard found.count < 2 else { throw .twice(key: key) }
                return try found.first?.value[path.dropFirst()]
            default: return nil
            }
        }
    }
}
