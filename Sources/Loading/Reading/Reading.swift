internal import Formats
package import Model
package import Page

/// The reading of one file, or of several that belong together: every fault is collected, none ends it.
package final class Reading {
    /// In the order in which they were reported.
    package private(set) var findings: [Finding]

    package init(_ findings: [Finding] = []) { self.findings = findings }

    /// Reading goes on: whoever mends the file wants to see all at once.
    package func report(_ finding: Finding) { findings.append(finding) }

    package func report(_ more: [Finding]) { findings += more }

    /// Parses a file whose root is a mapping and reads its `litfass: 1`.
    ///
    /// - Returns: Nil where the file does not hold a mapping.
    package func file(
        _ bytes: [UInt8], named file: String, within bounds: YAML.Bounds = .written
    ) -> MappingReader? {
        let (root, findings) = YAML.parse(bytes, file: file, within: bounds)
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
    package func mapping(_ node: YAMLNode) -> MappingReader? {
        guard case .mapping(let entries) = node.content else {
            if let scalar = node.scalar, !scalar.isQuoted, let key = SourceText.glued(scalar.text) {
                report(Finding(YAMLSyntax(fault: .spaceMissing(key: key)), at: node.place))
                return nil
            }
            wrongType(
                node, Words(de: "ein Block aus Schlüsseln und Werten", en: "a block of keys and values"), "name: …")
            return nil
        }
        return MappingReader(entries, at: node.place, reading: self)
    }

    /// The items that `read` makes something of; nil and a finding where the node is no list.
    package func list<Value>(_ node: YAMLNode, _ read: (YAMLNode) -> Value?) -> [Value]? {
        guard case .sequence(let items) = node.content else {
            wrongType(node, Words(de: "eine Liste", en: "a list"), "[…, …]")
            return nil
        }
        return items.compactMap(read)
    }

    /// Reports that a node is of another kind than the one expected.
    func wrongType(_ node: YAMLNode, _ expected: Words, _ example: String) {
        report(
            Finding(
                WrongType(fault: .found(node.description, expected: expected, example: example)), at: node.place))
    }

    /// Reports that a text or number is of the right kind, but does not work.
    func badValue(_ scalar: YAMLScalar, _ expected: Words, _ example: String) {
        report(
            Finding(
                BadValue(fault: .unexpected(scalar.text, expected: expected, example: example)), at: scalar.place))
    }
}

/// Reading one node as what it should be; nil and a finding where it is something else.
extension Reading {
    /// A text. What YAML takes for a number or a truth value must be quoted, so that it stays as it is written.
    package func scalar(_ node: YAMLNode) -> YAMLScalar? {
        guard let scalar = node.scalar, scalar.kind == .text else {
            wrongType(node, Words(de: "ein Text", en: "a text"), "\"\(node.asText ?? "…")\"")
            return nil
        }
        // Setting type takes hundreds of times a text's own memory.
        guard scalar.text.utf8.count <= Self.longestText else {
            report(Finding(ExcessiveText(limit: Self.longestText), at: scalar.place))
            return nil
        }
        return scalar
    }

    /// In bytes: four pages of a letter in Latin script, two in others.
    private static var longestText: Int { 20_000 }

    package func string(_ node: YAMLNode) -> String? { scalar(node)?.text }

    /// Decimal digits with or without a sign; no other notation.
    package func integer(_ node: YAMLNode) -> Int? {
        guard let scalar = node.scalar, scalar.kind == .number, let value = Int(scalar.text) else {
            wrongType(node, Words(de: "eine ganze Zahl", en: "a whole number"), "3")
            return nil
        }
        return value
    }

    package func number(_ node: YAMLNode) -> Double? {
        guard let scalar = node.scalar, scalar.kind == .number, let value = Double(scalar.text), value.isFinite else {
            wrongType(node, Words(de: "eine Zahl", en: "a number"), "1.25")
            return nil
        }
        return value
    }

    /// `true` or `false` as YAML 1.2 spells them; `yes` and `on` are texts.
    package func bool(_ node: YAMLNode) -> Bool? {
        guard let scalar = node.scalar, scalar.kind == .bool else {
            wrongType(node, Words(de: "true (ja) oder false (nein)", en: "true or false"), "true")
            return nil
        }
        return scalar.text.lowercased() == "true"
    }

    /// A length with its unit: `3mm`, `8pt`, `24px`, `2m`.
    package func length(_ node: YAMLNode) -> Length? {
        let expected = Words(de: "eine Länge mit mm, pt, px oder m", en: "a length in mm, pt, px or m")
        guard let scalar = node.scalar, scalar.kind == .text || scalar.kind == .number else {
            wrongType(node, expected, "3mm")
            return nil
        }
        guard let length = Length(written: scalar.text) else {
            badValue(scalar, expected, "3mm, 8pt, 24px, 2m")
            return nil
        }
        return length
    }

    /// A day: `2026-12-01`.
    package func day(_ node: YAMLNode) -> Day? {
        parsed(
            node, Words(de: "ein Tag, den es gibt, als Jahr-Monat-Tag", en: "a day that exists, as year-month-day"),
            "2026-12-01"
        ) {
            Day(iso: $0)
        }
    }

    /// A day and a time: `2026-12-05T15:00`.
    package func localTime(_ node: YAMLNode) -> LocalTime? {
        parsed(
            node, Words(de: "ein Tag, den es gibt, und eine Uhrzeit", en: "a day that exists, and a time"),
            "2026-12-05T15:00"
        ) {
            LocalTime(iso: $0)
        }
    }

    /// One of an enumeration's words.
    func oneOf<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type, _ node: YAMLNode) -> Choice?
    where Choice.RawValue == String {
        guard let scalar = scalar(node) else { return nil }
        if let choice = Choice(rawValue: scalar.text) { return choice }
        report(
            Finding(
                BadValue(fault: .unknown(scalar.text, known: type.allCases.map(\.rawValue))), at: scalar.place))
        return nil
    }

    /// A name that may stand in a path or an address: small letters, digits and `-`, as in `poster-a3`.
    package func name(_ node: YAMLNode) -> Located<String>? {
        guard let scalar = scalar(node) else { return nil }
        if Spelling.isName(scalar.text) { return Located(scalar.text, at: scalar.place) }
        if scalar.text.contains("/") || scalar.text.contains("..") {
            report(Finding(PathOutsideFolder(path: scalar.text), at: scalar.place))
        } else {
            badValue(
                scalar,
                Words(
                    de: "ein Name aus kleinen Buchstaben a–z, Ziffern und Bindestrich",
                    en: "a name of small letters a–z, digits and hyphens"),
                "poster-a3")
        }
        return nil
    }

    /// Reads a text node by a failable parser.
    package func parsed<Value>(_ node: YAMLNode, _ expected: Words, _ example: String, _ parse: (String) -> Value?)
        -> Value?
    {
        guard let scalar = node.scalar, scalar.kind == .text else {
            wrongType(node, expected, example)
            return nil
        }
        if let value = parse(scalar.text) { return value }
        badValue(scalar, expected, example)
        return nil
    }
}

