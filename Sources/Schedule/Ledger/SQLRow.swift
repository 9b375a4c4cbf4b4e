/// One row of an answer, read by its columns' names.
struct SQLRow: Sendable {
    let head: Head
    let values: [SQLValue]

    /// What all rows of an answer have in common.
    struct Head: Sendable {
        private let places: [String: Int]
        /// What to call the ledger in a fault: its file, or the kind of server.
        let ledger: String

        init(_ columns: [String], ledger: String) {
            places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            self.ledger = ledger
        }

        func place(_ column: String) -> Int? { places[column] }
    }

    /// A column's value, as what it is wanted for.
    ///
    /// - Throws: `LedgerFault.damaged` where there is no such column, or where it holds something else: nothing is made
    ///   up for what a hand or a fault of the disk wrote.
    subscript<Value: SQLReadable>(_ column: String) -> Value {
        get throws {
            guard let place = head.place(column) else {
                throw LedgerFault.damaged(path: head.ledger, "\(column)?")
            }
            guard let value = Value.read(values[place]) else {
                throw LedgerFault.damaged(path: head.ledger, "\(column) = \(Self.shown(values[place]))")
            }
            return value
        }
    }

    private static func shown(_ value: SQLValue) -> String {
        switch value {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .text(let text): "'" + text.prefix(40).filter { !$0.isNewline } + "'"
        case .bytes(let bytes): "\(bytes.count) B"
        }
    }
}
