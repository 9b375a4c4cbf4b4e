import Loading
import Model
import Page
import Testing

@Suite struct ReadingTests {
    /// Reads `v: …` by one of the readers and gives what is said of it.
    static func read<Value>(_ text: String, _ read: (Reading, YAMLNode) -> Value?) throws -> (Value?, [Finding]) {
        let (root, findings) = YAML.parse(Array("v: \(text)".utf8), file: "a.yaml")
        #expect(findings == [])
        let reading = Reading()
        let node = try #require(root)
        let top = try #require(reading.mapping(node))
        return (read(reading, try #require(top.node("v"))), reading.findings)
    }

    @Test(arguments: [
        ("3mm", Length.mm(3)), ("8pt", .pt(8)), ("24px", .px(24)), ("2m", .mm(2000)), ("0.25pt", .pt(0.25)),
        ("\"1.5mm\"", .mm(1.5)),
    ])
    func lengthsCarryTheirUnit(_ text: String, _ length: Length) throws {
        let (value, findings) = try Self.read(text) { $0.length($1) }
        #expect(value == length)
        #expect(findings == [])
    }

    @Test(arguments: [
        "3", "3 mm", "mm", "3cm", "1e3mm", "nanmm", "1fr", "0x10mm", "99999999m", "٣mm", "--3mm", "[3mm]",
    ])
    func whatIsNoLength(_ text: String) throws {
        let (value, findings) = try Self.read(text) { $0.length($1) }
        #expect(value == nil)
        #expect(findings.count == 1)
    }

    @Test func coloursOfEachKind() throws {
        #expect(try Self.read("\"#fbda16\"") { $0.color($1) }.0 == Color(rgb: RGB(hex: 0xFBDA16)))
        let ink = CMYK(cyan: 0, magenta: 0.5, yellow: 1, black: 0.2)
        #expect(
            try Self.read("[0, 50, 100, 20]") { $0.color($1) }.0
                == Color(rgb: RGB(red: 0.8, green: 0.4, blue: 0), cmyk: ink)
        )
        #expect(
            try Self.read("{ rgb: \"#000000\", cmyk: [0, 50, 100, 20] }") { $0.color($1) }.0
                == Color(rgb: .black, cmyk: ink)
        )
        #expect(
            try Self.read("{ rgb: \"#0069B4\", cmyk: [100, 45, 0, 0], spot: \"HKS 43\" }") { $0.color($1) }.0
                == Color(
                    rgb: RGB(hex: 0x0069B4), cmyk: CMYK(cyan: 1, magenta: 0.45, yellow: 0, black: 0), spot: "HKS 43"))
        #expect(try Self.read("{ rgb: \"#0069B4\", spot: All }") { $0.color($1) }.1.map(\.code) == ["bad-value"])
        #expect(
            try Self.read("{ rgb: \"#000000\", cymk: [0, 0, 0, 0] }") { $0.color($1) }.1.map(\.line) == [
                "a.yaml:1:22 error unknown-key „cymk“ kennt Litfass hier nicht. → Meinten Sie „cmyk“?"
            ])
    }

    @Test(arguments: [
        ("12", 12), ("\"12\"", nil), ("1.5", nil), ("zwölf", nil), ("99999999999999999999", nil), ("-3", -3),
    ])
    func integersAreWhole(_ text: String, _ expected: Int?) throws {
        let (value, findings) = try Self.read(text) { $0.integer($1) }
        #expect(value == expected)
        #expect(findings.map(\.code) == (expected == nil ? ["wrong-type"] : []))
    }

    @Test(arguments: [("1.25", 1.25), ("3", 3.0), (".inf", nil), ("1e999", nil), ("\"3\"", nil)])
    func numbersAreFinite(_ text: String, _ expected: Double?) throws {
        let (value, findings) = try Self.read(text) { $0.number($1) }
        #expect(value == expected)
        #expect(findings.map(\.code) == (expected == nil ? ["wrong-type"] : []))
    }

    @Test(arguments: [
        ("Text", "Text"), ("no", "no"), ("2026-12-01", "2026-12-01"), ("10:30", "10:30"), ("+49 821 1", "+49 821 1"),
        ("86150", nil), ("true", nil), ("~", nil), ("{region}", nil), ("[a]", nil), ("\"86150\"", "86150"),
    ])
    func aTextIsWhatYAMLTakesForOne(_ text: String, _ expected: String?) throws {
        let (value, findings) = try Self.read(text) { $0.string($1) }
        #expect(value == expected)
        #expect(findings.map(\.code) == (expected == nil ? ["wrong-type"] : []))
    }

    @Test(arguments: [
        ("materails", "materials"), ("lnik", "link"), ("Titel", "title"), ("lang", "language"), ("xyzzy", nil),
        ("", nil),
    ])
    func aSlipOfThePenIsSeen(_ word: String, _ expected: String?) {
        #expect(Spelling.nearest(to: word, among: ["title", "link", "materials", "language"]) == expected)
    }

    @Test(arguments: [
        ("poster-a3", true), ("a", true), ("", false), ("-a", false), ("a/b", false), ("Ä", false), ("A3", false),
        ("a\n", false),
    ])
    func namesMayStandInPaths(_ text: String, _ expected: Bool) {
        #expect(Spelling.isName(text) == expected)
    }
}
