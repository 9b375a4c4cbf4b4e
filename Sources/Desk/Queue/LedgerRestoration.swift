package import Findings
package import Formats
internal import Foundation
internal import Schedule
internal import Workspace

/// What became of a ledger that was to be replaced by its last good backup.
package struct LedgerRestoration: Sendable {
    /// The backup's time in seconds since 1970; nil where the ledger is sound and stays.
    let at: Int?
    /// Entries that may have gone out since.
    let unconfirmed: Int
    /// Approvals that hold no longer.
    let lapsed: Int

    /// - Parameter uiLanguage: In which the backup's time is written.
    package func notices(_ uiLanguage: UILanguage) -> [Notice] {
        guard let at else {
            return [
                Notice(
                    .good,
                    Words(
                        de: "Das Sendebuch ist in Ordnung; es bleibt, wie es ist.",
                        en: "The ledger is sound; it stays as it is."))
            ]
        }
        let when = TimeText.short(at, zone: "Europe/Berlin", uiLanguage)
        var notices = [
            Notice(
                .good,
                Words(
                    de: "Eingespielt ist die Sicherung von \(when). Ungewiss: \(unconfirmed).",
                    en: "Restored is the backup of \(when). Unconfirmed: \(unconfirmed)."))
        ]
        if lapsed > 0 {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de:
                            """
                            \(lapsed) Freigaben gelten nicht mehr: bitte neu freigeben (litfass schedule approve).
                            """,
                        en: "\(lapsed) approvals hold no longer: please approve again (litfass schedule approve).")))
        }
        if unconfirmed > 0 {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de:
                            """
                            Bitte nachsehen, was davon draußen ist: litfass schedule list --state unconfirmed, dann \
                            confirm oder retry.
                            """,
                        en:
                            """
                            Please look which of them are out: litfass schedule list --state unconfirmed, then \
                            confirm or retry.
                            """
                    )))
        }
        return notices
    }

    package var json: JSON {
        .object([
            .init("restored", .optional(at.map { TimeText.iso($0, zone: "UTC") })),
            .init("unconfirmed", .integer(unconfirmed)), .init("lapsed", .integer(lapsed)),
        ])
    }
}

extension PressDesk {
    /// Replaces a damaged ledger by its newest backup that is sound.
    ///
    /// - Parameter isSure: A sound ledger is replaced, too.
    package func restore(at place: String?, by who: String?, isSure: Bool) throws -> LedgerRestoration {
        guard case .file(let path) = try ledgerPlace(place) else {
            throw Fault(
                .usage,
                Words(
                    de: "Eine Datenbank auf einem Server sichert deren Verwaltung.",
                    en: "A server's database is backed up by its administrators."),
                remedy: Words(de: "Bitte fragen Sie dort.", en: "Please ask there."))
        }
        if !isSure, try isSound(path) { return LedgerRestoration(at: nil, unconfirmed: 0, lapsed: 0) }
        guard let restored = try Backups(ledger: path).restore(by: who ?? person, now: now) else {
            throw Fault(
                .missing,
                Words(
                    de: "Es gibt keine Sicherung, die in Ordnung ist (\(path)).",
                    en: "There is no backup that is sound (\(path))."),
                remedy: Words(
                    de:
                        """
                        Spielen Sie eine eigene ein, oder benennen Sie das Sendebuch um und planen Sie neu; was \
                        schon draußen ist, sagen Sie bitte vorher ab (cancel).
                        """,
                    en:
                        """
                        Put in one of your own, or rename the ledger and plan anew; what is out already, please \
                        cancel first.
                        """
                ))
        }
        return LedgerRestoration(at: restored.at, unconfirmed: restored.unconfirmed, lapsed: restored.lapsed)
    }

    /// - Throws: What is wrong with it but damage: that another program holds it, say, or that others can read it.
    private func isSound(_ path: String) throws -> Bool {
        guard Files().exists(path) else { return false }
        do {
            try Ledger(.file(path), now: now).verify()
            return true
        } catch LedgerFault.damaged, LedgerFault.gone {
            return false
        }
    }
}
