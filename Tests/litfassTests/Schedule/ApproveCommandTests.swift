import Foundation
import Testing

@testable import Schedule

/// Approvals from the command line: what lapses is said, what is shown fits, and a page ends in a command.
struct ApproveCommandTests {
    private func litfass(_ campaign: SmallCampaign) -> Litfass {
        Litfass(
            folder: campaign.scratch.path,
            variables: [
                "LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2026-11-24T09:00:00Z", "USER": "amsel",
            ])
    }

    /// A campaign whose posts A. Amsel has approved.
    private func approved() throws -> SmallCampaign {
        let campaign = try SmallCampaign()
        let litfass = litfass(campaign)
        #expect(try litfass.run("schedule", "plan", SmallCampaign.name).status == 0)
        #expect(
            try litfass.run("schedule", "approve", "--all", "--by", "A. Amsel", "--allow-drafts", "--yes").status == 0)
        return campaign
    }

    /// The program on a terminal of its own, with what a person types.
    private func onTerminal(_ campaign: SmallCampaign, _ command: String, typing: String, pager: String) throws
        -> Litfass.Result
    {
        var script = litfass(campaign)
        script.program = "/usr/bin/script"
        script.variables["PAGER"] = pager
        script.variables["TERM"] = "xterm"
        script.variables["NO_COLOR"] = "1"
        return try script.run(["-qec", Litfass.program + " " + command, "/dev/null"], input: Array(typing.utf8))
    }

    /// New colours of the town: every picture is another one, and nothing else.
    @Test func aChangeOfColoursNamesThePictures() throws {
        let campaign = try approved()
        let region = try campaign.ownRegion()
        try campaign.edit(region + "/brand.yaml", "#FBDA16", "#FBDA50")
        let litfass = litfass(campaign)
        let asked = try onTerminal(campaign, "schedule plan klein", typing: "n\n", pager: "cat")
        #expect(asked.status == 1)
        for words in ["4 approvals lapse by this; pictures alone change:", "post-square.ar.png", "Nothing was changed"]
        {
            #expect(asked.output.contains(words), "\(words): \(asked.output)")
        }
        #expect(try litfass.run("schedule", "list", "--state", "approved", "--json").output.contains("\"approved\""))
        let plan = try litfass.run("schedule", "plan", "klein", "--json")
        let lapsed = try #require(try plan.json["lapsed"] as? [[String: Any]])
        #expect(lapsed.count == 4 && lapsed.allSatisfy { $0["why"] as? [String] == ["picture"] })
        #expect(Set(lapsed.flatMap { $0["pictures"] as? [String] ?? [] }).contains("start.post-square.de.png"))
        let list = try litfass.run("schedule", "list")
        #expect(list.output.contains("! look again") && list.output.contains("have changed since"))
        #expect(try litfass.run("schedule", "run").errors.contains("4 posts were approved and have changed since"))
        #expect(try litfass.run("build", "klein").errors.contains("schedule approve --changed"))
        let changed = try litfass.run("schedule", "approve", "--changed", "--by", "B", "--allow-drafts")
        #expect(changed.status == 64)
        #expect(changed.output.contains("Picture start.post-square.ar.png: drawn anew"), "\(changed.output)")
        #expect(changed.output.contains("approved by A. Amsel") || changed.output.contains("Approved by A. Amsel"))
        #expect(try litfass.run("schedule", "approve", "--changed", "--by", "B", "--allow-drafts", "--yes").status == 0)
        #expect(try !litfass.run("schedule", "list").output.contains("look again"))
    }

    @Test func oldWordsStandBesideNewOnes() throws {
        let campaign = try approved()
        let texts = try campaign.scratch.read(campaign.folder + "/texts/de.yaml")
        let tag = try #require(texts.firstMatch(of: /tags: \[ ?([^,\]]+)/)?.output.1)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "tags: [\(tag)", "tags: [Geaendert")
        let litfass = litfass(campaign)
        let plan = try litfass.run("schedule", "plan", "klein")
        #expect(plan.output.contains("2 approvals lapsed:") && plan.output.contains("(de) – text"), "\(plan.output)")
        let shown = try litfass.run("schedule", "approve", "--changed", "--by", "B", "--allow-drafts").output
        #expect(shown.contains("before │") && shown.contains("[-#\(tag)"), "\(shown)")
        #expect(shown.contains("now    │") && shown.contains("{+#Geaendert"), "\(shown)")
    }

    /// A pager shows it and takes keys; then there is one question.
    @Test func aPagerShowsIt() throws {
        let campaign = try SmallCampaign()
        #expect(try litfass(campaign).run("schedule", "plan", SmallCampaign.name).status == 0)
        let command = "schedule approve --all --by A --allow-drafts"
        let pager = "sed 's/^/PAGED /'"
        let shown = try onTerminal(campaign, command, typing: "y\n", pager: pager)
        #expect(shown.status == 0, "\(shown.output)")
        #expect(shown.output.contains("PAGED 1/1 · start") && shown.output.contains("4 posts (1 message)"))
        #expect(shown.output.split(whereSeparator: \.isNewline).count { $0.contains("PAGED") } < 70)
        #expect(try litfass(campaign).run("schedule", "list").output.contains("approved"))
        // Where there is no such pager, it is shown all the same.
        let other = try SmallCampaign()
        #expect(try litfass(other).run("schedule", "plan", SmallCampaign.name).status == 0)
        let without = try onTerminal(other, command, typing: "n\n", pager: "no-such-pager")
        #expect(without.status == 1 && without.output.contains("1/1 · start"), "\(without.output)")
    }

    /// The command of the page approves what it shows, once; then another person must.
    @Test func aPageEndsInACommand() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(campaign.folder + "/campaign.yaml", "posts:\n", "approvals: 2\nposts:\n")
        let litfass = litfass(campaign)
        let plan = try litfass.run("schedule", "plan", SmallCampaign.name)
        #expect(plan.errors.contains("by two people"), "\(plan.errors)")
        let made = try litfass.run("schedule", "approve", "--page", "frei/gabe.html", "--allow-drafts", "--lang", "de")
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.hasSuffix("/frei/gabe.html\n"))
        let page = try campaign.scratch.read("frei/gabe.html")
        #expect(page.contains("Vier Augen") && page.contains("data:image/png;base64,"))
        let command = try #require(page.firstMatch(of: /<pre[^>]*>litfass ([^<]*)<\/pre>/)?.output.1)
        let seal = try #require(command.firstMatch(of: /start@[0-9a-f]{8}/)).output
        #expect(command == "schedule approve \(seal) --by &#39;IHR NAME&#39; --allow-drafts")
        func approve(_ name: String) throws -> Litfass.Result {
            try litfass.run("schedule", "approve", String(seal), "--by", name, "--allow-drafts", "--yes")
        }
        let first = try approve("A. Amsel")
        #expect(first.status == 0 && first.errors.contains("first of two approvals: 4"), "\(first.errors)")
        #expect(try litfass.run("schedule", "list").output.contains("◐ 1 of 2"))
        let same = try approve("a. AMSEL")
        #expect(same.status == 1 && same.errors.contains("has approved 4 posts already"))
        #expect(try approve("B. Drossel").status == 0)
        let entries = try #require(try litfass.run("schedule", "list", "--json").json["entries"] as? [[String: Any]])
        #expect(
            entries.filter { $0["kind"] as? String == "post" }.allSatisfy {
                $0["approvals"] as? [String] == ["A. Amsel", "B. Drossel"] && $0["state"] as? String == "approved"
            })
        #expect(try approve("C").status == 1)
    }

    @Test(
        arguments: [
            (["--until", "morgen", "--by", "A"], 64), (["--by", "A"], 64), (["--all"], 64),
            (["--post", "x", "--by", "A"], 66),
            (["--all", "k7f3qm", "--by", "A"], 64),
        ] as [([String], Int32)])
    func whatCannotBeMeantIsSaid(_ arguments: [String], status: Int32) throws {
        let queue = try QueueHome()
        try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger())
        #expect(try queue.litfass.run(["schedule", "approve"] + arguments).status == status)
    }
}
