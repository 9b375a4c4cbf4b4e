import Formats
import Model
import Testing

@testable import Loading

@Suite struct YAMLTests {
    /// Everything but the words: what a test asserts of a finding.
    static func brief(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    }

    static func parse(_ text: String) -> (root: YAMLNode?, findings: [Finding]) {
        YAML.parse(Array(text.utf8), file: "a.yaml")
    }

    @Test func aNodeKnowsItsPlaceInCharacters() throws {
        let (root, findings) = Self.parse("a: ü\r\nمرحبا: { b: [1, \"zwei\"] }\r\n")
        #expect(findings == [])
        guard case .mapping(let entries) = try #require(root).content,
            case .mapping(let inner) = entries[1].value.content,
            case .sequence(let items) = inner[0].value.content
        else {
            Issue.record("other structure")
            return
        }
        #expect(entries.map(\.key.text) == ["a", "مرحبا"])
        #expect(entries[1].key.place == SourcePlace(file: "a.yaml", line: 2, column: 1))
        #expect(items.map(\.place.column) == [14, 17])
        #expect(items.map { $0.scalar?.isQuoted } == [false, true])
        #expect(items.map { $0.scalar?.kind } == [.number, .text])
    }

    @Test(arguments: [
        ("a: 1\na: 2", ["duplicate-key 2:1"]),
        ("", ["yaml-empty 1:1"]),
        ("# nur ein Kommentar\n", ["yaml-empty 1:1"]),
        ("a: 1\n---\nb: 2", ["yaml-documents 2:1"]),
        ("a: &x [1]\nb: *x", ["yaml-alias 1:4"]),
        ("a: { <<: 1 }", ["yaml-alias 1:6"]),
        ("a: !!str 1", ["yaml-tag 1:4"]),
        ("? [a]\n: 1", ["yaml-key 1:3"]),
        ("a: {region} sagt", ["yaml-syntax 1:13"]),
        ("a:\n\tb: 1", ["yaml-syntax 2:1"]),
        ("a: b: c", ["yaml-syntax 1:5"]),
        ("a: \"offen\nb: 2", ["yaml-syntax 1:4"]),
        // libyaml sees it only at the next quote.
        ("a: \"offen\nb: \"zu\"\nc: 1", ["yaml-syntax 1:4"]),
        ("a: 1\nb: \"offen\n\nc: [1]\nd: \"zu\"", ["yaml-syntax 2:4"]),
        ("a: \"zu\"\nb: \"zu\" x", ["yaml-syntax 2:9"]),
        ("a: [1, 2\nb: 2", ["yaml-syntax 2:2"]),
        ("a: @x", ["yaml-syntax 1:4"]),
        ("a: \"\\q\"", ["yaml-syntax 1:5"]),
        ("a: 1\n  b: 2", ["yaml-syntax 2:4"]),
        ("a: x\u{202E}y\u{7}", ["bidi-control 1:5", "control-character 1:7"]),
        ("a: \"x\\u202Ey\"", ["bidi-control 1:6"]),
        ("a: |\n  b\u{2066}c", ["bidi-control 2:4"]),
        // A word that YAML takes for a comment.
        ("a: Neu? Unter #NeuHier gibt es Rat.", ["hash-unquoted 1:15"]),
        ("a: Zimmer #12, montags", ["hash-unquoted 1:11"]),
        ("- a: #Neu\n- Tag #Neu", ["hash-unquoted 1:6", "hash-unquoted 2:7"]),
        ("a: [neu, hier #Neu\n]", ["hash-unquoted 1:15"]),
        ("a: in\t#{region}", ["hash-unquoted 1:7"]),
        ("a: neu\n  #NeuHier", ["hash-unquoted 2:3"]),
        ("a:\n  neu\n  #NeuHier", ["hash-unquoted 3:3"]),
        ("- neu\n\n  #neu", ["hash-unquoted 3:3"]),
        ("a: neu # Kommentar\nb: \"zu #Neu\" #Kommentar\nc: a#b\nd: 'x #y'\ne: |\n  z #Neu\n", []),
        ("#a: 1\na: 1\n#b: 1\nc:\n  #d: 1\n  - e: 1\n    #f: 1\n  #- g: 1\n#h", []),
        ("a: 1 ## zwei\nb: 1 #-----", []),
    ])
    func whatIsWrongIsSaidWithItsPlace(_ text: String, _ expected: [String]) {
        #expect(Self.brief(Self.parse(text).findings) == expected)
    }

