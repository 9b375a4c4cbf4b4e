import Findings
import Formats
import Foundation
import Testing

@testable import Desk

/// docs/de/stadt.md explains brand.yaml as it is: every line, and findings that there are.
struct TownPageTests {
    private static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()
    private static let page = (try? String(contentsOfFile: root + "/docs/de/stadt.md", encoding: .utf8)) ?? ""

    /// What stands in backticks in the first cells of a section's table.
    private static func firstCells(under heading: String) -> [String] {
        let section = page.split(separator: "\n## ").first { $0.hasPrefix(heading) } ?? ""
        return section.split(separator: "\n").filter { $0.hasPrefix("| `") }
            .flatMap { line in
                let cell = line.dropFirst().prefix { $0 != "|" }
                return cell.matches(of: /`([^`]+)`/).map { String($0.output.1) }
            }
    }

    @Test func everyLineIsExplained() {
        let explained = Self.firstCells(under: "brand.yaml, Zeile für Zeile")
        #expect(Set(BrandEdit.order).subtracting(explained) == [])
        #expect(Set(explained).subtracting(BrandEdit.order) == [])
    }

    @Test func everyFindingIsOne() {
        let named = Self.firstCells(under: "Wenn etwas nicht stimmt")
        #expect(named.count > 7)
        #expect(Set(named).subtracting(FindingCatalogue.codes) == [])
    }

    /// Whatever can be wrong with a brand leads to this page, in the finding's own explanation.
    @Test func everyFindingAboutABrandLeadsHere() throws {
        let file = "Assets/Findings.yaml"
        let explanations = try Explanation.read(
            Array(Data(contentsOf: URL(fileURLWithPath: Self.root + "/" + file))), file: file)
        let named = Set(Self.firstCells(under: "Wenn etwas nicht stimmt")).subtracting(["file-missing"])
        let crests = FindingCatalogue.codes.filter { $0.hasPrefix("crest-") }
        #expect(Set(crests).subtracting(named) == [])
        for explanation in explanations where named.contains(explanation.code) {
            #expect(explanation.mend.de.contains("docs/de/stadt.md"), "\(explanation.code)")
            #expect(explanation.mend.en.contains("docs/de/stadt.md"), "\(explanation.code)")
        }
    }

    /// An answer is asked for only once, and each has its place in the file.
    @Test func whatIsAskedHasAPlace() {
        #expect(BrandQuestion.order(of: ["imprint", "publisher"]) == ["publisher", "responsible"])
        #expect(BrandQuestion.order(of: ["contact", "web"]) == ["office", "street", "town", "phone", "email", "web"])
    }

    @Test(arguments: [
        ("#0b5d3b", ["#0B5D3B"]), ("0B5D3B, #C8102E;fff", ["#0B5D3B", "#C8102E", "#FFFFFF"]),
    ])
    func coloursAreReadAsTheyAreWritten(text: String, colors: [String]) throws {
        #expect(try BrandRequest("hof", colors: text).colors == colors)
    }

    @Test(arguments: ["", "grün", "#12345", "#1234567", "1,2,3,4", "#GGGGGG", "rgb(1,2,3)"])
    func whatIsNoColourIsRefused(text: String) {
        #expect(throws: InvalidInput.self) { try BrandRequest("hof", colors: text) }
    }
}
