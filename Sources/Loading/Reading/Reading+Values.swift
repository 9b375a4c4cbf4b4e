package import Model
package import Page

/// Reading one node as what it should be; nil and a finding where it is something else.
extension Reading {
    /// A text. What YAML takes for a number or a truth value must be quoted, so that it stays as it is written.
    package func scalar(_ node: Node) -> Scalar? {
        guard let scalar = node.scalar, scalar.kind == .text else {
            wrongType(node, Words(de: "ein Text", en: "a text"), "\"\(node.asText ?? "…")\"")
            return nil
        }
        // Setting type takes hundreds of times a text's own memory.
        guard scalar.text.utf8.count <= Self.longestText else {
            report(Finding(EndlessText(limit: Self.longestText), at: scalar.place))
            return nil
        }
        return scalar
    }

    /// In bytes: four pages of a letter in Latin script, two in others.
    private static var longestText: Int { 20_000 }

    package func string(_ node: Node) -> String? { scalar(node)?.text }

    package func integer(_ node: Node) -> Int? {
        guard let scalar = node.scalar, scalar.kind == .number, let value = Int(scalar.text) else {
            wrongType(node, Words(de: "eine ganze Zahl", en: "a whole number"), "3")
            return nil
        }
        return value
    }

    package func number(_ node: Node) -> Double? {
        guard let scalar = node.scalar, scalar.kind == .number, let value = Double(scalar.text), value.isFinite else {
            wrongType(node, Words(de: "eine Zahl", en: "a number"), "1.25")
            return nil
        }
        return value
    }

    package func bool(_ node: Node) -> Bool? {
        guard let scalar = node.scalar, scalar.kind == .bool else {
            wrongType(node, Words(de: "true (ja) oder false (nein)", en: "true or false"), "true")
            return nil
        }
        return scalar.text.lowercased() == "true"
    }

    /// A length with its unit: `3mm`, `8pt`, `24px`, `2m`.
    package func length(_ node: Node) -> Length? {
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
    package func day(_ node: Node) -> Day? {
        parsed(
            node, Words(de: "ein Tag, den es gibt, als Jahr-Monat-Tag", en: "a day that exists, as year-month-day"),
            "2026-12-01"
        ) {
            Day(iso: $0)
        }
    }

    /// A day and a time: `2026-12-05T15:00`.
    package func localTime(_ node: Node) -> LocalTime? {
        parsed(
            node, Words(de: "ein Tag, den es gibt, und eine Uhrzeit", en: "a day that exists, and a time"),
            "2026-12-05T15:00"
        ) {
            LocalTime(iso: $0)
        }
    }

    /// One of an enumeration's words.
    package func oneOf<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type, _ node: Node) -> Choice?
    where Choice.RawValue == String {
        guard let scalar = scalar(node) else { return nil }
        if let choice = Choice(rawValue: scalar.text) { return choice }
        report(
            Finding(
                BadValue(fault: .unknown(scalar.text, known: type.allCases.map(\.rawValue))), at: scalar.place))
        return nil
    }

    /// A name that may stand in a path or an address: small letters, digits and `-`, as in `poster-a3`.
    package func name(_ node: Node) -> Located<String>? {
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
    package func parsed<Value>(_ node: Node, _ expected: Words, _ example: String, _ parse: (String) -> Value?)
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

extension Node {
    /// What the node would be, had it been quoted: `42`, or `{region}`, which YAML takes for a mapping.
    fileprivate var asText: String? {
        switch content {
        case .scalar(let scalar): scalar.text.isEmpty ? nil : scalar.text
        case .mapping(let entries) where entries.count == 1 && entries[0].value.isNull: "{\(entries[0].key.text)}"
        default: nil
        }
    }
}
