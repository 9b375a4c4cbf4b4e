/// A value of which a finding speaks, by its name: `limit` is 21.
package struct FindingArgument: Hashable, Sendable, Codable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// Whatever a kind's properties may be, for programs to read.
    package enum Value: Hashable, Sendable {
        case text(String)
        /// The same in both of Litfass' languages.
        case words(Words)
        case integer(Int)
        case number(Double)
        case flag(Bool)
        case list([Value])
        case none
    }

    /// The stored properties of a kind, in their order.
    static func all(of kind: any FindingKind) -> [FindingArgument] {
        Mirror(reflecting: kind).children.compactMap { child in
            child.label.map { FindingArgument($0, Value(reflecting: child.value)) }
        }
    }
}

extension FindingArgument.Value {
    fileprivate init(reflecting value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let words as Words: self = .words(words)
        case let number as Int: self = .integer(number)
        case let number as Double: self = .number(number)
        case let flag as Bool: self = .flag(flag)
        case let choice as any RawRepresentable<String>: self = .text(choice.rawValue)
        default:
            let mirror = Mirror(reflecting: value)
            switch mirror.displayStyle {
            case .optional: self = mirror.children.first.map { Self(reflecting: $0.value) } ?? .none
            case .collection: self = .list(mirror.children.map { Self(reflecting: $0.value) })
            case .enum where !mirror.children.isEmpty: self = .list(mirror.children.flatMap(Self.parts))
            default: self = .text(String(describing: value))
            }
        }
    }

    /// The name of an enumeration's case, and the values that come with it.
    private static func parts(of choice: Mirror.Child) -> [Self] {
        let values = Mirror(reflecting: choice.value)
        let parts = values.displayStyle == .tuple ? values.children.map { $0.value } : [choice.value]
        return [.text(choice.label ?? "")] + parts.map { Self(reflecting: $0) }
    }
}

/// As JSON has them: words are an object of both languages.
extension FindingArgument.Value: Codable {
    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .words(let words): try value.encode(words)
        case .text(let text): try value.encode(text)
        case .integer(let number): try value.encode(number)
        case .number(let number): try value.encode(number)
        case .flag(let flag): try value.encode(flag)
        case .list(let values): try value.encode(values)
        case .none: try value.encodeNil()
        }
    }

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .none
        } else if let words = try? value.decode(Words.self) {
            self = .words(words)
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try value.decode([Self].self))
        }
    }
}
