import Model
import Plan
import Testing

@testable import Schedule

/// An approval that lapses says why, before it does so and for as long as nobody has looked again.
struct LapseTests {
    private static let png = Array("picture".utf8)

    private static func post(
        _ language: String = "de", text: String = "Willkommen", picture: String? = nil, alt: String = "Ein Platz",
        account: String = "stadt", draft: Bool = false
    ) -> PlannedEntry {
        PlannedEntry(
            entry: PlanEntry(
                key: EntryKey(
                    campaign: "test", region: "augsburg", kind: .post, name: "start", channel: "mastodon",
                    language: language), due: Sample.start, timeZone: "Europe/Berlin"),
            message: Message(text: text), picture: picture.map { .init(path: "augsburg/posts/\($0)", alt: alt) },
            sender: .init(account: account), isDraft: draft)
    }

    private static func wanted(_ posts: [PlannedEntry], picture: [UInt8] = png) -> WantedCampaign {
        WantedCampaign(
            name: "test", title: "Test", origin: "/nowhere", entries: posts,
            pictures: Dictionary(
                posts.compactMap { $0.picture.map { ($0.path, picture) } }, uniquingKeysWith: { first, _ in first }))
    }

    /// A ledger with posts that A. Amsel approved.
    private static func approved(_ posts: [PlannedEntry], _ store: Store) throws -> Ledger {
        let ledger = try TestLedger(store).open()
        _ = try ledger.plan(wanted(posts), by: "test", now: Sample.start - 3600)
        let entries = try ledger.entries().map { ($0.id, $0.hash) }
        #expect(try ledger.approve(entries, by: "A. Amsel", allowsDraft: false, now: Sample.start - 1800).isEmpty)
        return ledger
    }

    /// Plans anew and tells why approvals lapsed.
    private static func plan(_ ledger: Ledger, _ wanted: WantedCampaign) throws -> [LapsedApproval] {
        try ledger.plan(wanted, by: "test", now: Sample.start - 600).compactMap(\.lapse)
    }

    @Test(arguments: Store.allCases)
    func whatChangedIsNamed(_ store: Store) throws {
        let old = [Self.post(picture: "p.de.png"), Self.post("ar", picture: "p.ar.png")]
        func lapses(_ new: [PlannedEntry], picture: [UInt8] = Self.png) throws -> [[LapsedApproval.Cause]] {
            try Self.plan(Self.approved(old, store), Self.wanted(new, picture: picture)).map(\.causes)
        }
        #expect(try lapses(old) == [])
        #expect(
            try lapses([Self.post(text: "Hallo", picture: "p.de.png"), Self.post("ar", text: "Hallo")])
                == [[.text], [.translation, .picture]])
        #expect(try lapses([Self.post(picture: "p.de.png", alt: "Ein Tor"), old[1]]) == [[.alt]])
        #expect(try lapses([Self.post(picture: "p.de.png", account: "rathaus"), old[1]]) == [[.account]])
        #expect(try lapses([old[0], Self.post("ar", picture: "p.ar.png", draft: true)]) == [[.unread]])
        #expect(try lapses([old[0]]) == [[.dropped]])
        #expect(try lapses(old, picture: Array("other".utf8)) == [[.picture], [.picture]])
    }

    /// New colours: pictures alone are others, and named.
    @Test(arguments: Store.allCases)
    func picturesAreNamed(_ store: Store) throws {
        let posts = [Self.post(picture: "p.de.png"), Self.post("ar", picture: "p.ar.png")]
        let ledger = try Self.approved(posts, store)
        let wanted = Self.wanted(posts, picture: Array("other".utf8))
        let before = try (ledger.entries(), ledger.history())
        let foreseen = try ledger.foresee(wanted, by: "test", now: Sample.start - 600)
        #expect(try (ledger.entries(), ledger.history()) == before)
        let changes = try ledger.plan(wanted, by: "test", now: Sample.start - 600)
        #expect(foreseen == changes)
        #expect(changes.map(\.lapse?.pictures) == [["p.de.png"], ["p.ar.png"]])
        #expect(changes.first?.lapse?.why.de == "Bild (p.de.png)")
        let entry = try ledger.entries()[0]
        #expect((entry.state, entry.approvers) == (.planned, []))
        #expect(
            entry.change
                == LapsedApproval(
                    by: "A. Amsel", at: Sample.start - 1800, hash: before.0[0].hash, causes: [.picture],
                    pictures: ["p.de.png"]))
        let old = try #require(try ledger.content(before.0[0].hash))
        let difference = ContentDifference(from: old, to: try ledger.requiredContent(entry))
        #expect(difference.pictures.map(\.kind) == [.redrawn] && !difference.isTextChanged)
        #expect(try ledger.picture(old.pictures[0].sha256) == Self.png)
        #expect(try ledger.history(entry.id).last?.detail.en == "picture (p.de.png)")
        // Whoever approves it again has looked.
        #expect(try ledger.approve(entry.id, hash: entry.hash, by: "B", allowsDraft: false, now: Sample.start) == nil)
        #expect(try ledger.entry(entry.id).change == nil)
    }

    /// However often it changes, it is compared with what was approved; back at that, nothing is different.
    @Test(arguments: Store.allCases)
    func itIsComparedWithWhatWasApproved(_ store: Store) throws {
        let ledger = try Self.approved([Self.post(picture: "p.png")], store)
        #expect(try Self.plan(ledger, Self.wanted([Self.post(text: "Hallo", picture: "p.png")])).count == 1)
        #expect(try Self.plan(ledger, Self.wanted([Self.post(text: "Hallo")])) == [])
        let entry = try ledger.entries()[0]
        #expect(entry.change?.causes == [.text, .picture] && entry.change?.pictures == ["p.png"])
        _ = try Self.plan(ledger, Self.wanted([Self.post(picture: "p.png")]))
        #expect(try ledger.entries()[0].change == nil)
        #expect(try ledger.entries()[0].state == .planned)
    }

    /// A run finds the change where nobody planned again; what was late is no change.
    @Test(arguments: Store.allCases)
    func aRunSaysSo(_ store: Store) async throws {
        let platform = FakePlatform()
        let ledger = try Self.approved([Self.post()], store)
        let wanted = Self.wanted([Self.post(text: "Hallo")])
        #expect(try await Sample.run(ledger, platform, wanted: wanted).undecided == 1)
        #expect(try ledger.entries()[0].change?.causes == [.text])
        let late = try Self.approved([Self.post()], store)
        #expect(try await Sample.run(late, platform, now: Sample.start + 7 * 3600).undecided == 1)
        #expect(try late.entries()[0].change == nil)
        #expect(platform.texts == [])
    }
}

