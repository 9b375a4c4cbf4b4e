import Foundation
import Loading
import Model
import Page
import Testing
import Workspace

@Suite struct RegionLibraryTests {
    @Test func theRegionsOfTheDemoLoad() throws {
        #expect(try RegionLibrary.slugs(Fixtures.workspace) == ["augsburg", "lahn-dill-kreis"])
        let loaded = RegionLibrary.load("augsburg", Fixtures.workspace, languages: try Fixtures.languages())
        #expect(loaded.findings.map(\.line) == [])
        let region = try #require(loaded.region)
        #expect(region.name == "Stadt Augsburg")
        #expect(region.nameWithoutPrefix == "Augsburg")
        #expect(region.apiCode(for: "pes") == "fa")
        #expect(region.name(in: "ar") == "أوغسبورغ")
        #expect(region.box?.min == Region.Coordinate(longitude: 10.7633615, latitude: 48.2581444))
        #expect(
            region.brand.colors.surface.fill
                == Color(rgb: RGB(hex: 0xFBDA16), cmyk: CMYK(cyan: 0, magenta: 0.12, yellow: 0.95, black: 0)))
        #expect(region.brand.crest?.value == "crest.svg")
        #expect(region.brand.imprint?.publisher == "Stadt Augsburg")
        #expect(
            loaded.sources.keys.sorted() == [
                "Assets/Regions/augsburg/brand.yaml", "Assets/Regions/augsburg/region.json",
            ])
        #expect(
            RegionLibrary.load("lahn-dill-kreis", Fixtures.workspace, languages: try Fixtures.languages()).findings.map(
                \.line)
                == [])
    }

    /// The brand of the contract.
    static let contract = """
        litfass: 1
        host: integreat.app
        short-host: ""                  # the CMS's short links, where the region has them
        link-parameters: false
        land: BY                        # for public holidays
        time-zone: Europe/Berlin
        names: { ar: أوغسبورغ, uk: Аугсбург }
        swatches:
          surface: { rgb: "#FBDA16", cmyk: [0, 12, 95, 0] }     # cmyk may be left out
          ink:     { rgb: "#1D1B20" }
          accent:  { rgb: "#4B6EDA" }
        crest: crest.svg
        contact: { office: "…", street: "…", town: "…", phone: "…", email: "…", web: "…" }
        imprint: { publisher: "…", responsible: "…" }
        accounts: { mastodon: stadt-augsburg }

        """

    static func load(_ old: String = "", _ new: String = "") throws -> RegionLibrary.Loaded {
        let folder = try TemporaryFolder()
        let own = "Assets/Regions/augsburg/"
        try folder.write(
            old.isEmpty ? contract : contract.replacingOccurrences(of: old, with: new), to: own + "brand.yaml")
        try folder.write("<svg/>", to: own + "crest.svg")
        try folder.write("<svg/>", to: "secret.svg")
        try folder.link(own + "link.svg", to: folder.path + "/secret.svg")
        try folder.write(
            String(decoding: try Fixtures.bytes("workspace/" + own + "region.json"), as: UTF8.self),
            to: own + "region.json")
        try folder.write("litfass: 1\nholidays: []\n", to: HolidayLoader.path)
        let workspace = Workspace(root: folder.path, searchPath: [folder.path], now: 0)
        return RegionLibrary.load("augsburg", workspace, languages: try Fixtures.languages())
    }

    @Test func theContractsBrandLoads() throws {
        let loaded = try Self.load()
        #expect(loaded.findings.map(\.line) == [])
        #expect(loaded.region?.brand.shortHost == nil)
        #expect(loaded.region?.brand.accounts == ["mastodon": "stadt-augsburg"])
    }

    private static let swatches = """
        swatches:
          surface: { rgb: "#FBDA16", cmyk: [0, 12, 95, 0] }     # cmyk may be left out
          ink:     { rgb: "#1D1B20" }
          accent:  { rgb: "#4B6EDA" }
        """

    /// A town's own one to three, of which the roles are derived.
    @Test func aTownsOwnColoursLoad() throws {
        let loaded = try Self.load(
            Self.swatches, "colors: [\"#0B5D3B\", { rgb: \"#C8102E\", cmyk: [0, 100, 80, 10] }]")
        #expect(loaded.findings.map(\.line) == [])
        let red = Color(rgb: RGB(hex: 0xC8102E), cmyk: CMYK(cyan: 0, magenta: 1, yellow: 0.8, black: 0.1))
        #expect(loaded.region?.brand.colors == BrandColors(town: Color(rgb: RGB(hex: 0x0B5D3B)), [red]))
    }

    @Test(arguments: [
        ("colors: []", "8:9 error bad-value[augsburg] Erwartet werden ein bis drei Farben in eckigen Klammern"),
        (
            "colors: \"#0B5D3B\"",
            "8:9 error bad-value[augsburg] Erwartet werden ein bis drei Farben in eckigen Klammern"
        ),
        (
            "colors: [\"#0B5D3B\", \"#0B5D3C\", \"#0B5D3D\", \"#0B5D3E\"]",
            "8:9 error bad-value[augsburg] Erwartet werden ein bis drei Farben in eckigen Klammern"
        ),
        (
            "colors: [\"#0B5D3B\"]\n" + swatches,
            "10:3 error bad-value[augsburg] Die Farben stehen schon unter „colors“; löschen Sie „swatches“"
        ),
        ("colors: [\"#0B5D3\"]", "8:10 error bad-value[augsburg] „#0B5D3“ geht hier nicht."),
        ("", "1:1 error missing-key[augsburg] Hier fehlt „colors“."),
    ])
    func everyFaultOfItsColoursIsAFinding(_ colors: String, _ expected: String) throws {
        let lines = try Self.load(Self.swatches, colors).findings.map(\.line)
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("Assets/Regions/augsburg/brand.yaml:" + expected) == true, "\(lines)")
    }

    @Test(arguments: [
        (
            "host: integreat.app", "host: https://integreat.app/",
            """
            2:7 error bad-value[augsburg] „https://integreat.app/“ geht hier nicht. Erwartet wird: ein Rechnername \
            ohne https:// und ohne /. → Zum Beispiel: integreat.app
            """
        ),
        ("land: BY", "land: BAY", "5:7 error bad-value[augsburg] Das Land „BAY“ gibt es nicht. → Meinten Sie „BY“?"),
        (
            "Europe/Berlin", "Europe/Berln",
            """
            6:12 error bad-value[augsburg] „Europe/Berln“ geht hier nicht. Erwartet wird: eine Zeitzone der IANA. \
            → Zum Beispiel: Europe/Berlin
            """
        ),
        (
            "uk: Аугсбург", "ua: Аугсбург",
            "7:24 error unknown-language[augsburg] Ukrainisch heißt hier „uk“, nicht „ua“. → Schreiben Sie „uk“."
        ),
        (
            "rgb: \"#1D1B20\"", "rgb: #1D1B20\n    ",
            """
            10:14 error wrong-type[augsburg] Hier wird erwartet: eine Farbe als "#RRGGBB", mit Anführungszeichen. \
            Da steht: nichts. → Zum Beispiel: "#FBDA16"
            """
        ),
        (
            "\"#1D1B20\"", "\"#1D1B2\"",
            """
            10:19 error bad-value[augsburg] „#1D1B2“ geht hier nicht. Erwartet wird: eine Farbe als "#RRGGBB". → \
            Zum Beispiel: "#FBDA16"
            """
        ),
        (
            "[0, 12, 95, 0]", "[0, 12, 950, 0]",
            """
            9:44 error bad-value[augsburg] „950“ geht hier nicht. Erwartet wird: vier Zahlen von 0 bis 100: Cyan, \
            Magenta, Gelb, Schwarz. → Zum Beispiel: [0, 12, 95, 0]
            """
        ),
        (
            "[0, 12, 95, 0]", "[0, 12, 95]",
            """
            9:36 error wrong-type[augsburg] Hier wird erwartet: vier Zahlen von 0 bis 100: Cyan, Magenta, Gelb, \
            Schwarz. Da steht: eine Liste. → Zum Beispiel: [0, 12, 95, 0]
            """
        ),
        ("responsible: \"…\"", "responsible: \"\"", "14:41 warning imprint-incomplete[augsburg]"),
        (
            "land: BY", "land: Sachsen-Anhalt",
            "5:7 error bad-value[augsburg] Das Land „Sachsen-Anhalt“ gibt es nicht. → Meinten Sie „ST“?"
        ),
        (
            "land: BY", "land: Franken",
            """
            5:7 error bad-value[augsburg] Das Land „Franken“ gibt es nicht. → Möglich sind: BB, BE, BW, BY, HB, HE, \
            HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.
            """
        ),
        (
            "link-parameters: false", "link-parameters: nein",
            """
            4:18 error wrong-type[augsburg] Hier wird erwartet: true (ja) oder false (nein). Da steht: ein Text. → \
            Zum Beispiel: true
            """
        ),
    ])
    func everyFaultOfABrandIsAFinding(_ old: String, _ new: String, _ expected: String) throws {
        let lines = try Self.load(old, new).findings.map(\.line)
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("Assets/Regions/augsburg/brand.yaml:" + expected) == true, "\(lines)")
    }

    @Test func aRegionThatIsNotThere() throws {
        let loaded = RegionLibrary.load("ausgburg", Fixtures.workspace, languages: try Fixtures.languages())
        #expect(loaded.region == nil)
        #expect(
            loaded.findings.map(\.line) == [
                """
                Assets/Regions/ausgburg/region.json error unknown-region Die Region „ausgburg“ gibt es nicht. → \
                Meinten Sie „augsburg“?
                """
            ])
        #expect(RegionLibrary.load("../..", Fixtures.workspace, languages: try Fixtures.languages()).region == nil)
    }
}
