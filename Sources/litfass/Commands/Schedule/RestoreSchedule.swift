internal import Build
internal import Foundation
internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule restore`
struct RestoreSchedule: Command {
    static let syntax = Syntax(
        "schedule", "restore",
        summary: Words(
            de: "ersetzt ein beschädigtes Sendebuch durch seine letzte gute Sicherung",
            en: "replaces a damaged ledger by its last good backup"),
        details: Words(
            de:
                """
                Das beschädigte bleibt daneben liegen. Was seit der Sicherung hinausgegangen sein kann, ist dann \
                ungewiss und wird nicht von selbst gesendet. Ein gutes Sendebuch wird nur mit --yes ersetzt.
                """,
            en:
                """
                The damaged one is kept beside it. What may have gone out since the backup is unconfirmed then and \
                not sent by itself. A sound ledger is replaced with --yes only.
                """
        ),
        options: [ScheduleOptions.by, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule restore",
                Words(
                    de: "sucht die neueste Sicherung, die in Ordnung ist",
                    en: "looks for the newest backup that is sound"))
        ])

    private let by: String?
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        by = try PersonName.read(arguments, Self.syntax.words)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        guard case .file(let path) = try session.ledgerPlace(place) else {
            throw Failure(
                .usage,
                Words(
                    de: "Eine Datenbank auf einem Server sichert deren Verwaltung.",
                    en: "A server's database is backed up by its administrators."),
                remedy: Words(de: "Bitte fragen Sie dort.", en: "Please ask there."))
        }
        if !isSure, try Self.isSound(path, session.environment.now) {
            session.console.say(
                Words(
                    de: "Das Sendebuch ist in Ordnung; es bleibt, wie es ist.",
                    en: "The ledger is sound; it stays as it is."), .good)
            answer(session, at: nil)
            return .done
        }
        guard let restored = try Backups(ledger: path).restore(by: session.person(by), now: session.environment.now)
        else {
            throw Failure(
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
        answer(session, at: restored.at, unconfirmed: restored.unconfirmed, lapsed: restored.lapsed)
        let at = When.short(restored.at, zone: "Europe/Berlin", session.speech)
        session.console.say(
            Words(
                de: "Eingespielt ist die Sicherung von \(at). Ungewiss: \(restored.unconfirmed).",
                en: "Restored is the backup of \(at). Unconfirmed: \(restored.unconfirmed)."), .good)
        if restored.lapsed > 0 {
            session.console.say(
                Words(
                    de:
                        """
                        \(restored.lapsed) Freigaben gelten nicht mehr: bitte neu freigeben (litfass schedule \
                        approve).
                        """,
                    en: """
                        \(restored.lapsed) approvals hold no longer: please approve again (litfass schedule approve).
                        """),
                .hint)
        }
        if restored.unconfirmed > 0 {
            session.console.say(
                Words(
                    de:
                        """
                        Bitte nachsehen, was davon draußen ist: litfass schedule list --state unconfirmed, dann \
                        confirm oder retry.
                        """,
                    en:
                        """
                        Please look which of them are out: litfass schedule list --state unconfirmed, then confirm \
                        or retry.
                        """
                ), .hint)
        }
        return .done
    }

    /// - Parameter at: The backup's time; nil where none was put in.
    private func answer(_ session: Session, at: Int?, unconfirmed: Int = 0, lapsed: Int = 0) {
        guard session.isJSON else { return }
        session.console.print(
            .object([
                .init("restored", .optional(at.map { When.iso($0, zone: "UTC") })),
                .init("unconfirmed", .integer(unconfirmed)), .init("lapsed", .integer(lapsed)),
            ]))
    }

    /// - Throws: What is wrong with it but damage: that another program holds it, say, or that others can read it.
    private static func isSound(_ path: String, _ now: Int) throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        do {
            try Ledger(.file(path), now: now).verify()
            return true
        } catch LedgerFault.damaged, LedgerFault.gone {
            return false
        }
    }
}
