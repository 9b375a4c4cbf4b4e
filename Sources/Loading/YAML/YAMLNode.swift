internal import Formats
package import Model

/// A value in a YAML file, and where it stands.
package struct YAMLNode: Sendable {
    /// The three kinds of YAML nodes. Aliases are replaced by what they name.
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    /// One pair of a mapping.
    package struct Entry: Sendable {
        package let key: YAMLScalar
        package let value: YAMLNode
    }

    package let content: Content
    /// Where it begins.
    package let place: SourcePlace

    /// Whether nothing is written: an empty value, `~` or `null`.
    var isNull: Bool {
        if case .scalar(let scalar) = content { scalar.kind == .null } else { false }
    }

    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// What it is, in words.
    var description: Words {
        switch content {
        case .sequence: Words(de: "eine Liste", en: "a list")
        case .mapping: Words(de: "ein Block aus Schlüsseln und Werten", en: "a block of keys and values")
        case .scalar(let scalar):
            switch scalar.kind {
            case .text: Words(de: "ein Text", en: "a text")
            case .number: Words(de: "eine Zahl", en: "a number")
            case .bool: Words(de: "ein Wahrheitswert", en: "true or false")
            case .null: Words(de: "nichts", en: "nothing")
            }
        }
    }
}
