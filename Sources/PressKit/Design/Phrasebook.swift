internal import Loading
internal import Model

/// The names of a page's texts: `printingLead` is `printing-lead` in its file in `Assets/Kit`.
protocol PhraseName: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What the text may say by a placeholder.
    var placeholders: Set<String> { get }
}

/// The texts of a page as they lie in `Assets/Kit`, where an editor may change them.
struct Phrasebook<Name: PhraseName>: Hashable, Sendable {
    private enum Phrase: Hashable {
        case text(PlaceholderText)
        /// What depends on how many there are, with `{count}`.
        case counted(one: PlaceholderText, many: PlaceholderText)
    }

    private let phrases: [Name: Phrase]

    /// - Parameter file: As findings name it.
    /// - Throws: `LoadingFault.unreadable` where a name is missing or unknown, or a text is not what it should be.
    init(_ bytes: [UInt8], file: String) throws(LoadingFault) {
        let reading = Reading()
        var phrases: [Name: Phrase] = [:]
        if let top = reading.file(bytes, named: file) {
            for name in Name.allCases {
                phrases[name] = top.value(name.key) { Self.phrase($0, name.placeholders, reading) }
            }
            top.finish()
        }
        guard reading.findings.isEmpty else { throw .unreadable(reading.findings) }
        self.phrases = phrases
    }

    private static func phrase(_ node: YAMLNode, _ allowed: Set<String>, _ reading: Reading) -> Phrase? {
        let text = { (node: YAMLNode) in
            reading.scalar(node).flatMap { reading.placeholders($0, allowed: allowed) }
        }
        guard case .mapping = node.content else { return text(node).map(Phrase.text) }
        guard let counted = reading.mapping(node) else { return nil }
        let (one, many) = (counted.value("one", text), counted.value("many", text))
        counted.finish()
        guard let one, let many else { return nil }
        return .counted(one: one, many: many)
    }

    /// A text that has nothing to fill in.
    subscript(name: Name) -> String { self(name, [:]) }

    func callAsFunction(_ name: Name, _ values: [String: String]) -> String { text(name)?.filled(values) ?? "" }

    /// A text for so many, with `{count}`.
    func callAsFunction(_ name: Name, count: Int, _ values: [String: String] = [:]) -> String {
        text(name, count: count)?.filled(values.merging(["count": String(count)]) { _, count in count }) ?? ""
    }

    /// A text in which pieces of HTML are filled in; all else in it is escaped.
    func html(_ name: Name, _ values: [String: HTML]) -> HTML {
        .joined(
            text(name)?.parts.map { part in
                switch part {
                case .literal(let text): .text(text)
                case .placeholder(let name): values[name] ?? .empty
                }
            } ?? [])
    }

    private func text(_ name: Name, count: Int = 2) -> PlaceholderText? {
        switch phrases[name] {
        case .text(let text): text
        case .counted(let one, let many): count == 1 ? one : many
        case nil: nil
        }
    }
}

extension PhraseName {
    fileprivate var key: String {
        rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
    }
}
