import Foundation
import Testing

struct NewTests {
    private let now = ["LITFASS_NOW": "2027-03-03T23:30:00Z"]

    private func workspace() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            litfass: 1
            title: Willkommen
            kind: willkommen
            # Sechs Wochen
            period: { from: 2026-12-01, to: 2027-01-31 }
            regions: [augsburg]
            posts:
              - { id: start, at: "start 10:00", text: start }
            deadlines: { print: 2026-11-27 }   # Druckerei

            """, to: "Campaigns/willkommen/campaign.yaml")
        try scratch.write("litfass: 1\nlanguage: de\n", to: "Campaigns/willkommen/texts/de.yaml")
        try scratch.write("x", to: "Campaigns/willkommen/Output/old")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/Campaigns/willkommen/link", withDestinationPath: "/etc/hostname")
        return scratch
    }

    @Test func aReadyMadeCampaignGetsItsOwnDates() throws {
        let scratch = try workspace()
        let result = try Litfass(folder: scratch.path, variables: now).run(
            "new", "neu", "--kind", "willkommen", "--region", "muenchen,birkenfeld", "--language", "de", "--title",
            "Neu: \"hier\"")
        #expect(result.status == 0)
        #expect(result.output == scratch.path + "/Campaigns/neu\n")
        // Berlin's clock shows Thursday, the 4th, already; 15 working days later it is the 25th. The next Monday is
        // Easter Monday. Ten working days before the 30th, without Good Friday, it is the 12th.
        #expect(
            try scratch.read("Campaigns/neu/campaign.yaml") == """
                litfass: 1
                title: "Neu: \\"hier\\""
                kind: willkommen
                # Sechs Wochen
                period: { from: 2027-03-30, to: 2027-05-09 }
                regions: [muenchen, birkenfeld]
                languages: [de]
                posts:
                  - { id: start, at: "start 10:00", text: start }
                deadlines: { print: 2027-03-12 }   # Druckerei

