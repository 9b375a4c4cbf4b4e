/// A YAML file that is changed here and there and stays otherwise, byte for byte, as a person wrote it: order,
/// comments, indentation, quotes, line breaks.
///
/// Whatever is written is read again at once: a change that would not say just what was asked for, or anything else
/// besides, is not made.
package struct YAMLDocument: Sendable {
    private(set) var text: YAMLText
    /// Nil where the file holds nothing but comments.
    private(set) var root: YAMLPart?
    private let hasByteOrderMark: Bool

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Throws: `YAMLFault` for bytes that are no YAML, or more of it than Litfass takes.
    package init(_ bytes: [UInt8]) throws(YAMLFault) {
        hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
        let body = bytes.dropFirst(hasByteOrderMark ? Self.byteOrderMark.count : 0)
        guard let string = String(validating: body, as: UTF8.self) else { throw .notUTF8 }
        text = YAMLText(scalars: Array(string.unicodeScalars))
        root = try YAMLPartReader.read(text)
    }

    package var bytes: [UInt8] {
        (hasByteOrderMark ? Self.byteOrderMark : []) + Array(text.string(0..<text.scalars.count).utf8)
    }

    /// What stands at a place; nil where nothing does.
    package func value(at path: [YAMLStep]) -> YAMLValue? { root?.value[path] }

    /// Puts a value in a place: only what differs is written anew.
    ///
    /// A text keeps the way in which the one before it was written, where it can.
    ///
    /// - Parameter order: The keys of the mapping that gets the value, as they usually follow each other: a new key
    ///   comes after those that precede it there, and behind a remark that names it (`# crest: …`); else to the end.
    package mutating func set(_ path: [YAMLStep], to value: YAMLValue, order: [String] = []) throws(YAMLFault) {
        if let part = try root?[path[...]] {
            try replace(part, at: path, with: value)
            return
        }
        guard let last = path.last else { throw .noPlace(path) }
        let above = Array(path.dropLast())
        switch (try parent(of: path), last) {
        case (let parent?, .key(let key)):
            guard case .mapping(let entries) = parent.content else { throw .noPlace(path) }
            let index = Self.index(of: key, among: entries.map(\.name), order)
            do { try insert(value, key: key, at: index, in: parent, at: above) } catch {
                // Behind a text without a line break, at a file's end, a line would go into the text.
                guard index == entries.count, index > 0 else { throw error }
                try insert(value, key: key, at: index - 1, in: parent, at: above)
            }
        case (let parent?, .item(let index)):
            guard case .list(let items) = parent.content, index == items.count else { throw .noPlace(path) }
            try insert(value, key: nil, at: index, in: parent, at: above)
        case (nil, .key(let key)) where above.isEmpty && root == nil:
            try begin(with: value, key: key)
        case (nil, .key(let key)): try set(above, to: .mapping([.init(key, value)]))
        case (nil, .item(0)): try set(above, to: .list([value]))
        default: throw .noPlace(path)
        }
    }

    /// Takes a key or an item away; one that is not there is no fault. A mapping that is left empty stays, as `{}`.
    package mutating func remove(_ path: [YAMLStep]) throws(YAMLFault) {
        guard let last = path.last, try root?[path[...]] != nil, let parent = try root?[path.dropLast()] else { return }
        let expected = root?.value.replacing(path[...], with: nil)
        let removal: [YAMLText.Splice]
        switch (parent.content, last) {
        case (.mapping(let entries), .key(let key)):
            guard let index = entries.firstIndex(where: { $0.name == key }) else { return }
            removal = YAMLRemoval(text, parent, entries.map { $0.key.range.lowerBound..<$0.end }).splices(index)
        case (.list(let items), .item(let index)):
            removal = YAMLRemoval(text, parent, spans(of: items, in: parent)).splices(index)
        default: return
        }
        try commit([removal], expected, path)
    }

    /// The list or mapping that holds a place; nil where there is nothing yet that could hold anything.
    private func parent(of path: [YAMLStep]) throws(YAMLFault) -> YAMLPart? {
        guard let part = try root?[path.dropLast()] else { return nil }
        if case .scalar(let text, let style) = part.content {
            guard style == .plain, YAMLKind(plain: text) == .null else { throw .noPlace(path) }
            return nil
        }
        return part
    }

    /// Where a new key goes among others.
    private static func index(of key: String, among keys: [String], _ order: [String]) -> Int {
        guard let rank = order.firstIndex(of: key) else { return keys.count }
        let before = order[..<rank]
        if let last = keys.lastIndex(where: before.contains) { return last + 1 }
        return keys.firstIndex(where: order[rank...].contains) ?? keys.count
    }

    private mutating func replace(
        _ part: YAMLPart, at path: [YAMLStep], with value: YAMLValue
    ) throws(YAMLFault) {
        let old = part.value
        guard old != value else { return }
        switch (old, value) {
        case (.list(let former), .list(let items)) where !former.isEmpty && !items.isEmpty:
            try replaceItems(former, with: items, at: path)
        case (.mapping(let former), .mapping(let pairs)) where !former.isEmpty && !pairs.isEmpty:
            let keys = pairs.map(\.key)
            for pair in pairs { try set(path + [.key(pair.key)], to: pair.value, order: keys) }
            for pair in former where !keys.contains(pair.key) { try remove(path + [.key(pair.key)]) }
        default:
            let expected = root?.value.replacing(path[...], with: value)
            let place = try place(of: part, at: path)
            try commit(YAMLReplacement(text, part, place).candidates(value), expected, path)
        }
    }

    private mutating func replaceItems(
        _ former: [YAMLValue], with items: [YAMLValue], at path: [YAMLStep]
    ) throws(YAMLFault) {
        // As many as before, each in its place, with the remarks beside it.
        let isInPlace =
            former.count == items.count
            && zip(former, items).allSatisfy { $0 == $1 || !items.contains($0) && !former.contains($1) }
        if !isInPlace, former.contains(where: items.contains) {
            for (index, item) in former.enumerated().reversed() where !items.contains(item) {
                try remove(path + [.item(index)])
            }
        }
        for (index, item) in items.enumerated() {
            guard let list = try root?[path[...]], case .list(let rest)? = value(at: path) else { return }
            if index < rest.count, rest[index] == item { continue }
            if index < rest.count, isInPlace || rest.contains(item) || rest.count >= items.count {
                try set(path + [.item(index)], to: item)
            } else {
                try insert(item, key: nil, at: index, in: list, at: path)
            }
        }
        guard case .list(let rest)? = value(at: path) else { return }
        for index in rest.indices.dropFirst(items.count).reversed() { try remove(path + [.item(index)]) }
    }

    /// Where a part hangs: behind a colon or a dash, and how far in that key or dash stands; nil for the root.
    private func place(of part: YAMLPart, at path: [YAMLStep]) throws(YAMLFault) -> YAMLReplacement.Place? {
        guard let last = path.last, let parent = try root?[path.dropLast()] else { return nil }
        switch (parent.content, last) {
        case (.mapping(let entries), .key(let key)):
            guard let entry = entries.first(where: { $0.name == key }) else { return nil }
            let end = entry.key.range.upperBound
            guard let colon = text.next(":", from: end) else { return .init(end: end, column: 0, isMarked: false) }
            return .init(end: colon + 1, column: text.column(of: entry.key.range.lowerBound), isMarked: true)
        case (.list(let items), .item(let index)) where !parent.isFlow:
            let dash = spans(of: items, in: parent)[index].lowerBound
            return .init(end: dash + 1, column: text.column(of: dash), isMarked: true)
        default: return nil
        }
    }

    /// Items with their dashes.
    private func spans(of items: [YAMLPart], in list: YAMLPart) -> [Range<Int>] {
        guard !list.isFlow else { return items.map(\.range) }
        var from = list.range.lowerBound
        return items.map { item in
            let dash = text.next("-", from: from) ?? item.range.lowerBound
            from = max(dash + 1, item.range.upperBound)
            return dash..<from
        }
    }

    private mutating func insert(
        _ value: YAMLValue, key: String?, at index: Int, in parent: YAMLPart, at path: [YAMLStep]
    ) throws(YAMLFault) {
        let expected = root?.value.inserting(value, key: key, at: index, in: path[...])
        let spans: [Range<Int>]
        switch parent.content {
        case .mapping(let entries): spans = entries.map { $0.key.range.lowerBound..<$0.end }
        case .list(let items): spans = self.spans(of: items, in: parent)
        case .scalar: throw .noPlace(path)
        }
        // What stands in the place of an empty mapping has lines of its own, as its neighbours have.
        guard !spans.isEmpty else {
            let filled: YAMLValue = key.map { .mapping([.init($0, value)]) } ?? .list([value])
            try commit(
                YAMLReplacement(text, parent, try place(of: parent, at: path)).candidates(filled), expected, path)
            return
        }
        let insertion = YAMLInsertion(text, parent, spans, isRoot: path.isEmpty)
        try commit(insertion.candidates(value, key: key, at: index), expected, path)
    }

    /// The first key of a file that has none.
    private mutating func begin(with value: YAMLValue, key: String) throws(YAMLFault) {
        let writer = YAMLWriter(lineBreak: text.lineBreak)
        let end = text.scalars.count
        let lead = text.withoutBreak(before: end) == end && end > 0 ? text.lineBreak : ""
        let candidates = YAMLWriter.Form.allCases.map { form in
            [YAMLText.Splice(at: end, lead + writer.entry(key, value, column: 0, form) + text.lineBreak)]
        }
        try commit(candidates, .mapping([.init(key, value)]), [.key(key)])
    }

    /// Makes the first change after which the file says what it should.
    private mutating func commit(
        _ candidates: [[YAMLText.Splice]], _ expected: YAMLValue?, _ path: [YAMLStep]
    ) throws(YAMLFault) {
        for splices in candidates {
            let changed = text.applying(splices)
            guard let read = try? YAMLPartReader.read(changed), read.value == expected else { continue }
            text = changed
            root = read
            return
        }
        throw .unwritable(path)
    }
}

/// Why a YAML file is not changed; it stays as it was.
package enum YAMLFault: Error, Hashable, Sendable {
    case notUTF8
    /// In libyaml's words.
    case unreadable(line: Int, words: String)
    /// Anchors, tags, several documents, keys that are no words: none of our files has them.
    case unsupported(line: Int)
    /// Nobody knows which one is meant.
    case twice(key: String)
    /// There is no list or mapping into which the value could go.
    case noPlace([YAMLStep])
    /// What was to be written would not be read as it was meant.
    case unwritable([YAMLStep])
}
