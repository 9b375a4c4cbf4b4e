internal import Formats
internal import Model

/// A language's text file on the desk: texts are put in their places, all else stays as a person wrote it.
struct TextFileEdit {
    private var document: YAMLDocument
    private let source: YAMLValue?
    /// Texts in lists and mappings that the file does not have yet: these are made of the source's, once it is known
    /// what is in them.
    private var waiting: [[YAMLStep]: String] = [:]
    /// Those lists and mappings.
    private var missing: [[YAMLStep]] = []

    /// - Parameters:
    ///   - former: The file as it is; nil begins a new one.
    ///   - source: The source language's file.
    init(_ language: String, former: [UInt8]?, source: [UInt8]) throws(YAMLFault) {
        document = try YAMLDocument(
            former ?? Array("litfass: 1\nlanguage: \(language)\nreview: { state: draft }\n".utf8))
        self.source = try YAMLDocument(source).value(at: [])
    }

    /// - Throws: Where the file has no place for it; it stays as it is.
    mutating func set(_ path: [YAMLStep], to text: String) throws(YAMLFault) {
        if let start = (1..<path.count).map({ Array(path.prefix($0)) }).first(where: { document.value(at: $0) == nil })
        {
            waiting[path] = text
            if !missing.contains(start) { missing.append(start) }
            return
        }
        var changed = document
        let above = Array(path.dropLast())
        // A text in one length gets another one beside it.
        if !above.isEmpty, case .text(let only)? = document.value(at: above), path.last != .key("long") {
            try changed.set(above, to: .mapping([.init("long", .text(only))]))
        }
        try changed.set(path, to: .text(text), order: order(at: above))
        document = changed
    }

    /// How the source has the keys of a mapping.
    private func order(at path: [YAMLStep]) -> [String] {
        guard case .mapping(let pairs)? = source?[path] else { return [] }
        return pairs.map(\.key)
    }

    /// The file as it would be written.
    func bytes() throws(YAMLFault) -> [UInt8] {
        var made = document
        for path in missing {
            guard let value = source?[path].flatMap({ filled($0, at: path) }) else { continue }
            try made.set(path, to: value, order: order(at: path.dropLast()))
        }
        return made.bytes
    }

    /// The source's value with the new texts in it; nil where it has none.
    private func filled(_ value: YAMLValue, at path: [YAMLStep]) -> YAMLValue? {
        switch value {
        case .text: return waiting[path].map(YAMLValue.text)
        // A number is one in every language.
        case .plain: return value
        case .list(let items):
            let found = items.enumerated().compactMap { filled($0.element, at: path + [.item($0.offset)]) }
            return found.isEmpty ? nil : .list(found)
        case .mapping(let pairs):
            let found = pairs.compactMap { pair in
                filled(pair.value, at: path + [.key(pair.key)]).map { YAMLValue.Pair(pair.key, $0) }
            }
            let hasText = found.contains { if case .plain = $0.value { false } else { true } }
            return hasText ? .mapping(found) : nil
        }
    }
}
