/// A value that goes into the ledger's database or comes out of it.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
    static func optional(_ number: Int?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
}

/// One row of an answer, its columns in the order of asking.
struct SQLRow: Hashable, Sendable {
    let values: [SQLValue]

    func text(_ column: Int) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int) -> String? {
        if case .text(let text) = values[column] { text } else { nil }
    }

    func integer(_ column: Int) -> Int { optionalInteger(column) ?? 0 }

    func optionalInteger(_ column: Int) -> Int? {
        if case .integer(let number) = values[column] { number } else { nil }
    }

    func bytes(_ column: Int) -> [UInt8] {
        if case .bytes(let bytes) = values[column] { bytes } else { [] }
    }
}