/// `approvals: 2`: two people, who are not one.
struct FourEyesTests {
    private static func planned(_ store: Store, approvals: Int = 2, text: String = "Eins") throws -> Ledger {
        let ledger = try TestLedger(store).open()
        try plan(ledger, approvals: approvals, text: text)
        return ledger
    }

    private static func plan(_ ledger: Ledger, approvals: Int, text: String = "Eins") throws {
        _ = try ledger.plan(wanted(approvals, text), by: "test", now: Sample.start - 3600)
    }

    private static func wanted(_ approvals: Int, _ text: String = "Eins") -> WantedCampaign {
        var wanted = Sample.campaign([Sample.entry(1, text: text)])
        wanted.approvals = approvals
        return wanted
    }

    private static func approve(_ ledger: Ledger, by who: String) throws -> ApprovalRefusal? {
        let entry = try ledger.entries()[0]
        return try ledger.approve(entry.id, hash: entry.hash, by: who, allowsDraft: false, now: Sample.start - 60)
    }

    @Test(arguments: Store.allCases)
    func twoPeopleMust(_ store: Store) async throws {
        let ledger = try Self.planned(store)
        let platform = FakePlatform()
        #expect(try Self.approve(ledger, by: "A. Amsel") == nil)
        let first = try ledger.entries()[0]
        #expect((first.state, first.approval, first.approvers) == (.planned, nil, ["A. Amsel"]))
        #expect(try await Sample.run(ledger, platform) == RunSummary())
        for name in ["A. Amsel", "a.amsel", " A  AMSEL ", "Ａ. Amsel", "A.\u{200D}Amsel"] {
            #expect(try Self.approve(ledger, by: name) == .samePerson("A. Amsel"), "\(name)")
        }
        #expect(try Self.approve(ledger, by: "B. Drossel") == nil)
        let second = try ledger.entries()[0]
        #expect((second.state, second.approvers) == (.approved, ["A. Amsel", "B. Drossel"]))
        #expect(
            try ledger.history().compactMap { $0.detail.en.split(separator: ", ").last }.suffix(2)
                == ["the first of two approvals", "the second of two approvals"])
        #expect(try await Sample.run(ledger, platform, wanted: Self.wanted(2)).sent == 1)
    }

    /// Another content needs both again, also where only one had approved the old one.
    @Test(arguments: Store.allCases)
    func aChangeTakesBoth(_ store: Store) throws {
        for people in [["A"], ["A", "B"]] {
            let ledger = try Self.planned(store)
            for name in people { #expect(try Self.approve(ledger, by: name) == nil) }
            try Self.plan(ledger, approvals: 2, text: "Zwei")
            let entry = try ledger.entries()[0]
            #expect((entry.state, entry.approvers) == (.planned, []))
            #expect(entry.change?.by == people.joined(separator: ", "))
            #expect(try Self.approve(ledger, by: "B") == nil)
            #expect(try ledger.entries()[0].state == .planned)
        }
    }

    /// What one alone approved before two were asked for counts as the first; a run that finds it so sends nothing.
    @Test(arguments: Store.allCases)
    func asksForASecondLater(_ store: Store) async throws {
        let platform = FakePlatform()
        let ledger = try Self.planned(store, approvals: 1)
        #expect(try Self.approve(ledger, by: "A") == nil)
        let changes = try ledger.plan(Self.wanted(2), by: "test", now: Sample.start - 30)
        #expect(changes.map(\.lapse?.causes) == [[.second]])
        #expect(try ledger.entries()[0].approvers == ["A"] && ledger.entries()[0].change == nil)
        #expect(try Self.approve(ledger, by: "B") == nil)
        #expect(try ledger.entries()[0].state == .approved)
        let other = try Self.planned(store, approvals: 1)
        #expect(try Self.approve(other, by: "A") == nil)
        #expect(try await Sample.run(other, platform, wanted: Self.wanted(2)).undecided == 1)
        #expect(try other.entries()[0].remark?.en.contains("A alone has approved it") == true)
        #expect(platform.texts == [])
    }
}
