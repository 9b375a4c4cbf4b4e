import Foundation
import Support
import Testing

@testable import Schedule

/// The two kinds of ledger, each test with one of its own.
enum Store: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }
}

/// A ledger's place that lasts as long as a test.
final class TestLedger: Sendable {
    let folder: TemporaryFolder
    let place: Ledger.Place
    static let start = 1_796_115_600

    init(_ store: Store) throws {
        folder = try TemporaryFolder()
        switch store {
        case .sqlite: place = .file(folder.path + "/home/ledger.sqlite")
        case .postgres: place = .server(try PostgresServer.shared.get().makeDatabase())
        }
    }

    func open(now: Int = start) throws -> Ledger { try Ledger(place, now: now) }

    /// The file of a SQLite ledger.
    var path: String { if case .file(let path) = place { path } else { "" } }
}
