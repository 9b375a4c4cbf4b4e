import Loading
import Model
import Testing

@Suite struct PhotoTests {
    private static let entry = """
        photos:
          - id: markt
            file: images/markt.jpg
            focus: [0.5, 0.3]
            credit: Erika Muster
            license: CC BY 4.0
            people: true
            consent: { until: 2027-06-30, by: Pressestelle, filed: Ordner 12 }
            alt: { de: Ein Platz }
            crops: { post-square: [0.2, 0, 0.5, 0.9] }
            materials: [post-square, flyer-a5]
            regions: [augsburg]

        """

    private func load(_ old: String = "", _ new: String = "") throws -> LoadedCampaign {
        #expect(old.isEmpty || Self.entry.contains(old))
        let entry = old.isEmpty ? Self.entry : Self.entry.replacing(old, with: new)
        return try CampaignLoaderTests.load(replacing: "deadlines:", by: entry + "deadlines:")
    }

    @Test func allOfIt() throws {
        let loaded = try load()
        #expect(loaded.findings == [])
        let photo = try #require(loaded.campaign.photos.first)
        #expect(photo.id == "markt" && photo.file.value == "images/markt.jpg" && photo.focus == .init(x: 0.5, y: 0.3))
        #expect(
            photo.credit == "Erika Muster" && photo.license.name == "CC BY 4.0" && photo.showsCredit
                && photo.showsPeople)
        #expect(
            photo.consent?.until == Day(iso: "2027-06-30") && photo.consent?.by == "Pressestelle"
                && photo.consent?.filed == "Ordner 12")
        #expect(photo.alternatives == ["de": "Ein Platz"])
        #expect(photo.crops == ["post-square": .init(x: 0.2, y: 0, width: 0.5, height: 0.9)])
        #expect(photo.belongs(to: "flyer-a5", in: "augsburg"))
        #expect(
            !photo.belongs(to: "poster-a3", in: "augsburg") && !photo.belongs(to: "flyer-a5", in: "lahn-dill-kreis"))
    }

    @Test func aConsentWithoutEndAndAPictureWithoutRights() throws {
        #expect(try load("until: 2027-06-30", "until: unlimited").campaign.photos.first?.consent?.until == nil)
        let free = try #require(try load("CC BY 4.0", "CC0").campaign.photos.first)
        #expect(!free.showsCredit)
    }

    @Test(arguments: [
        ("images/markt.jpg", "../markt.jpg", "bad-value Expected: a file in the campaign's folder images"),
        ("images/markt.jpg", "images/../../markt.jpg", "bad-value"), ("images/markt.jpg", "/etc/passwd", "bad-value"),
        ("[0.5, 0.3]", "[0.5, 3]", "bad-value Expected: two shares from 0 to 1"),
        ("[0.2, 0, 0.5, 0.9]", "[0.2, 0.5, 0.5, 0.9]", "bad-value Expected: four shares from 0 to 1"),
        ("credit: Erika Muster\n    license", "license", "missing-key “credit” is missing here."),
        ("people: true", "people: yes please", "wrong-type"),
        ("until: 2027-06-30", "until: 2027-06-31", "bad-value"),
        ("{ de: Ein Platz }", "{ xx: Ein Platz }", "unknown-language"),
        ("crops: { post-square", "crops: { post-sqare", "unknown-material"),
        ("materials: [post-square, ", "materials: [poster-a4, ", "unknown-material"),
        ("people: true", "people: true\n    show-credit: false", "credit-demanded The licence CC BY 4.0 demands"),
        ("license: CC BY 4.0", "license: CC BY 4.0\n    license-url: http://example.org", "link-not-https"),
        ("focus:", "fokus:", "unknown-key Litfass does not know “fokus” here."),
    ])
    func everyFaultIsOneFinding(_ old: String, _ new: String, _ expected: String) throws {
        let findings = try load(old, new).findings
        let parts = expected.split(separator: " ", maxSplits: 1).map(String.init)
        #expect(findings.count == 1, "\(findings)")
        #expect(findings.first?.code == parts[0])
        if parts.count > 1 {
            let said = (findings.first?.message.en ?? "")
            #expect(said.contains(parts[1].replacing("Expected: a", with: "a")), "\(said)")
        }
    }

    @Test func twoOfOneName() throws {
        let twice = try CampaignLoaderTests.load(
            replacing: "deadlines:", by: Self.entry + Self.entry.replacing("photos:\n", with: "") + "deadlines:")
        #expect(twice.findings.map(\.code) == ["duplicate-id"] && twice.campaign.photos.count == 1)
    }
}
