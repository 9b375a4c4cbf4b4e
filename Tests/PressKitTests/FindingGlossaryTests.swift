internal import Foundation
internal import Loading
internal import Model
internal import Support
internal import Testing

@testable internal import PressKit

@Suite("Findings in plain words")
struct FindingGlossaryTests {
    @Test("What it explains is what the program finds")
    func codes() throws {
        let codes = try Repository.design().glossary.codes
        #expect(codes.count > 40)
        let sources = (FileManager.default.subpaths(atPath: Repository.root + "/Sources") ?? []).filter {
            $0.hasSuffix(".swift")
        }
        let text = try sources.map { try String(contentsOfFile: Repository.root + "/Sources/" + $0, encoding: .utf8) }
            .joined()
        #expect(codes.filter { !text.contains("\"\($0)\"") } == [])
    }

    @Test("A finding says what it means, what to do and who does it")
    func shown() throws {
        let text = String(
            decoding: KitPage(contents: SampleKit.contents, design: try Repository.design()).bytes, as: UTF8.self)
        let parts = [
            "Das braucht jemand, der die Sprache spricht", "Bitte beheben", "Ein Text ist zu lang für sein Blatt",
            "Litfass kürzt nie von selbst.",
            "Die Überschrift passt nicht auf das Plakat A3.", "Bitte kürzen Sie sie um etwa 12 Zeichen",
            "texts/so.yaml, Zeile 7, Spalte 3",
        ]
        var rest = text[...]
        for part in parts {
            let place = try #require(rest.range(of: part), "\(part)")
            rest = rest[place.upperBound...]
        }
        #expect(text.contains("Das können Sie selbst"))
    }

    @Test("What an earlier run found is the same as what this one does, although its words are German alone")
    func merged() throws {
        var contents = SampleKit.contents
        contents.findings = [("augsburg", "Gleich"), ("lahn-dill-kreis", "Same")].map { region, english in
            Finding(
                RecordedFinding(
                    "x", .note, message: Words(de: "Gleich", en: english), remedy: Words(de: "Tun", en: "Tun")),
                scope: .init(region: region))
        }
        let page = KitPage(contents: contents, design: try Repository.design()).bytes
        #expect(String(decoding: page, as: UTF8.self).components(separatedBy: ">Gleich<").count == 2)
    }

    @Test("The contents count what is shown: each kind of finding, and the drafts")
    func counted() throws {
        let text = String(
            decoding: KitPage(contents: SampleKit.contents, design: try Repository.design()).bytes, as: UTF8.self)
        let blocks = text.matches(of: #/class="finding /#).count + text.matches(of: #/class="drafts"/#).count
        #expect(blocks > 1 && text.contains("\(blocks) Punkte"))
    }

    @Test(
        "A damaged glossary is told with its line",
        arguments: [
            ("litfass: 1\na: [", "yaml-syntax", 2), ("litfass: 1\na: { title: T }", "missing-key", 2),
            ("litfass: 1\na:\n  title: T\n  meaning: M\n  owner: nobody", "bad-value", 5),
            ("litfass: 1\na:\n  title: T\n  meaning: M\n  more: X", "unknown-key", 5),
        ])
    func damaged(_ text: String, _ code: String, _ line: Int) {
        let fault = #expect(throws: LoadingFault.self) { try FindingGlossary(Array(text.utf8), file: "x.yaml") }
        guard case .unreadable(let findings) = fault else { return }
        #expect(findings.map(\.code) == [code] && findings.map(\.place?.line) == [line])
    }
}
