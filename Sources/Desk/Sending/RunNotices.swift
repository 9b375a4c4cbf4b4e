package import Findings
internal import Model
internal import Plan
internal import Schedule
internal import Workspace

/// What a run says in the end: what it did, what waits and for what, each with the next command, and what comes next.
extension RunOutcome {
    /// - Parameter uiLanguage: In which times are written.
    package func notices(_ uiLanguage: UILanguage) -> [Notice] {
        let text = RunNotices(outcome: self, uiLanguage: uiLanguage)
        let waiting = DueEntry.Cause.allCases.flatMap(text.notices)
        let did = text.did
        let nothing =
            did == nil && due.isEmpty && pauses.isEmpty
            ? [Notice(.hint, Words(de: "Es ist nichts fällig.", en: "Nothing is due."))] : []
        return nothing + [did].compactMap(\.self) + waiting + [changes.notice, text.next].compactMap(\.self)
    }
}

private struct RunNotices {
    let outcome: RunOutcome
    let uiLanguage: UILanguage

    /// What this run did; nil for nothing.
    var did: Notice? {
        let parts = [
            (outcome.sent, Words(de: "gesendet", en: "sent")),
            (outcome.ready, Words(de: "bereitgelegt", en: "laid ready")),
            (outcome.summary.done, Words(de: "als erledigt erkannt", en: "seen to be done")),
            (outcome.failed, Words(de: "fehlgeschlagen", en: "failed")),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return nil }
        return Notice(
            .hint,
            Words(
                de: parts.map { "\($0.0) \($0.1.de)" }.joined(separator: ", ") + ".",
                en: parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ") + "."))
    }

    /// What comes next, never in the past.
    var next: Notice? {
        guard let entry = outcome.next else { return nil }
        let when = TimeText.short(entry.due, zone: entry.timeZone, uiLanguage)
        let isOpen = entry.key.kind.needsApproval && entry.state == .planned
        let how = "litfass schedule approve --all --by NAME"
        return Notice(
            .hint,
            Words(
                de: "Das Nächste am \(when)" + (isOpen ? ", noch nicht freigegeben: \(how)" : "."),
                en: "The next on \(when)" + (isOpen ? ", not approved yet: \(how)" : ".")))
    }

    func notices(_ cause: DueEntry.Cause) -> [Notice] {
        let waiting = outcome.waiting(cause)
        switch cause {
        case .ready: return outcome.outboxes.flatMap(lying)
        case .paused: return outcome.pauses.map { paused($0, waiting) }
        case .again: return Dictionary(grouping: waiting, by: \.entry.remark).values.map(again).sorted(by: Self.order)
        default: break
        }
        guard !waiting.isEmpty else { return [] }
        let count = Self.count(waiting.map(\.entry))
        let (names, ids) = (self.names(waiting), Self.ids(waiting))
        let isOne = waiting.count == 1
        let words: Words =
            switch cause {
            case .failed:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ist" : "sind") fehlgeschlagen: \(names). Noch einmal: litfass schedule \
                        retry \(ids); aufgeben: litfass schedule cancel \(ids)
                        """,
                    en: """
                        \(count.en) failed: \(names). Once more: litfass schedule retry \(ids); give up: litfass \
                        schedule cancel \(ids)
                        """)
            case .unconfirmed:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ist" : "sind") ungewiss: \(names). Bitte nachsehen. Ist es draußen: \
                        litfass schedule confirm \(ids); sonst: litfass schedule retry \(ids)
                        """,
                    en: """
                        \(count.en) may be out or not: \(names). Please look. If it is out: litfass schedule confirm \
                        \(ids); else: litfass schedule retry \(ids)
                        """)
            case .overdue:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ist" : "sind") überfällig und nicht freigegeben: \(names). Jetzt noch \
                        senden: litfass schedule approve \(ids) --by NAME; absagen: litfass schedule cancel \(ids)
                        """,
                    en: """
                        \(count.en) \(isOne ? "is" : "are") overdue and not approved: \(names). Send now: litfass \
                        schedule approve \(ids) --by NAME; call off: litfass schedule cancel \(ids)
                        """)
            case .approval:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ist fällig und wartet" : "sind fällig und warten") auf eine Freigabe: \
                        \(names). Weiter mit: litfass schedule approve \(ids) --by NAME
                        """,
                    en: """
                        \(count.en) \(isOne ? "is due and waits" : "are due and wait") for an approval: \(names). Go \
                        on with: litfass schedule approve \(ids) --by NAME
                        """)
            case .thread: thread(waiting, count)
            case .silence:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ruht" : "ruhen") heute, an einem Tag ohne Veröffentlichungen: \(names). \
                        Wieder am \(time(waiting)). Absagen: litfass schedule cancel \(ids)
                        """,
                    en: """
                        \(count.en) \(isOne ? "rests" : "rest") today, a day without publicity: \(names). Again on \
                        \(time(waiting)). Call off: litfass schedule cancel \(ids)
                        """)
            case .ready, .paused, .again: count
            }
        return [Notice(.warning, waiting.count > Self.mostIDs ? Self.withList(words, waiting[0].entry) : words)]
    }

    /// Where the IDs stand that are too many to be written out.
    private static func withList(_ words: Words, _ entry: Entry) -> Words {
        let list = "litfass schedule list --state \(entry.state.rawValue)"
        return Words(de: "\(words.de). Die IDs zeigt: \(list)", en: "\(words.en). The IDs are shown by: \(list)")
    }

    private static func order(_ a: Notice, _ b: Notice) -> Bool { a.words.en < b.words.en }

    /// When the first of some is tried again.
    private func time(_ waiting: [DueEntry]) -> String {
        guard let first = waiting.map(\.entry).min(by: { $0.notBefore < $1.notBefore }) else { return "" }
        return TimeText.short(first.notBefore, zone: first.timeZone, uiLanguage)
    }

    /// Those that wait for the same reason.
    private func again(_ waiting: [DueEntry]) -> Notice {
        let count = Self.count(waiting.map(\.entry))
        let why = waiting.first?.entry.remark
        return Notice(
            .warning,
            Words(
                de: """
                    \(count.de) \(waiting.count == 1 ? "wird" : "werden") noch einmal versucht, ab \(time(waiting)): \
                    \(why?.de ?? "") Mehr: litfass schedule log \(waiting[0].entry.id)
                    """,
                en: """
                    \(count.en) will be tried again, from \(time(waiting)): \(why?.en ?? "") More: litfass schedule \
                    log \(waiting[0].entry.id)
                    """))
    }

    private func thread(_ waiting: [DueEntry], _ count: Words) -> Words {
        let parents = Set(waiting.compactMap(\.parent)).sorted()
        let isOne = waiting.count == 1
        let first = parents.prefix(Self.mostIDs).joined(separator: " ")
        return Words(
            de: """
                \(count.de) \(isOne ? "wartet" : "warten") auf den Teil davor (\(first)). Ist er von Hand \
                veröffentlicht: litfass schedule done \(first); sonst steht er oben.
                """,
            en: """
                \(count.en) \(isOne ? "waits" : "wait") for the part before (\(first)). Once it is posted by hand: \
                litfass schedule done \(first); else it stands above.
                """)
    }

    private func paused(_ name: String, _ waiting: [DueEntry]) -> Notice {
        let resume = "litfass schedule resume" + (name.isEmpty ? "" : " " + name)
        let held = waiting.map(\.entry).filter { name.isEmpty || $0.key.campaign == name }
        let count = Self.count(held)
        return Notice(
            .warning,
            Words(
                de: (name.isEmpty ? "Alles" : "„\(name)“") + " ist angehalten"
                    + (held.isEmpty ? "" : "; fällig \(held.count == 1 ? "wäre" : "wären") \(count.de)")
                    + ". Weiter mit: \(resume)",
                en: (name.isEmpty ? "Everything" : "“\(name)”") + " is paused"
                    + (held.isEmpty ? "" : "; \(count.en) would be due") + ". Go on with: \(resume)"))
    }

    /// What lies in an outbox, where one sees it, and how it is ticked off.
    private func lying(_ outbox: OutboxPages.State) -> [Notice] {
        guard !outbox.open.isEmpty else { return [] }
        let count = Self.count(outbox.open)
        let isOne = outbox.open.count == 1
        let ids = Self.ids(outbox.open.map(\.id))
        var notices = [
            Notice(
                .warning,
                Words(
                    de: """
                        \(count.de) \(isOne ? "liegt" : "liegen") für Sie bereit: \(outbox.page ?? outbox.folder)\n  \
                        Danach abhaken: litfass schedule done \(ids), oder eine Datei „erledigt“ in den Ordner legen.
                        """,
                    en: """
                        \(count.en) \(isOne ? "lies" : "lie") ready for you: \(outbox.page ?? outbox.folder)\n  \
                        Then tick off: litfass schedule done \(ids), or put a file “done” into the folder.
                        """))
        ]
        if !outbox.gone.isEmpty {
            let gone = Self.ids(outbox.gone.map(\.id))
            notices.append(
                Notice(
                    .warning,
                    Words(
                        de: "Nicht mehr im Ausgang: \(gone). Ist es veröffentlicht: litfass schedule done \(gone)",
                        en: "Not in the outbox any more: \(gone). If it is posted: litfass schedule done \(gone)")))
        }
        if let fault = outbox.fault { notices.append(Notice(.warning, fault.message)) }
        return notices
    }

    /// `2 Beiträge und 1 Aufgabe`.
    private static func count(_ entries: [Entry]) -> Words {
        let posts = entries.count { $0.key.kind == .post }
        let tasks = entries.count - posts
        var de: [String] = []
        var en: [String] = []
        if posts > 0 || tasks == 0 {
            de.append(posts == 1 ? "1 Beitrag" : "\(posts) Beiträge")
            en.append(posts == 1 ? "1 post" : "\(posts) posts")
        }
        if tasks > 0 {
            de.append(tasks == 1 ? "1 Aufgabe" : "\(tasks) Aufgaben")
            en.append(tasks == 1 ? "1 task" : "\(tasks) tasks")
        }
        return Words(de: de.joined(separator: " und "), en: en.joined(separator: " and "))
    }

    /// The most names and IDs that are written out.
    private static let mostNames = 4
    private static let mostIDs = 8

    private func names(_ waiting: [DueEntry]) -> String {
        let isOne = Set(waiting.map(\.entry.key.campaign)).count == 1
        var names: [String] = []
        for entry in waiting.map(\.entry) {
            let when = Zone(entry.timeZone)?.localTime(at: entry.due).map { " (\($0.day) \($0.time))" } ?? ""
            let name = (isOne ? "" : entry.key.campaign + "/") + entry.key.title[uiLanguage] + when
            if !names.contains(name) { names.append(name) }
        }
        return names.prefix(Self.mostNames).joined(separator: ", ") + (names.count > Self.mostNames ? ", …" : "")
    }

    private static func ids(_ waiting: [DueEntry]) -> String { ids(waiting.map(\.entry.id)) }

    /// What stands for IDs where there are many.
    private static func ids(_ ids: [String]) -> String {
        ids.count <= mostIDs ? ids.joined(separator: " ") : "ID…"
    }
}
