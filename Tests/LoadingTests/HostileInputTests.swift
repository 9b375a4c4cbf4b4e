import Model
import Testing
import Workspace

@testable import Loading

/// Input that nobody wrote in good faith: it must end, in bounds, with findings.
@Suite struct HostileInputTests {
    @Test(arguments: [
        "a", "- ", "? ", "{", "\"", "'", "|", "&a ", "*a ", "!", "# \n", "a: ", "a:\n", "[a,", "{a: ", "\u{85}",
        "\u{2028}",
        "%", "---\n", "- - \n", "\t", "é\r",
    ])
    func aMegabyteOfOneThingEnds(_ piece: String) {
        let text = String(repeating: piece, count: YAML.largestFile / piece.utf8.count)
        let (root, findings) = YAML.parse(Array(text.utf8), file: "a.yaml")
        #expect(root != nil || !findings.isEmpty)
        #expect(findings.count <= 20_000)
    }

    @Test func aTextWithoutEndIsAFinding() throws {
        let folder = try TemporaryFolder()
        let loader = try CampaignLoaderTests.loader()
        try folder.write(CampaignLoaderTests.contract, to: "c/campaign.yaml")
        let texts = CampaignLoaderTests.texts("ar")
        let line = texts.split(separator: "\n").count + 1
        try folder.write(texts + "more: \(String(repeating: "a", count: 20_000))\n", to: "c/texts/ar.yaml")
        #expect(try !loader.load(InputFolder(folder.path + "/c")).findings.contains { $0.code == "text-endless" })
        try folder.write(texts + "more: \(String(repeating: "a", count: 20_001))\n", to: "c/texts/ar.yaml")
        let finding = try #require(
            try loader.load(InputFolder(folder.path + "/c")).findings.first { $0.code == "text-endless" })
        #expect(finding.severity == .error)
        #expect(finding.place == SourcePlace(file: "texts/ar.yaml", line: line, column: 7))
    }

    /// Findings name keys whole, and a key of a megabyte would fill the screen.
    @Test func aKeyWithoutEndIsAFinding() {
        let key = String(repeating: "k", count: 201)
        let (root, findings) = YAML.parse(Array("a: 1\n\(key): 2\n".utf8), file: "a.yaml")
        #expect(root == nil)
        #expect(
            findings == [
                Finding(ExcessiveText(limit: 200), at: SourcePlace(file: "a.yaml", line: 2, column: 1))
            ])
        #expect(YAML.parse(Array("\(key.dropLast()): 2\n".utf8), file: "a.yaml").findings == [])
    }

    /// Each byte of the contract's example changed, cut or doubled by a fixed sequence of numbers.
    @Test func changedBytesNeverCrash() throws {
        let folder = try TemporaryFolder()
        let loader = try CampaignLoaderTests.loader()
        let files = ["campaign.yaml": CampaignLoaderTests.contract, "texts/ar.yaml": CampaignLoaderTests.texts("ar")]
        for (file, text) in files { try folder.write(text, to: "c/" + file) }
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "{", "}", "[", "\"", "'", ":", "\n", "\t", "- ", "\\", "#", "&", "*", "\u{0}", "\u{202E}", "|", ">", "~",
        ].map { Array($0.utf8) }
        var outcomes = [0, 0]
        for round in 0..<300 {
            let (file, text) =
                round.isMultiple(of: 2)
                ? ("campaign.yaml", CampaignLoaderTests.contract) : ("texts/ar.yaml", CampaignLoaderTests.texts("ar"))
            var bytes = Array(text.utf8)
            for _ in 0...next(3) {
                let at = next(bytes.count)
                switch next(4) {
                case 0: bytes[at] = UInt8(next(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + next(20) + 1))
                case 2: bytes.insert(contentsOf: pieces[next(pieces.count)], at: at)
                default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + next(40))], at: at)
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            try OutputFolder(folder.path).write(bytes, to: "c/" + file)
            let findings = Self.findings(loader, folder.path + "/c", &outcomes)
            #expect(findings.allSatisfy { ($0.place?.line ?? 1) >= 1 && ($0.place?.column ?? 1) >= 1 })
            try folder.write(text, to: "c/" + file)
        }
        #expect(outcomes.reduce(0, +) == 300)
        #expect(outcomes.allSatisfy { $0 > 0 })
    }

    private static func findings(_ loader: CampaignLoader, _ folder: String, _ outcomes: inout [Int]) -> [Finding] {
        do {
            let loaded = try loader.load(InputFolder(folder))
            outcomes[0] += 1
            return loaded.findings
        } catch {
            outcomes[1] += 1
            guard case .unreadable(let findings) = error, !findings.isEmpty else {
                Issue.record("\(error)")
                return []
            }
            return findings
        }
    }

    @Test func aTextOfPlaceholdersEnds() throws {
        func codes(_ count: Int) throws -> [String] {
            let text = "litfass: 1\nlanguage: ar\nclaim: \"" + (0..<count).map { "{p\($0)}" }.joined() + "\"\n"
            return try CampaignLoaderTests.load(files: ["texts/ar.yaml": text]).findings.map(\.code)
        }
        #expect(try codes(2500).filter { $0 == "unknown-placeholder" }.count == 20)
        #expect(try codes(20_000).contains("text-endless"))
        #expect(try !codes(20_000).contains("unknown-placeholder"))
    }

    @Test func aTextFileTooLargeIsAFinding() throws {
        let loaded = try CampaignLoaderTests.load(files: [
            "texts/ar.yaml": String(repeating: "a", count: YAML.largestFile + 1)
        ])
        #expect(
            loaded.findings.map { "\($0.code) \($0.place?.file ?? "") \($0.scope.language ?? "")" } == [
                "file-too-large texts/ar.yaml ar"
            ])
    }

    @Test func jsonIsBounded() {
        let huge = [UInt8](repeating: 0x20, count: JSONFile.largestFile + 1)
        #expect(JSONFile.parse(huge, file: "a.json").findings.map(\.code) == ["file-too-large"])
        #expect(JSONFile.parse([0x22, 0xFF, 0x22], file: "a.json").findings.map(\.code) == ["not-utf8"])
        let inText = "\"" + String(repeating: "[", count: 100) + "\\\"[\""
        #expect(
            JSONFile.parse(Array(inText.utf8), file: "a.json").value
                == .string(String(repeating: "[", count: 100) + "\"["))
        let number = JSONFile.parse(Array(repeating: UInt8(ascii: "1"), count: 100_000), file: "a.json").findings
        #expect(number.map(\.code) == ["json-syntax"] && number.allSatisfy { $0.message.de.count < 300 })
        #expect(JSONFile.parse(Array("{\n \"a\": 1,\n \"b\" 2}".utf8), file: "a.json").findings.first?.place?.line == 3)
    }

    @Test func jsonKeepsItsValues() {
        let text = #"{"z":true,"a":[1,1.5,-0.1,10.8958715,"\u00e4\n\"",null,{}],"n":9007199254740993}"#
        let (value, findings) = JSONFile.parse(Array(text.utf8), file: "a.json")
        #expect(findings == [])
        #expect(
            value?.canonical == """
                {
                  "a": [
                    1,
                    1.5,
                    -0.1,
                    10.8958715,
                    "ä\\n\\"",
                    null,
                    {}
                  ],
                  "n": 9007199254740993,
                  "z": true
                }

                """)
    }
}
