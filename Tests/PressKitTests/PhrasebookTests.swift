internal import Foundation
internal import Loading
internal import Model
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("Words of the pages")
struct PhrasebookTests {
    private enum Name: String, PhraseName {
        case greeting, howMany

        var placeholders: Set<String> { self == .greeting ? ["name"] : ["count"] }
    }

    private static let sound = """
        litfass: 1
        greeting: Guten Tag, {name}
        how-many: { one: "{count} Blatt", many: "{count} Blätter" }

        """

    private static func book(_ text: String) throws(LoadingFault) -> Phrasebook<Name> {
        try Phrasebook(Array(text.utf8), file: "Assets/Kit/x.yaml")
    }

    @Test("A text is filled in, one or many, and escaped where HTML stands in it")
    func filled() throws {
        let words = try Self.book(Self.sound)
        #expect(words(.greeting, ["name": "<b>"]) == "Guten Tag, <b>")
        #expect(words(.howMany, count: 1) == "1 Blatt" && words(.howMany, count: 0) == "0 Blätter")
        #expect(words.html(.greeting, ["name": .element("b") { "&" }]).source == "Guten Tag, <b>&amp;</b>")
    }

    @Test(
        "What is missing, unknown or misspelt is told with its line",
        arguments: [
            ("greeting: Guten Tag, {name}\n", "", "missing-key", 1),
            ("greeting: Guten Tag", "greting: Guten Tag", "missing-key unknown-key", 1),
            ("{name}", "{nmae}", "unknown-placeholder", 2), ("{name}", "{name", "unclosed-placeholder", 2),
            ("Guten Tag, {name}", "[]", "wrong-type", 2), (", many: \"{count} Blätter\"", "", "missing-key", 3),
            ("one:", "eins:", "missing-key unknown-key", 3), ("how-many: {", "how-many: [", "yaml-syntax", 3),
        ])
    func faulty(_ part: String, _ other: String, _ codes: String, _ line: Int) {
        let text = Self.sound.replacing(part, with: other)
        let fault = #expect(throws: LoadingFault.self) { try Self.book(text) }
        guard case .unreadable(let findings) = fault else { return }
        #expect(findings.map(\.code).sorted().joined(separator: " ") == codes)
        #expect(findings.compactMap(\.place?.line).min() == line)
        #expect(findings.allSatisfy { $0.place?.file == "Assets/Kit/x.yaml" })
    }

    @Test("Each text is said on a page")
    func used() throws {
        let folder = Repository.root + "/Sources/PressKit/"
        let code = try (FileManager.default.subpaths(atPath: folder) ?? []).filter {
            $0.hasSuffix(".swift") && !$0.hasSuffix("Phrase.swift")
        }.map { try String(contentsOfFile: folder + $0, encoding: .utf8) }.joined()
        func unused<Name: PhraseName>(_ type: Name.Type) -> [Name] {
            Name.allCases.filter { !code.contains(".\($0)") }
        }
        #expect(unused(KitPhrase.self) == [] && unused(GuidePhrase.self) == [])
        #expect(unused(OrderPhrase.self) == [] && unused(PackagePhrase.self) == [])
    }

    @Test("The pages say nothing with a placeholder left, and no text of theirs is empty")
    func complete() throws {
        let design = try Repository.design()
        let pages = [
            KitPage(contents: SampleKit.contents, design: design).bytes,
            GuidePage(contents: SampleKit.contents, design: design).bytes, SampleKit.order(design).bytes,
        ].map { String(decoding: $0, as: UTF8.self) }
        for page in pages {
            let body = page.replacing(#/<(style|script)>[\s\S]*?</(style|script)>/#, with: "")
            #expect(body.matches(of: #/\{[a-z-]+\}/#).map { String($0.output) } == [])
        }
        func empty<Name: PhraseName>(_ words: Phrasebook<Name>) -> [Name] {
            Name.allCases.filter { words[$0].isEmpty }
        }
        #expect(empty(design.kitWords) == [] && empty(design.guideWords) == [])
        #expect(empty(design.orderWords) == [] && empty(design.packageWords) == [])
    }
}