    @Test func aFindingIsWhole() {
        let findings = Self.parse("a:\n  b: 1\n\tc: 2").findings
        #expect(
            findings == [Finding(YAMLSyntax(fault: .tab), at: SourcePlace(file: "a.yaml", line: 3, column: 1))])
        #expect(findings.map(\.code) == ["yaml-syntax"] && findings.map(\.severity) == [.error])
        #expect(
            findings.map(\.message) == [
                Words(de: "Die Zeile ist mit einem Tabulator eingerückt.", en: "The line is indented with a tab.")
            ])
        #expect(
            findings.map(\.remedy) == [
                Words(
                    de: "Ersetzen Sie den Tabulator durch Leerzeichen; zwei je Ebene.",
                    en: "Replace the tab with spaces; two for each level.")
            ])
    }

    @Test func aByteOrderMarkIsNoCharacter() {
        let (root, findings) = YAML.parse([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "a.yaml")
        #expect(findings == [])
        #expect(root?.place == SourcePlace(file: "a.yaml", line: 1, column: 1))
    }

    @Test func bytesThatAreNotUTF8() {
        let latin = YAML.parse(Array("a: 1\nb: Gr".utf8) + [0xFC, 0xDF] + Array("e".utf8), file: "a.yaml")
        #expect(Self.brief(latin.findings) == ["not-utf8 2:6"])
        #expect(latin.root == nil)
        #expect(Self.brief(YAML.parse([0xFF, 0xFE, 0x61, 0], file: "a.yaml").findings) == ["not-utf8 1:1"])
    }

    @Test func boundsHold() {
        let huge = [UInt8](repeating: 0x61, count: 10_000_000)
        #expect(Self.brief(YAML.parse(huge, file: "a.yaml").findings) == ["file-too-large 0:0"])
        let deep = String(repeating: "[", count: 10_000)
        #expect(Self.brief(Self.parse(deep).findings) == ["too-deep 1:66"])
        let deepBlock = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(Self.brief(Self.parse(deepBlock).findings) == ["too-deep 65:65"])
        let many = String(repeating: "- a\n", count: 30_000)
        #expect(Self.brief(Self.parse(many).findings) == ["too-many-values 20000:3"])
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
        #expect(Self.parse(bomb).root == nil)
        #expect(Self.parse(bomb).findings.allSatisfy { $0.code == "yaml-alias" })
        let controls = String(repeating: "\u{1}", count: 5000)
        #expect(Self.parse("a: " + controls).findings.count == 20)
    }

    @Test(arguments: [
        ("a: xy{b}", 2, "1:6"),
        ("a: \"x\\n\\u00e4{b}\"", 3, "1:14"),
        ("a: 'it''s {b}'", 5, "1:11"),
        ("a: |-\n  eins\n  zwei {b}", 10, "3:8"),
        ("a: >\n    eins\n    zwei {b}\n", 10, "3:10"),
        ("a: eins\n  zwei {b}", 10, "2:8"),
        ("a: \"eins\\\n  zwei {b}\"", 9, "2:8"),
    ])
    func aPlaceInsideATextIsFound(_ text: String, _ offset: Int, _ expected: String) throws {
        guard case .mapping(let entries) = try #require(Self.parse(text).root).content else { return }
        let scalar = try #require(entries[0].value.scalar)
        #expect(Array(scalar.text)[offset] == "{")
        let place = scalar.place(at: offset)
        #expect("\(place.line ?? 0):\(place.column ?? 0)" == expected)
    }
}