                """)
        #expect(try scratch.names("Campaigns") == ["neu", "willkommen"])
        #expect(try scratch.names("Campaigns/neu") == ["campaign.yaml", "texts"])
    }

    @Test func nothingIsEverOverwritten() throws {
        let scratch = try workspace()
        let before = try scratch.read("Campaigns/willkommen/campaign.yaml")
        let result = try Litfass(folder: scratch.path, variables: now).run(
            "new", "willkommen", "--region", "augsburg", "--lang", "de")
        #expect(result.status == 73)
        #expect(result.errors.contains("Fehler: Campaigns/willkommen gibt es schon."))
        #expect(try scratch.read("Campaigns/willkommen/campaign.yaml") == before)
        #expect(try scratch.names("Campaigns") == ["willkommen"])
    }

    @Test func anEmptyFolderBecomesAWorkspaceAndThatIsSaid() throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path, variables: now).run(
            "new", "erste", "--region", "augsburg", "--lang", "de")
        #expect(result.status == 0)
        #expect(result.errors.contains("\(scratch.path) ist jetzt einer"))
        #expect(try scratch.names("Campaigns/erste").contains("campaign.yaml"))
        #expect(try scratch.read("Campaigns/erste/campaign.yaml").contains("\nregions: [augsburg]\n"))
        let second = try Litfass(folder: scratch.path, variables: now).run("new", "zweite", "--region", "augsburg")
        #expect(second.status == 0 && !second.errors.contains("workspace"))
    }

    /// A campaign for whomever comes first would bear another town's name.
    @Test func withoutARegionNothingIsMade() throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path, variables: now).run("new", "neu", "--lang", "de")
        #expect(result.status == 64)
        #expect(result.errors.contains("Für welche Region ist die Kampagne?"))
        #expect(result.errors.contains("--region. Es gibt: augsburg, birkenfeld, lahn-dill-kreis, muenchen."))
        #expect(try scratch.names(".") == [])
    }

    /// `script` gives it a terminal.
    @Test(arguments: ["birkenfeld", "birkenfelt"])
    func atATerminalTheRegionIsAskedFor(_ answer: String) throws {
        let scratch = try Scratch()
        let terminal = Litfass(program: "/usr/bin/script", folder: scratch.path, variables: now)
        let result = try terminal.run(
            ["-qec", "'\(Litfass.program)' new neu --lang de", "/dev/null"], input: Array("\(answer)\n".utf8))
        #expect(result.output.contains("Für welche Region ist die Kampagne? (augsburg, birkenfeld, "))
        if answer == "birkenfeld" {
            #expect(result.status == 0)
            #expect(try scratch.read("Campaigns/neu/campaign.yaml").contains("\nregions: [birkenfeld]\n"))
        } else {
            #expect(result.status == 66 && result.output.contains("Es gibt: birkenfeld."))
        }
    }

    @Test(arguments: [
        ("willkommen", "2027-05-09"), ("rueckmeldung", "2027-05-09"), ("aktuell", "2027-05-09"),
        ("veranstaltung", "2027-04-10"), ("mitmachen", "2027-05-09"),
    ])
    func everyReadyMadeCampaignCanBeTaken(_ kind: String, _ end: String) throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path, variables: now).run(
            "new", "neu", "--kind", kind, "--region", "augsburg")
        #expect(result.status == 0)
        let text = try scratch.read("Campaigns/neu/campaign.yaml")
        #expect(text.contains("\nperiod: { from: 2027-03-30, to: \(end) }"))
        #expect(text.contains("\nkind: \(kind)"))
    }

    /// Where and when it is nobody knows but who invites: another town's place must not be printed.
    @Test func anEventsPlaceIsAGapToFill() throws {
        let scratch = try Scratch()
        let litfass = Litfass(folder: scratch.path, variables: now)
        let made = try litfass.run(
            "new", "cafe", "--kind", "veranstaltung", "--region", "muenchen", "--language", "de", "--lang", "de")
        #expect(made.errors.contains("Wann und wo die Veranstaltung ist, wissen nur Sie"))
        #expect(
            try scratch.read("Campaigns/cafe/campaign.yaml").contains(
                """
                event:
                  start: 2027-04-10T15:00
                  end: 2027-04-10T18:00
                  place: ""
                  address: ""
                """))
        let check = try litfass.run("check", "cafe", "--json")
        let findings = try #require(try check.json["findings"] as? [[String: Any]])
        let gaps = findings.filter { $0["code"] as? String == "missing-key" }.compactMap { $0["line"] as? Int }
        #expect(check.status == 1 && gaps.count == 2)
        let build = try litfass.run("build", "cafe", "--lang", "de")
        #expect(build.status == 1)
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/Output/cafe/muenchen"))
    }

    /// The days before Christmas, in Bavaria: what they do to the dates of a campaign.
    @Test(arguments: [
        // A post on the holidays stays with them.
        ("2026-11-09", "aktuell", "2026-11-30, to: 2027-01-10", "2026-11-16", ["start 10:00", "2026-12-21 12:00"]),
        // There are none in January: what was for them is left out. The 6th is one in Bavaria.
        ("2026-12-04", "aktuell", "2027-01-11, to: 2027-02-21", "2026-12-16", ["start 10:00"]),
        // Boxing Day and what follows is quiet until the 2nd; the next one keeps its distance.
        (
            "2026-11-29", "willkommen", "2026-12-21, to: 2027-01-31", "2026-12-07",
            ["start 10:00", "start+12d 17:30", "start+17d 12:00"]
        ),
        // Saturday, the 2nd, would be invited to on Boxing Day.
        (
            "2026-11-29", "veranstaltung", "2026-12-21, to: 2027-01-09", "2026-12-07",
            ["event-7d 17:30", "event-1d 12:00"]
        ),
    ])
    func nothingFallsBetweenTheYears(
        _ today: String, _ kind: String, _ period: String, _ print: String, _ times: [String]
    ) throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path, variables: ["LITFASS_NOW": today + "T10:00:00Z"]).run(
            "new", "neu", "--kind", kind, "--region", "augsburg", "--lang", "de")
        let text = try scratch.read("Campaigns/neu/campaign.yaml")
        #expect(text.contains("\nperiod: { from: \(period) }\n"))
        #expect(text.contains("\ndeadlines: { print: \(print) }"))
        #expect(text.matches(of: /at: "([^"]+)"/).map { String($0.output.1) } == times)
        #expect(result.errors.contains("Der Beitrag „feiertage“ fehlt") == (kind == "aktuell" && times.count == 1))
    }

    /// A sheet in two languages can't be made of one.
    @Test func whatNeedsMoreLanguagesIsLeftOut() throws {
        let scratch = try Scratch()
        let new = Litfass(folder: scratch.path, variables: now)
        #expect(try new.run("new", "neu", "--region", "augsburg", "--language", "de").status == 0)
        #expect(
            try scratch.read("Campaigns/neu/campaign.yaml").contains(
                "\nmaterials: [poster-a3, flyer-a5, post-square]\n"))
        #expect(try new.run("new", "alle", "--region", "augsburg").status == 0)
        #expect(try scratch.read("Campaigns/alle/campaign.yaml").contains("poster-a3-languages"))
    }
}
