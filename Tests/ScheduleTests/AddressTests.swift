import Findings
import Testing

@testable import Schedule

/// Where a ledger lies, as it is said on the command line.
struct AddressTests {
    private func fault(_ text: String) -> LedgerFault? {
        do throws(LedgerFault) {
            _ = try Ledger.Place(text, from: "/srv")
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "postgres://u:geheim@h/d", "postgresql://u:geheim@h/d", "postgres://u@h/d?password=geheim",
        "postgres://u@h/d?sslpassword=geheim",
        "postgres://u@h/d?pass%77ord=geheim", "postgres://u@h/d?%70assword=geheim", "postgres://u:ge/heim@h/d",
        "postgres://u:1/geheim@h/d",
        "postgres://u:ge@heim@h/d", "postgres://u:ge?heim@h/d", "postgres://u:ge%zzheim@h/d",
        "postgres://u%3Ageheim@h/d",
        "Postgres://u:geheim@h/d", "https://u:geheim@h/d", "postgres:/u:geheim@h/d", "host=h user=u password=geheim",
        "postgres://u@h/d?passwort=geheim", "postgres://u@h/password=geheim",
    ])
    func aPasswordIsRefusedAndNeverRepeated(_ text: String) throws {
        let fault = try #require(self.fault(text))
        #expect(fault == .secretInAddress || fault == .badAddress)
        for words in [fault.message, fault.remedy] { #expect(!(words.de + words.en).contains("heim")) }
        // Whoever comes past the first door hears no more from libpq.
        #expect(throws: fault == .secretInAddress ? LedgerFault.secretInAddress : .badAddress) {
            try PostgresDatabase(text)
        }
    }

    @Test(arguments: [
        "postgres://u:geheim@h/d", "postgres://u@h/d?pass%77ord=geheim", "postgres://u:ge/heim@h/d",
        "postgres://u:ge%zzheim@h/d", "host=h password=geheim",
    ])
    func thePlaceForAPasswordIsNamed(_ text: String) throws {
        #expect(fault(text) == .secretInAddress)
        #expect(
            LedgerFault.secretInAddress.remedy.en.contains("~/.pgpass")
                && LedgerFault.secretInAddress.remedy.en.contains("PGPASSWORD"))
    }

    @Test(arguments: [
        "postgres:", "postgres:/x", "postgres:x", "Postgres://u@h/d", "POSTGRESQL://u@h/d", "mysql://h/d", "",
        "postgres://u@h:abc/d",
        "postgres://u@h:70000/d", "postgres://u@h:0/d", "postgres://u@h/d%zz", "postgres://u@h/d?unknown=1",
        "postgres://u@h/d%0Ax", "postgres://u@h/a@b",
    ])
    func whatIsNoAddressIsNoFileEither(_ text: String) { #expect(fault(text) == .badAddress) }

    @Test(arguments: [
        "postgres://litfass@db.town.example/litfass",
        "postgresql://litfass@db.town.example:5432/litfass?sslmode=verify-full", "postgres://u@/d?host=/run/pg",
        "postgres://u@[::1]:5432,h2:5433/d", "postgres://", "postgres://u@h/d?options=-c%20x%3Dy&passfile=/etc/pgpass",
    ])
    func addressesAreTaken(_ text: String) throws { #expect(try Ledger.Place(text, from: "/srv") == .server(text)) }

    @Test func pathsAreTaken() throws {
        #expect(try Ledger.Place("a/b.sqlite", from: "/srv") == .file("/srv/a/b.sqlite"))
        #expect(try Ledger.Place("/a/postgres", from: "/srv") == .file("/a/postgres"))
        #expect(try Ledger.Place("postgres", from: "/srv") == .file("/srv/postgres"))
    }
}
