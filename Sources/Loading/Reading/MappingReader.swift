package import Model
package import Page

/// Strict reading of one mapping: each key is asked for, and `finish` reports those that nobody asked for.
package final class MappingReader {
    /// Where the mapping begins.
    package let place: SourcePlace
    package let reading: Reading
    private let entries: [YAMLNode.Entry]
    private let byKey: [String: YAMLNode]
    /// In the order of asking, which is the order in which a remedy names them.
    private var asked: [String] = []
    private var askedSet: Set<String> = []

    init(_ entries: [YAMLNode.Entry], at place: SourcePlace, reading: Reading) {
        self.entries = entries
        self.place = place
        self.reading = reading
        byKey = Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
    }

    /// All keys, in the order of the file.
    package var keys: [YAMLScalar] { entries.map(\.key) }

    /// What stands under a key; nil where it is not there. The key counts as asked for.
    package func node(_ key: String) -> YAMLNode? {
        if askedSet.insert(key).inserted { asked.append(key) }
        return byKey[key] ?? mended(key)
    }

    /// The value of a key whose colon, or the space behind it, was forgotten: YAML takes both for one long name.
    private func mended(_ key: String) -> YAMLNode? {
        for entry in entries where entry.value.isNull && !entry.key.isQuoted && entry.key.text.hasPrefix(key) {
            let rest = entry.key.text.dropFirst(key.count)
            guard let first = rest.first, ": ".contains(first), askedSet.insert(entry.key.text).inserted else {
                continue
            }
            let fault: YAMLSyntax.Fault = first == ":" ? .spaceMissing(key: key) : .colonMissingAfter(key: key)
            reading.report(Finding(YAMLSyntax(fault: fault), at: entry.key.place))
            var value = entry.key
            value.text = String(rest.drop { ": \"'".contains($0) }.reversed().drop { "\"'".contains($0) }.reversed())
            return YAMLNode(content: .scalar(value), place: entry.key.place)
        }
        return nil
    }

    /// Whether the key is there, with whatever value. It counts as asked for.
    package func has(_ key: String) -> Bool { node(key) != nil }

    /// A value that must be there; nil and a finding where it is not, or is something else.
    package func value<Value>(_ key: String, _ read: (YAMLNode) -> Value?) -> Value? {
        guard let node = node(key) else {
            reading.report(
                Finding(MissingKey(lacks: .key(key)), at: place))
            return nil
        }
        return read(node)
    }

    /// A value that may be left out.
    package func optional<Value>(_ key: String, _ read: (YAMLNode) -> Value?) -> Value? { node(key).flatMap(read) }

    /// Reports every key that nobody asked for, with the one that was probably meant.
    package func finish() {
        let free = asked.filter { byKey[$0] == nil }
        for key in keys where !askedSet.contains(key.text) {
            reading.report(
                Finding(UnknownKey(key: key.text, known: free.isEmpty ? asked : free), at: key.place))
        }
    }
}

/// The kinds of value by name; each is required unless its name says `optional`.
extension MappingReader {
    package func string(_ key: String) -> String? { value(key, reading.string) }
    package func optionalString(_ key: String) -> String? { optional(key, reading.string) }
    package func name(_ key: String) -> Located<String>? { value(key, reading.name) }
    func optionalName(_ key: String) -> Located<String>? { optional(key, reading.name) }
    package func integer(_ key: String) -> Int? { value(key, reading.integer) }
    func optionalInteger(_ key: String) -> Int? { optional(key, reading.integer) }
    package func number(_ key: String) -> Double? { value(key, reading.number) }
    func optionalNumber(_ key: String) -> Double? { optional(key, reading.number) }
    package func bool(_ key: String) -> Bool? { value(key, reading.bool) }
    func optionalBool(_ key: String) -> Bool? { optional(key, reading.bool) }
    package func length(_ key: String) -> Length? { value(key, reading.length) }
    package func color(_ key: String) -> Color? { value(key, reading.color) }
    package func day(_ key: String) -> Day? { value(key, reading.day) }
    package func optionalDay(_ key: String) -> Day? { optional(key, reading.day) }
    package func mapping(_ key: String) -> MappingReader? { value(key, reading.mapping) }
    package func optionalMapping(_ key: String) -> MappingReader? { optional(key, reading.mapping) }

    package func oneOf<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type, _ key: String) -> Choice?
    where Choice.RawValue == String {
        value(key) { self.reading.oneOf(type, $0) }
    }

    package func optionalOneOf<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type, _ key: String) -> Choice?
    where Choice.RawValue == String {
        optional(key) { self.reading.oneOf(type, $0) }
    }

    /// A list; items that `read` refuses are left out.
    package func list<Value>(_ key: String, _ read: (YAMLNode) -> Value?) -> [Value]? {
        value(key) { self.reading.list($0, read) }
    }

    func optionalList<Value>(_ key: String, _ read: (YAMLNode) -> Value?) -> [Value]? {
        optional(key) { self.reading.list($0, read) }
    }
}