extension YAMLNode {
    /// What the node would be, had it been quoted: `42`, or `{region}`, which YAML takes for a mapping.
    fileprivate var asText: String? {
        switch content {
        case .scalar(let scalar): scalar.text.isEmpty ? nil : scalar.text
        case .mapping(let entries) where entries.count == 1 && entries[0].value.isNull: "{\(entries[0].key.text)}"
        default: nil
        }
    }
}

extension Reading {
    /// A text with placeholders; each that is not allowed is a finding at its own place.
    package func placeholders(_ scalar: YAMLScalar, allowed: Set<String>) -> PlaceholderText? {
        var known = allowed
        var isFaulty = false
        // Each fault costs another parse.
        for _ in 0..<Self.mostPlaceholderFaults {
            do throws(PlaceholderText.Fault) {
                let text = try PlaceholderText(scalar.text, allowed: known)
                return isFaulty ? nil : text
            } catch {
                isFaulty = true
                let place = scalar.place(at: error.offset)
                switch error.kind {
                case .unknown(let name):
                    report(Finding(UnknownPlaceholder(name: name, allowed: allowed.sorted()), at: place))
                    // So that the next fault comes to light.
                    known.insert(name)
                case .unclosed:
                    report(Finding(UnclosedPlaceholder(), at: place))
                    return nil
                }
            }
        }
        return nil
    }

    private static let mostPlaceholderFaults = 20
}

extension Length {
    /// A length as a person writes it: a number and `mm`, `pt`, `px` or `m`, without a space; nil for anything else.
    ///
    /// At most 1000 m, so that no sum of lengths leaves what a number holds.
    package init?(written text: String) {
        let units: [(suffix: String, make: (Double) -> Length)] = [
            ("mm", Length.mm), ("pt", Length.pt), ("px", Length.px), ("m", { .mm($0 * 1000) }),
        ]
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else { return nil }
        let digits = text.dropLast(unit.suffix.count)
        guard let last = digits.last, last.isASCII, last.isNumber,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
            let value = Double(digits)
        else { return nil }
        let length = unit.make(value)
        guard abs(length.millimetres) <= 1_000_000 else { return nil }
        self = length
    }
}
