internal import Formats
internal import Model

extension FindingArgument {
    /// By their names in kebab case, sorted: so they stand alike in what is found and in what is read back.
    ///
    /// Words are an object of both languages, `{ "de": …, "en": … }`: programs need not know which one is spoken.
    static func json(_ arguments: [FindingArgument]) -> [JSON.Member] {
        arguments.map { .init(key($0.name), $0.value.json) }.sorted { $0.key < $1.key }
    }

    /// `isShortest` → `is-shortest`
    private static func key(_ name: String) -> String {
        name.reduce(into: "") { key, letter in key += letter.isUppercase ? "-" + letter.lowercased() : String(letter) }
    }
}

extension FindingArgument.Value: Codable {
    fileprivate var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .words(let words): .object([.init("de", .string(words.de)), .init("en", .string(words.en))])
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .flag(let flag): .bool(flag)
        case .list(let values): .array(values.map(\.json))
        case .none: .null
        }
    }

    private enum Key: String, CodingKey { case de, en }

    package func encode(to encoder: any Encoder) throws {
        if case .words(let words) = self {
            var both = encoder.container(keyedBy: Key.self)
            try both.encode(words.de, forKey: .de)
            return try both.encode(words.en, forKey: .en)
        }
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .integer(let number): try value.encode(number)
        case .number(let number): try value.encode(number)
        case .flag(let flag): try value.encode(flag)
        case .list(let values): try value.encode(values)
        case .words, .none: try value.encodeNil()
        }
    }

    package init(from decoder: any Decoder) throws {
        if let words = try? decoder.container(keyedBy: Key.self) {
            self = .words(
                Words(de: try words.decode(String.self, forKey: .de), en: try words.decode(String.self, forKey: .en)))
            return
        }
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .none
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
