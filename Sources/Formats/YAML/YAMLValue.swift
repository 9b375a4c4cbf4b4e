/// What a YAML file says at a place, however it is written there.
package indirect enum YAMLValue: Sendable {
    case text(String)
    /// A number, a truth value or nothing, as it stands there without quotes.
    case plain(String)
    case list([YAMLValue])
    case mapping([Pair])

    /// One key of a mapping and what stands under it.
    package struct Pair: Hashable, Sendable {
        package var key: String
        package var value: YAMLValue

        package init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }

    /// Nothing.
    package static let null = YAMLValue.plain("")
}

/// Texts are equal where their bytes are: letters that only look alike are another text.
extension YAMLValue: Hashable {
    package static func == (a: YAMLValue, b: YAMLValue) -> Bool {
        switch (a, b) {
        case (.text(let a), .text(let b)), (.plain(let a), .plain(let b)): a.utf8.elementsEqual(b.utf8)
        case (.list(let a), .list(let b)): a == b
        case (.mapping(let a), .mapping(let b)): a == b
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .text(let text), .plain(let text): hasher.combine(text)
        case .list(let items): hasher.combine(items)
        case .mapping(let pairs): hasher.combine(pairs)
        }
    }
}

/// One step down into a YAML file.
package enum YAMLStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    /// Of a list, from 0.
    case item(Int)

    package init(stringLiteral key: String) { self = .key(key) }
    package init(integerLiteral item: Int) { self = .item(item) }
}

extension YAMLValue {
    package subscript(path: some Collection<YAMLStep>) -> YAMLValue? {
        guard let step = path.first else { return self }
        return self[step]?[path.dropFirst()]
    }

    private subscript(step: YAMLStep) -> YAMLValue? {
        switch (self, step) {
        case (.list(let items), .item(let index)): items.indices.contains(index) ? items[index] : nil
        case (.mapping(let pairs), .key(let key)): pairs.first { $0.key == key }?.value
        default: nil
        }
    }

    /// The same with another value at a place, or without what stands there.
    func replacing(_ path: ArraySlice<YAMLStep>, with value: YAMLValue?) -> YAMLValue {
        guard let step = path.first else { return value ?? .null }
        func new(_ old: YAMLValue) -> YAMLValue? {
            path.count == 1 ? value : old.replacing(path.dropFirst(), with: value)
        }
        switch (self, step) {
        case (.list(let items), .item(let index)):
            return .list(items.enumerated().compactMap { $0.offset == index ? new($0.element) : $0.element })
        case (.mapping(let pairs), .key(let key)):
            return .mapping(pairs.compactMap { $0.key == key ? new($0.value).map { Pair(key, $0) } : $0 })
        default: return self
        }
    }

    /// The same with one more item or pair in the list or the mapping at a place.
    func inserting(_ value: YAMLValue, key: String?, at index: Int, in path: ArraySlice<YAMLStep>) -> YAMLValue {
        guard let there = self[path] else { return self }
        switch there {
        case .list(var items):
            items.insert(value, at: index)
            return path.isEmpty ? .list(items) : replacing(path, with: .list(items))
        case .mapping(var pairs):
            pairs.insert(Pair(key ?? "", value), at: index)
            return path.isEmpty ? .mapping(pairs) : replacing(path, with: .mapping(pairs))
        default: return self
        }
    }
}
