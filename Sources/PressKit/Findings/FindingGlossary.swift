internal import Loading
internal import Model

/// What findings mean in plain words and who takes care of them: `Assets/Kit/findings.yaml`, by a finding's code.
package struct FindingGlossary: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        /// A heading, e.g. `Ein Text ist zu lang`.
        var title: String
        /// Why it matters.
        var meaning: String
        var owner: FindingOwner?
    }

    private let entries: [String: Entry]

    /// What can't be read is left out: a finding without an entry still has its own words.
    init(_ bytes: [UInt8], file: String) {
        var entries: [String: Entry] = [:]
        for entry in Self.entries(YAML.parse(bytes, file: file).root) {
            var fields: [String: String] = [:]
            for field in Self.entries(entry.value) { fields[field.key.text] = field.value.scalar?.text }
            guard let title = fields["title"], let meaning = fields["meaning"] else { continue }
            entries[entry.key.text] = Entry(
                title: title, meaning: meaning, owner: fields["owner"].flatMap(FindingOwner.init))
        }
        self.entries = entries
    }

    /// All codes that it explains, sorted.
    package var codes: [String] { entries.keys.sorted() }

    subscript(code: String) -> Entry? { entries[code] }

    private static func entries(_ node: Node?) -> [Node.Entry] {
        if case .mapping(let entries) = node?.content { entries } else { [] }
    }
}
