import Findings
import Model
import Plan
import Testing

@testable import Desk
@testable import Schedule

/// What a run says in the end: what waits, for what, what to do, and what comes next.
struct RunNoticeTests {
    private static let now = 1_796_115_600
    private static let hour = 3600

    private static func entry(
        _ name: String, _ state: EntryState = .planned, due: Int = now, remark: Words? = nil, wake: Int = now,
        kind: EntryKind = .post, id: String? = nil
    ) -> Entry {
        Entry(
            id: id ?? name, key: EntryKey(campaign: "fest", region: "augsburg", kind: kind, name: name),
            account: "stadt", due: due, timeZone: "Europe/Berlin", state: state, hash: "", attempts: 0,
            notBefore: wake, requiredApprovals: 1, remark: remark, isPaused: false, isDraft: false)
    }

    private static func notices(
        _ due: [DueEntry], next: Entry? = nil, pauses: [String] = [], outboxes: [OutboxPages.State] = []
    ) -> [String] {
        RunOutcome(RunSummary(), due: due, next: next, outboxes: outboxes, pauses: pauses).notices(.german)
            .map(\.words.de)
    }

    @Test func nothing() {
        #expect(Self.notices([]) == ["Es ist nichts fällig."])
        let next = Self.entry("ende", .approved, due: Self.now + 20 * 86_400)
        #expect(Self.notices([], next: next) == ["Es ist nichts fällig.", "Das Nächste am Mo 21.12.2026 10:00."])
        let open = Self.entry("ende", due: Self.now + 20 * 86_400)
        #expect(
            Self.notices([], next: open).last
                == """
                Das Nächste am Mo 21.12.2026 10:00, noch nicht freigegeben: litfass schedule approve --all --by NAME
                """)
    }

    /// Dozens that are overdue are counted and named, not passed over for the next date.
    @Test func overdue() {
        let many = (0..<30).map { DueEntry(entry: Self.entry("p\($0 % 6)", id: "id\($0)"), cause: .overdue) }
        let text = Self.notices(many)
        let time = "(Di 01.12.2026 10:00)"
        #expect(
            text == [
                """
                30 Beiträge sind überfällig und nicht freigegeben: p0 \(time), p1 \(time), p2 \(time), p3 \(time), …. \
                Jetzt noch senden: litfass schedule approve --campaign fest --post p0,p1,p2,p3,p4,p5 --by NAME; \
                absagen: litfass schedule cancel --campaign fest --post p0,p1,p2,p3,p4,p5
                """
            ])
        // Of several campaigns, posts may be called alike.
        var other = Self.entry("p0", id: "andere")
        other.key.campaign = "kurs"
        let both = Self.notices(many + [DueEntry(entry: other, cause: .overdue)])
        #expect(both[0].contains("31 Beiträge") && both[0].contains("litfass schedule cancel ID…"))
        #expect(both[0].hasSuffix("Die IDs zeigt: litfass schedule list --state planned"))
        let outcome = RunOutcome(RunSummary(), due: many, next: nil, outboxes: [], pauses: [])
        #expect(outcome.undecided == 30 && outcome.again == 0)
    }

    @Test func oneIsOne() {
        let one = DueEntry(entry: Self.entry("gruss", id: "k7f3qm"), cause: .approval)
        #expect(
            Self.notices([one]) == [
                """
                1 Beitrag ist fällig und wartet auf eine Freigabe: gruss (Di 01.12.2026 10:00). Weiter mit: \
                litfass schedule approve k7f3qm --by NAME
                """
            ])
    }

    /// Reason and time, each reason once.
    @Test func putOff() {
        let (full, away) = (Words(de: "Zu viele.", en: "Too many."), Words(de: "Weg.", en: "Away."))
        let due = [(full, 300), (full, 600), (away, 900)].enumerated().map { index, value in
            DueEntry(
                entry: Self.entry("p", .approved, remark: value.0, wake: Self.now + value.1, id: "id\(index)"),
                cause: .again)
        }
        #expect(
            Set(Self.notices(due)) == [
                """
                2 Beiträge werden noch einmal versucht, ab Di 01.12.2026 10:05: Zu viele. Mehr: litfass schedule log id0
                """,
                "1 Beitrag wird noch einmal versucht, ab Di 01.12.2026 10:15: Weg. Mehr: litfass schedule log id2",
            ])
    }

    @Test func held() {
        let paused = DueEntry(entry: Self.entry("p", .approved), cause: .paused)
        #expect(
            Self.notices([paused], pauses: ["fest", "kurs"]) == [
                "„fest“ ist angehalten; fällig wäre 1 Beitrag. Weiter mit: litfass schedule resume fest",
                "„kurs“ ist angehalten. Weiter mit: litfass schedule resume kurs",
            ])
        var answer = Self.entry("q", .approved)
        answer.parent = "k7f3qm"
        let part = DueEntry(entry: answer, cause: .thread)
        #expect(Self.notices([part])[0].contains("litfass schedule done k7f3qm"))
    }

    /// A build is made, not sent.
    @Test func whatWasDone() {
        var summary = RunSummary()
        (summary.sent, summary.built, summary.ready) = (3, 1, 2)
        func did() -> String? {
            RunOutcome(summary, due: [], next: nil, outboxes: [], pauses: []).notices(.german).first?.words.de
        }
        #expect(did() == "2 gesendet, 1 gebaut, 2 bereitgelegt.")
        summary.sent = 1
        #expect(did() == "1 gebaut, 2 bereitgelegt.")
    }

    /// Posts and tasks are told apart, and where they lie.
    @Test func lying() {
        let entries = [
            Self.entry("a", .ready), Self.entry("b", .ready), Self.entry("hang-up", .ready, kind: .reminder),
        ]
        let outbox = OutboxPages.State(folder: "/aus", page: "/aus/2026-12-01.html", open: entries)
        let text = Self.notices(entries.map { DueEntry(entry: $0, cause: .ready) }, outboxes: [outbox])
        #expect(text.count == 1)
        #expect(text[0].hasPrefix("2 Beiträge und 1 Aufgabe liegen für Sie bereit: /aus/2026-12-01.html\n"))
        #expect(text[0].contains("litfass schedule done a b hang-up"))
    }
}
