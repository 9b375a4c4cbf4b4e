internal import Plan

/// A value that goes into the ledger's database or comes out of it.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
    static func optional(_ number: Int?) -> SQLValue { number.map(SQLValue.integer) ?? .null }
}

/// What a column can be read as.
protocol SQLReadable {
    /// Nil where the value is of another kind.
    static func read(_ value: SQLValue) -> Self?
}

extension Int: SQLReadable {
    static func read(_ value: SQLValue) -> Int? { if case .integer(let number) = value { number } else { nil } }
}

extension String: SQLReadable {
    static func read(_ value: SQLValue) -> String? { if case .text(let text) = value { text } else { nil } }
}

extension [UInt8]: SQLReadable {
    static func read(_ value: SQLValue) -> [UInt8]? { if case .bytes(let bytes) = value { bytes } else { nil } }
}

/// Both databases keep it as a number.
extension Bool: SQLReadable {
    static func read(_ value: SQLValue) -> Bool? {
        switch value {
        case .integer(0): false
        case .integer(1): true
        default: nil
        }
    }
}

/// NULL is nil; anything else must be what it should.
extension Optional: SQLReadable where Wrapped: SQLReadable {
    static func read(_ value: SQLValue) -> Wrapped?? {
        value == .null ? .some(.none) : Wrapped.read(value).map { .some($0) }
    }
}

extension SQLReadable where Self: RawRepresentable, RawValue == String {
    static func read(_ value: SQLValue) -> Self? { String.read(value).flatMap(Self.init) }
}

extension DraftMark: SQLReadable {
    static func read(_ value: SQLValue) -> DraftMark? { Int.read(value).flatMap { DraftMark(rawValue: $0) } }
}

extension EntryKind: SQLReadable {}
extension EntryState: SQLReadable {}
extension LedgerEvent.Kind: SQLReadable {}
