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
        // Berlin's clock shows Thursday, the 4th, already; three weeks later the next Monday is the 29th.
        #expect(
            try scratch.read("Campaigns/neu/campaign.yaml") == """
                litfass: 1
                title: "Neu: \\"hier\\""
                kind: willkommen
                # Sechs Wochen
                period: { from: 2027-03-29, to: 2027-05-09 }
                regions: [muenchen, birkenfeld]
                languages: [de]
                posts:
                  - { id: start, at: "start 10:00", text: start }
                deadlines: { print: 2027-03-19 }   # Druckerei

                """)
        #expect(try scratch.names("Campaigns") == ["neu", "willkommen"])
        #expect(try scratch.names("Campaigns/neu") == ["campaign.yaml", "texts"])
    }

    @Test func nothingIsEverOverwritten() throws {
        let scratch = try workspace()
        let before = try scratch.read("Campaigns/willkommen/campaign.yaml")
        let result = try Litfass(folder: scratch.path, variables: now).run("new", "willkommen", "--lang", "de")
        #expect(result.status == 73)
        #expect(result.errors.contains("Fehler: Campaigns/willkommen gibt es schon."))
        #expect(try scratch.read("Campaigns/willkommen/campaign.yaml") == before)
        #expect(try scratch.names("Campaigns") == ["willkommen"])
    }

    @Test func anEmptyFolderBecomesAWorkspace() throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path, variables: now).run("new", "erste", "--region", "augsburg")
        #expect(result.status == 0)
        #expect(try scratch.names("Campaigns/erste").contains("campaign.yaml"))
        #expect(try scratch.read("Campaigns/erste/campaign.yaml").contains("\nregions: [augsburg]\n"))
    }

    @Test(arguments: ["willkommen", "rueckmeldung", "aktuell", "veranstaltung", "mitmachen"])
    func everyReadyMadeCampaignCanBeTaken(_ kind: String) throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path, variables: now).run("new", "neu", "--kind", kind)
        #expect(result.status == 0)
        let text = try scratch.read("Campaigns/neu/campaign.yaml")
        #expect(text.contains("\nperiod: { from: 2027-03-29, to: 2027-05-09 }"))
        #expect(text.contains("\nkind: \(kind)"))
    }

    /// A sheet in eight languages can't be made of two.
    @Test func whatNeedsMoreLanguagesIsLeftOut() throws {
        let scratch = try Scratch()
        let new = Litfass(folder: scratch.path, variables: now)
        #expect(try new.run("new", "neu", "--language", "de,ar").status == 0)
        #expect(
            try scratch.read("Campaigns/neu/campaign.yaml").contains(
                "\nmaterials: [poster-a3, flyer-a5, post-square]\n"))
        #expect(try new.run("new", "alle", "--region", "augsburg").status == 0)
        #expect(try scratch.read("Campaigns/alle/campaign.yaml").contains("poster-a3-languages"))
    }
}
