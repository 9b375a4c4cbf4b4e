import Foundation
import Testing

struct CheckTests {
    @Test func aSoundCampaign() throws {
        let campaign = try SmallCampaign(materials: ["poster-a3", "flyer-a5", "post-square"])
        try campaign.ownContact()
        try campaign.edit(
            "Assets/Regions/augsburg/brand.yaml", "link-parameters: false",
            "redirect: \"https://www.stadt.example/i\"\nlink-parameters: false")
        let result = try campaign.run(
            ["check", "klein", "--lang", "de"], variables: ["LITFASS_NOW": "2026-11-01T09:00:00Z"])
        #expect(result.status == 0)
        #expect(
            result.output == """
                klein
                    Sprache   poster-a3  flyer-a5  post-square
                de  Deutsch   ✓ gut*     ✓ gut*    ✓ gut*       Deutsch
                ar  Arabisch  ✓ gut*     ✓ gut*    ✓ gut*       العربية

                * noch nicht gegengelesen (review: draft): die Texte in 2 von 2 Sprachen

                    Texte     Blätter  Presse  start  sprachen  fragen
                de  Deutsch   20?      4?      11?    7?        7?
                ar  Arabisch  20?      4?      11?    7?        7?
                ? Entwurf
                Bei 49 Übersetzungen ist nicht festgehalten, aus welchem Text sie entstanden.


                """)
        #expect(result.errors.hasSuffix("\nKeine Befunde. Weiter mit: litfass build klein\n"))
        #expect(!FileManager.default.fileExists(atPath: campaign.output))
    }

    /// What is for some languages is missing in no other; a post's missing text leaves all else to be made.
    @Test func whatIsForSomeLanguagesAlone() throws {
        let campaign = try SmallCampaign(materials: ["{ id: flyer-a5, only: [de] }", "post-square"])
        try campaign.ownContact()
        let texts = campaign.folder + "/texts/ar.yaml"
        try campaign.edit(texts, "\n  start:\n", "\n  beginn:\n")
        let lacking = try campaign.check("--lang", "de")
        #expect(lacking.status == 0 && lacking.output.contains("[missing-post-text]"), "\(lacking.output)")
        #expect(lacking.output.contains("\nar  Arabisch  –         ! "), "\(lacking.output)")
        try campaign.edit(campaign.folder + "/campaign.yaml", "text: start,", "text: start, only: [de],")
        let limited = try campaign.check("--lang", "de")
        #expect(limited.status == 0 && limited.output.contains("\nar  Arabisch  –         ✓ gut*"), "\(limited.output)")
        let built = try campaign.build("--json", "--material", "flyer-a5")
        let languages = (try built.json["artifacts"] as? [[String: Any]])?.compactMap { $0["language"] as? String }
        #expect(Set(languages ?? []) == ["de"])
    }

    @Test func theLastLineSaysWhatToDoNext() throws {
        let campaign = try SmallCampaign()
        try FileManager.default.removeItem(atPath: campaign.scratch.path + "/Campaigns/klein/texts/ar.yaml")
        let result = try campaign.run(["check", "Campaigns/klein/"])
        #expect(result.status == 1)
        #expect(result.output.contains("ar  Arabic    ✗ 1 error    العربية"))
        #expect(
            result.output.contains(
                "campaign.yaml:6:17  error  texts/ar.yaml for Arabic is missing.\n    → Have the texts written:"
            ))
        #expect(
            result.errors == """
                Have texts read or written: litfass review pack klein --language ar; for an agency: \
                litfass translate export klein --format xliff --language ar
                1 error, 1 note. Please mend what is called an error; then again: litfass check Campaigns/klein
                More about a finding: litfass explain missing-texts

                """
        )
    }

    /// An answer of the API without languages is one finding, and the campaign's own languages count.
    @Test func aRegionWhoseLanguagesNobodyKnows() throws {
        let campaign = try SmallCampaign(materials: ["flyer-a5", "post-square"], languages: ["de", "ar", "pes"])
        try campaign.ownContact()
        let file = "Assets/Regions/augsburg/region.json"
        var region = try #require(
            try JSONSerialization.jsonObject(with: Data(campaign.scratch.read(file).utf8)) as? [String: Any])
        for languages in [nil, []] as [[String]?] {
            region["languages"] = languages
            try campaign.scratch.write(
                String(decoding: JSONSerialization.data(withJSONObject: region), as: UTF8.self), to: file)
            let json = try campaign.run(["check", "klein", "--json"]).json
            let findings = try #require(json["findings"] as? [[String: Any]])
            #expect(findings.compactMap { $0["code"] as? String } == ["missing-languages", "links-uncounted"])
            #expect(findings.first?["severity"] as? String == "warning")
            #expect((findings.first?["arguments"] as? [String: String])?["region"] == "Stadt Augsburg")
            let texts = try #require(json["texts"] as? [[String: Any]])
            #expect(texts.map { $0["language"] as? String } == ["de", "ar", "pes"])
            #expect((texts[1]["standings"] as? [String: String])?["claim"] == "draft")
        }
        let built = try campaign.run(["build", "klein", "--json", "--material", "flyer-a5"]).json
        let codes = (built["artifacts"] as? [[String: Any]])?.flatMap { $0["codes"] as? [String] ?? [] } ?? []
        #expect(Set(codes) == Set(["de", "ar", "fa"].map { "https://integreat.app/augsburg/\($0)" }))
    }

    /// Without a name it is the campaign in whose folder one stands, else each of the workspace.
    @Test func whereNoCampaignIsNamed() throws {
        let campaign = try SmallCampaign()
        let all = try campaign.run(["check", "--lang", "de"])
        #expect(all.status == 0 && all.output.hasPrefix("klein\n"), "\(all.errors)")
        let root = campaign.scratch.path
        try FileManager.default.copyItem(atPath: root + "/Campaigns/klein", toPath: root + "/Campaigns/zweite")
        let both = try campaign.run(["check", "--lang", "de"])
        #expect(both.output.hasPrefix("klein\n") && both.output.contains("\nzweite\n"))
        let one = try Litfass(folder: root + "/Campaigns/zweite/texts").run("check", "--lang", "de")
        #expect(one.status == 0 && one.output.hasPrefix("zweite\n") && !one.output.contains("klein\n"), "\(one.errors)")
        #expect(one.errors.contains("litfass build zweite"))
        let json = try campaign.run(["check", "--json", "--lang", "de"])
        #expect(json.status == 64 && json.errors.contains("klein, zweite"))
        try FileManager.default.removeItem(atPath: root + "/Campaigns/klein")
        try FileManager.default.removeItem(atPath: root + "/Campaigns/zweite")
        let none = try campaign.run(["check", "--lang", "de"])
        #expect(none.status == 66 && none.errors.contains("litfass new NAME"))
    }

    /// One campaign that cannot be read keeps nobody from the others, and says so to programs, too.
    @Test func aBrokenCampaignStopsNoOther() throws {
        let campaign = try SmallCampaign()
        try campaign.scratch.write("litfass: 1\ntitle: \"Willkommen\n", to: "Campaigns/kaputt/campaign.yaml")
        let all = try campaign.run(["check", "--lang", "de"])
        #expect(all.status == 65)
        #expect(all.output.hasPrefix("kaputt\n") && all.output.contains("[yaml-syntax]\n"), "\(all.output)")
        #expect(all.output.contains("\nklein\n") && all.errors.contains("litfass build klein"))
        let json = try campaign.run(["check", "kaputt", "--json"])
        let found = try #require(try json.json["findings"] as? [[String: Any]])
        #expect(json.status == 65 && found.map { $0["code"] as? String } == ["yaml-syntax"])
        #expect(try json.json["campaign"] as? String == "kaputt")
        #expect(found.first?["line"] as? Int == 2)
        let build = try campaign.run(["build", "kaputt", "klein", "--lang", "de"])
        #expect(build.status == 65 && build.output.hasSuffix("/Output/klein/index.html\n"), "\(build)")
    }

    /// The words of a picture are looked for wherever they stand in its design, in a repetition, too, and in the length
    /// that it shows.
    @Test func whatAPictureSaysInARepetitionItsAlternativeTextSaysToo() throws {
        let campaign = try SmallCampaign(languages: ["de"])
        try FileManager.default.createDirectory(
            atPath: campaign.scratch.path + "/Templates", withIntermediateDirectories: true)
        try campaign.scratch.write(
            """
            litfass: 1
            name: post-square
            title: { de: Karte, en: Card }
            kind: post
            size: [1080px, 1080px]
            styles:
              big: { sizes: [3u, 8u] }
            pages:
              - rows:
                  - { each: languages, cell: { text: headline.medium, style: big, role: headline } }
                  - { code: link, width: 25u, height: 25u }
                gap: 6u
                padding: 6u

            """, to: "Templates/post-square.yaml")
        let sound = try campaign.check("--lang", "en")
        #expect(sound.status == 0 && !sound.output.contains("the alternative text does not"), "\(sound.output)")
        // What an author writes of a picture counts as written.
        let texts = try campaign.scratch.read("Campaigns/klein/texts/de.yaml")
        let described = texts.replacing(/[ ]{4}picture:\n(?:[ ]{6}.*\n)+/, with: "    alt: \"Schrift.\"\n")
        try campaign.scratch.write(described, to: "Campaigns/klein/texts/de.yaml")
        let lacking = try campaign.check("--lang", "en")
        #expect(lacking.output.contains("The picture says “Willkommen!”, the alternative text does not."))
    }

    /// A contact with gaps, and the one that comes with Litfass, are told once a region, where the contact is written.
    @Test func theContact() throws {
        let campaign = try SmallCampaign(materials: ["flyer-a5", "post-square"])
        // What lies beside the program is nobody's to change: litfass brand copies it first.
        let shared = try campaign.check("--json", "--lang", "de").json["findings"] as? [[String: Any]] ?? []
        let advice = shared.first { $0["code"] as? String == "contact-sample" }?["remedy"] as? String
        #expect(advice?.hasPrefix("litfass brand augsburg fragt nach den eigenen Angaben; oder in Assets/") == true)
        let region = try campaign.ownRegion() + "/brand.yaml"
        let sample = try campaign.check("--lang", "de")
        #expect(sample.status == 0)
        #expect(sample.output.components(separatedBy: "sind noch Beispiele").count == 2)
        #expect(sample.output.contains("brand.yaml:37:1  Warnung  Stadt Augsburg: Adresse"), "\(sample.output)")
        // What concerns all sheets alike does not hide how each stands.
        #expect(sample.output.contains("ar  Arabisch  ✓ gut*"))
        try campaign.ownContact()
        try campaign.edit(region, "office: Büro", "office: \"\"")
        #expect(try campaign.check("--lang", "de").output.contains("Im Kontakt fehlt die Stelle."))
        try campaign.edit(region, "phone: 0821 324-0", "phone: \"\"")
        #expect(
            try campaign.check("--lang", "de").output.contains("Im Kontakt fehlt die Stelle."), "The mail address does."
        )
        try campaign.edit(region, "email: buero@stadt.de", "email: \"\"")
        let empty = try campaign.check("--lang", "de")
        #expect(
            empty.output.contains(
                "Im Kontakt fehlen die Stelle, das Telefon und die E-Mail-Adresse. Es betrifft: Handzettel A5."),
            "\(empty.output)")
        #expect(empty.output.contains("unter „contact“ eintragen: office,"))
        #expect(empty.status == 0)
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "materials: [flyer-a5, post-square]", "materials: [post-square]")
        #expect(!(try campaign.check("--lang", "de").output.contains("Im Kontakt")))
    }

    /// A picture that is not known is one fault, not one more for every channel and language that needs it.
    @Test func anUnknownPictureIsOneFault() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(campaign.folder + "/campaign.yaml", "image: post-square", "image: post-quadrat")
        let result = try campaign.check("--lang", "de")
        #expect(result.status == 1 && result.output.contains("„post-quadrat“"))
        #expect(!result.output.contains("Geben Sie bei diesem Beitrag image an"), "\(result.output)")
        #expect(try campaign.build().status == 1)
        #expect(!FileManager.default.fileExists(atPath: campaign.output + "/augsburg/posts/start.instagram.de.txt"))
    }

    @Test func aDayOutsideTheCampaignIsToldOnceAndThatItHasPassed() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(campaign.folder + "/campaign.yaml", "start 10:00", "2026-11-02 10:00")
        func check(_ now: String) throws -> String {
            try campaign.run(["check", "klein", "--lang", "de"], variables: ["LITFASS_NOW": now]).output
        }
        let before = try check("2026-10-01T09:00:00Z")
        #expect(
            before.components(separatedBy: "außerhalb der Kampagne").count == 2 && !before.contains("vorbei"),
            "\(before)")
        #expect(try check("2026-11-25T09:00:00Z").contains("start: 2026-11-02 ist schon vorbei"))
        // Of a campaign that is over as a whole, that alone is said, and as a warning.
        let over = try check("2027-06-01T09:00:00Z")
        #expect(over.components(separatedBy: "vorbei").count == 2 && over.contains("Die Kampagne ist seit"), "\(over)")
    }
}
