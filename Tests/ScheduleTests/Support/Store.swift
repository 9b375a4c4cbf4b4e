import Foundation
import Support
import Testing

@testable import Schedule

/// The two kinds of ledger, each test with one of its own.
enum Store: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }
}

/// A ledger's place that lasts as long as the test run.
struct TestLedger: Sendable {
    let folder: String
    let place: Ledger.Place
    static let start = 1_796_115_600

    init(_ store: Store) throws {
        folder = Self.root + "/" + UUID().uuidString
        switch store {
        case .sqlite: place = .file(folder + "/home/ledger.sqlite")
        case .postgres: place = .server(try PostgresServer.shared.get().makeDatabase())
        }
    }

    func open(now: Int = start) throws -> Ledger { try Ledger(place, now: now) }

    /// The file of a SQLite ledger.
    var path: String { if case .file(let path) = place { path } else { "" } }

    private static let root: String = {
        atexit { try? FileManager.default.removeItem(atPath: TestLedger.root) }
        return FileManager.default.temporaryDirectory.path + "/litfass-ledgers-\(getpid())"
    }()
}
