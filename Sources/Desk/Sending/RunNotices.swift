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
            (outcome.sent - outcome.summary.built, Words(de: "gesendet", en: "sent")),
            (outcome.summary.built, Words(de: "gebaut", en: "built")),
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
        let count = EntryCount(waiting.map(\.entry))
        let (names, ids) = (self.names(waiting), Self.ids(waiting.map(\.entry)))
        let them = Self.naming(waiting.map(\.entry))
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
                        senden: litfass schedule approve \(them) --by NAME; absagen: litfass schedule cancel \(them)
                        """,
                    en: """
                        \(count.en) \(isOne ? "is" : "are") overdue and not approved: \(names). Send now: litfass \
                        schedule approve \(them) --by NAME; call off: litfass schedule cancel \(them)
                        """)
            case .approval:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ist fällig und wartet" : "sind fällig und warten") auf eine Freigabe: \
                        \(names). Weiter mit: litfass schedule approve \(them) --by NAME
                        """,
                    en: """
                        \(count.en) \(isOne ? "is due and waits" : "are due and wait") for an approval: \(names). Go \
                        on with: litfass schedule approve \(them) --by NAME
                        """)
            case .thread: thread(waiting, count)
            case .silence:
                Words(
                    de: """
                        \(count.de) \(isOne ? "ruht" : "ruhen") heute, an einem Tag ohne Veröffentlichungen: \(names). \
                        Wieder am \(time(waiting)). Absagen: litfass schedule cancel \(them)
                        """,
                    en: """
                        \(count.en) \(isOne ? "rests" : "rest") today, a day without publicity: \(names). Again on \
                        \(time(waiting)). Call off: litfass schedule cancel \(them)
                        """)
            case .ready, .paused, .again: Words(de: count.de, en: count.en)
            }
        return [Notice(.warning, words.de.contains(Self.someIDs) ? Self.withList(words, waiting[0].entry) : words)]
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
        let count = EntryCount(waiting.map(\.entry))
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

    private func thread(_ waiting: [DueEntry], _ count: EntryCount) -> Words {
        let parents = Set(waiting.compactMap(\.entry.parent)).sorted()
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
        let count = EntryCount(held)
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
        let count = EntryCount(outbox.open)
        let isOne = outbox.open.count == 1
        let ids = Self.naming(outbox.open)
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
            let gone = Self.ids(outbox.gone)
            notices.append(
                Notice(
                    .warning,
                    Words(
                        de: """
                            Nicht mehr im Ausgang: \(gone). Ist es veröffentlicht: litfass schedule done \(gone); \
                            sonst steht alles, was dazu gehört, noch auf der Seite.
                            """,
                        en: """
                            Not in the outbox any more: \(gone). If it is posted: litfass schedule done \(gone); else \
                            all that belongs to it still stands on the page.
                            """)))
        }
        if let fault = outbox.fault { notices.append(Notice(.warning, fault.message)) }
        return notices
    }

    /// The most names and IDs that are written out.
    private static let mostNames = 4
    private static let mostIDs = 8

    private func names(_ waiting: [DueEntry]) -> String {
        let isOne = Set(waiting.map(\.entry.key.campaign)).count == 1
        var names: [String] = []
        for entry in waiting.map(\.entry) {
            let when = TimeText.short(entry)[uiLanguage]
            let name = (isOne ? "" : entry.key.campaign + "/") + "\(entry.key.title[uiLanguage]) (\(when))"
            if !names.contains(name) { names.append(name) }
        }
        return names.prefix(Self.mostNames).joined(separator: ", ") + (names.count > Self.mostNames ? ", …" : "")
    }

    private static let someIDs = "ID…"

    /// What stands for IDs where there are many.
    private static func ids(_ entries: [Entry]) -> String {
        entries.count <= mostIDs ? entries.map(\.id).joined(separator: " ") : someIDs
    }

    /// What names entries in a command: their IDs where they are few, else their posts, where these are one campaign's.
    private static func naming(_ entries: [Entry]) -> String {
        let campaigns = Set(entries.map(\.key.campaign))
        guard entries.count > mostIDs, campaigns.count == 1, let campaign = campaigns.first else { return ids(entries) }
        return "--campaign \(campaign) --post \(entries.map(\.key.name).distinct.joined(separator: ","))"
    }
}
