import Foundation
import Loading
import Model
import Page
import Testing
import Workspace

/// Families of designs: what a second one takes over from the first, and what is said where it is faulty.
struct TemplateLibraryTests {
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.path + "/litfass-" + UUID().uuidString
        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, to file: String) throws {
            let url = URL(fileURLWithPath: path + "/Templates/" + file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }

        func library() throws -> TemplateLibrary {
            try TemplateLibrary(Workspace(root: path, searchPath: [path], now: 0))
        }
    }

    private static let card = """
        litfass: 1
        name: card
        title: { de: Karte, en: Card }
        kind: card
        size: [148mm, 105mm]
        bleed: 3mm
        resolution: 300
        styles: { a: { sizes: [8pt, 9pt] } }
        pages: [{ rows: [{ text: claim, style: a }] }]

        """
    private static let large = """
        litfass: 1
        name: large
        like: card
        title: { de: Groß, en: Large }
        kind: card
        size: [210mm, 148mm]
        resolution: 300

        """
    private static let own = """
        litfass: 1
        name: card
        styles: { b: { sizes: [8pt, 9pt], voice: serif } }
        pages: [{ rows: [{ text: claim, style: b }] }]

        """

    @Test func allThatComeWithItAreSound() throws {
        let root = Fixtures.repository
        let library = try TemplateLibrary(Workspace(root: root, searchPath: [root], now: 0))
        #expect(library.findings == [])
        #expect(library.families.count == 3)
        #expect(library.templates.values.allSatisfy { Set($0.keys) == Set(library.materials) })
    }

    /// Each is the other's sibling: neither has pages, and both are said.
    @Test func aCircleOfSiblingsEnds() throws {
        let folder = Folder()
        for (name, other) in [("large", "card"), ("card", "large")] {
            try folder.write(
                Self.large.replacing("name: large\nlike: card", with: "name: \(name)\nlike: \(other)"),
                to: name + ".yaml")
        }
        let library = try folder.library()
        #expect(library.templates[DesignFamily.standard.name] == [:])
        #expect(Set(library.findings.map(\.code)) == ["unknown-template"])
    }

    private func folder() throws -> Folder {
        let folder = Folder()
        try folder.write(Self.card, to: "card.yaml")
        try folder.write(Self.large, to: "large.yaml")
        try folder.write("litfass: 1\ntitle: { de: Zweite, en: Second }\n", to: "zweite/style.yaml")
        try folder.write(Self.own, to: "zweite/card.yaml")
        return folder
    }

    @Test func aSecondFamilyTakesOverFormatsAndSiblings() throws {
        let library = try folder().library()
        #expect(library.findings == [])
        #expect(
            library.families == [.standard, DesignFamily(name: "zweite", title: Words(de: "Zweite", en: "Second"))])
        #expect(library.materials == ["card", "large"])
        let first = try #require(library.templates["kacheln"]?["card"])
        let card = try #require(library.templates["zweite"]?["card"])
        #expect(
            card.size == first.size && card.kind == .card && card.bleed == .mm(3)
                && card.medium == .paper(resolution: 300))
        #expect(card.title == first.title && card.family == "zweite" && card.styles["b"]?.genericFamily == .serif)
        #expect(card.files == ["Templates/zweite/card.yaml", "Templates/card.yaml"])
        // Nobody wrote this one: the large card is like the card, here too.
        let large = try #require(library.templates["zweite"]?["large"])
        #expect(
            large.pages == card.pages && large.size == Size(width: .mm(210), height: .mm(148))
                && large.family == "zweite")
        #expect(large.files == ["Templates/large.yaml", "Templates/zweite/card.yaml"])
    }

    @Test func aDesignThatIsMissingIsTheStandardOne() throws {
        let folder = try folder()
        try folder.write(Self.card.replacing("name: card", with: "name: other"), to: "other.yaml")
        let library = try folder.library()
        #expect(library.templates["zweite"]?["other"]?.family == "kacheln")
        #expect(library.templates["zweite"]?["other"] == library.templates["kacheln"]?["other"])
    }

    @Test func faultsAreNamedWithTheirFile() throws {
        let folder = try folder()
        try folder.write(Self.own.replacing("style: b", with: "style: c"), to: "zweite/card.yaml")
        try folder.write("litfass: 1\ntitle: { de: Dritte }\n", to: "dritte/style.yaml")
        let library = try folder.library()
        #expect(library.findings.map(\.code) == ["missing-key", "unknown-style"])
        #expect(
            library.findings.compactMap(\.place?.file) == ["Templates/dritte/style.yaml", "Templates/zweite/card.yaml"])
        #expect(library.families.map(\.name) == ["kacheln", "zweite"])
    }

    @Test func aFolderWithoutAStyleIsNone() throws {
        let folder = try folder()
        try folder.write("x: 1\n", to: "notes/card.yaml")
        #expect(try folder.library().families.count == 2)
    }

    @Test func partsAreUsedByName() throws {
        let text = Self.card.replacing(
            "pages: [{ rows: [{ text: claim, style: a }] }]",
            with:
                """
                parts: { face: { text: claim, style: a } }\npages: [{ rows: [{ part: face, turned: true }, { part: \
                face }] }]
                """
        )
        let (template, findings) = TemplateLoader.load(Array(text.utf8), file: "Templates/card.yaml")
        #expect(findings == [])
        guard case .rows(let rows, _)? = template?.pages[0].content, case .layers(let first) = rows[0].content,
            case .layers(let second) = rows[1].content
        else {
            Issue.record("no rows of two parts")
            return
        }
        #expect(first == second && rows[0].box.isUpsideDown && !rows[1].box.isUpsideDown)
        let unknown = TemplateLoader.load(
            Array(text.replacing("{ part: face }", with: "{ part: fase }").utf8), file: "Templates/card.yaml")
        #expect(unknown.template == nil && unknown.findings.map(\.code) == ["unknown-part"])
        #expect(unknown.findings.first?.remedy.de.contains("face") == true)
    }
}
