package import Model

/// The reading of one file, or of several that belong together: every fault is collected, none ends it.
package final class Reading {
    package private(set) var findings: [Finding]

    package init(_ findings: [Finding] = []) { self.findings = findings }

    package func report(_ finding: Finding) { findings.append(finding) }

    package func report(_ more: [Finding]) { findings += more }

    /// Parses a file whose root is a mapping and reads its `litfass: 1`.
    ///
    /// - Returns: Nil where the file does not hold a mapping.
    package func file(_ bytes: [UInt8], named file: String) -> MappingReader? {
        let (root, findings) = YAML.parse(bytes, file: file)
        report(findings)
        guard let root, let top = mapping(root) else { return nil }
        if let version = top.integer("litfass"), version != Self.version {
            report(Finding(UnknownVersion(version: version), at: top.node("litfass")?.place))
        }
        return top
    }

    /// The version of all of Litfass's files.
    package static let version = 1

    /// A reader of the node's keys; nil and a finding where it is no mapping.
    package func mapping(_ node: Node) -> MappingReader? {
        guard case .mapping(let entries) = node.content else {
            wrongType(
                node, Words(de: "ein Block aus Schlüsseln und Werten", en: "a block of keys and values"), "name: …")
            return nil
        }
        return MappingReader(entries, at: node.place, reading: self)
    }

    /// The items that `read` makes something of; nil and a finding where the node is no list.
    package func list<Value>(_ node: Node, _ read: (Node) -> Value?) -> [Value]? {
        guard case .sequence(let items) = node.content else {
            wrongType(node, Words(de: "eine Liste", en: "a list"), "[…, …]")
            return nil
        }
        return items.compactMap(read)
    }

    /// Reports that a node is of another kind than the one expected.
    package func wrongType(_ node: Node, _ expected: Words, _ example: String) {
        report(
            Finding(
                WrongType(fault: .found(node.description, expected: expected, example: example)), at: node.place))
    }

    /// Reports that a text or number is of the right kind, but does not work.
    package func badValue(_ scalar: Scalar, _ expected: Words, _ example: String) {
        report(
            Finding(
                BadValue(fault: .unexpected(scalar.text, expected: expected, example: example)), at: scalar.place))
    }
}
