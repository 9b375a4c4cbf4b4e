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

extension FindingArgument.Value {
    var json: JSON {
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
}
