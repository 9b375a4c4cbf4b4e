internal import Foundation
internal import Loading
internal import Model
internal import Support
internal import Testing
internal import Workspace

@testable internal import PressKit

@Suite("Guide")
struct GuideTests {
    @Test("Every chapter that the press kit leads to is there")
    func chapters() throws {
        let ids = try Repository.design().guide.map(\.id)
        #expect(
            ids == [
                "erste-stunde", "drucken", "papier", "fragen", "ohne-konto", "menschen", "kommentare", "rueckmeldung",
                "recht", "danach",
            ])
        let design = try Repository.design()
        let kit = String(decoding: KitPage(contents: SampleKit.contents, design: design).bytes, as: UTF8.self)
        let linked = Set(kit.matches(of: #/guide\.html#([a-z-]+)/#).map { String($0.output.1) })
        #expect(linked == Set(ids))
    }

    @Test("It is set as German is set: „quotes“, dashes, no inch marks, no three dots, units on their line")
    func typography() throws {
        for chapter in try Repository.design().guide {
            let text = (chapter.title + "\n" + chapter.lead + "\n" + chapter.body).replacing(#/<[^>]*>/#, with: "")
            let faults = [
                #/["']/#, #/ - /#, #/\.\.\./#, #/“[^„]*“/#, #/\d [gm]m?\b/#, #/\d %/#, #/ [,.;:!?]/#,
                #/[A-Za-zäöüß]  /#,
            ].flatMap { fault in
                text.matches(of: fault).map { "\(chapter.id): \($0.output)" }
            }
            #expect(faults == [])
            #expect(text.count { $0 == "„" } == text.count { $0 == "“" }, "\(chapter.id)")
        }
    }

    @Test("An independent parser finds no fault in it, and every letter can be copied")
    func parses() throws {
        let page = GuidePage(contents: SampleKit.contents, design: try Repository.design()).bytes
        try Repository.withFolder { folder in
            try folder.write(page, to: "page.html")
            let result = try Tool.run("xmllint", ["--html", "--noout", folder.path + "/page.html"], in: folder.path)
            #expect(result.errors.split(separator: "\n").filter { $0.contains("error") && !$0.contains("Tag ") } == [])
        }
        let text = String(decoding: page, as: UTF8.self)
        let buttons = text.matches(of: #/data-copy="([^"]+)"/#).map { String($0.output.1) }
        #expect(buttons.count == 4)
        for id in buttons { #expect(text.contains("id=\"\(id)\"")) }
    }

    @Test("A chapter without its heading is none")
    func heading() throws {
        let chapter = try GuideChapter("<h2>A</h2>\n<p class=\"lead\">B</p>\n<p>C</p>\n", file: "x/01-a-b.html")
        #expect(chapter.id == "a-b" && chapter.title == "A" && chapter.lead == "B" && chapter.body == "<p>C</p>\n")
        for (text, line) in [("<p>A</p>\n<p class=\"lead\">B</p>\nC", 1), ("<h2>A</h2>\nB", 2), ("", 1)] {
            let fault = #expect(throws: LoadingFault.self) { try GuideChapter(text, file: "x/01-a.html") }
            let place = SourcePlace(file: "x/01-a.html", line: line)
            guard case .unreadable(let findings) = fault else { continue }
            #expect(findings.map(\.code) == ["guide-opening"] && findings.map(\.place) == [place])
        }
    }

    @Test("It speaks of the materials, papers, languages and offices that the campaign has, and of no others")
    func agrees() throws {
        var contents = SampleKit.contents
        contents.materials = [
            .init(name: "poster-a3-languages", title: "Plakat A3 in vielen Sprachen"),
            .init(name: "card-85x55", title: "Karte <85>"),
        ]
        for index in contents.regions.indices { contents.regions[index].office = "Willkommensbüro" }
        let design = try Repository.design()
        let filling = GuideFilling(contents: contents, design: design)
        #expect(
            filling.filled("<td>{held: poster-a3 flyer card}</td><td>{each: poster 1 je Raum; flyer 50; card 20}</td>")
                == "<td>Plakat A3 in vielen Sprachen, Karte &lt;85&gt;</td><td>1 je Raum, 20</td>")
        #expect(filling.filled("a\n<td>{held: flyer poster-a4}</td>\nb") == "a\nb")
        #expect(filling.filled("{paper-card} {unknown}") == "Karton 300&nbsp;g/m², matt {unknown}")
        let page = String(decoding: GuidePage(contents: contents, design: design).bytes, as: UTF8.self)
        #expect(!page.contains("{") || !page.contains(#/\{(held|each|office|languages|contact|paper)/#))
        #expect(page.contains("Zuständig ist bei uns: Willkommensbüro.") && !page.contains("Fachstelle Integration"))
        #expect(
            !page.contains("Affichenpapier 115&nbsp;g/m², nassfest, für außen") && page.contains("20 Karten je Praxis"))
        for language in contents.languages { #expect(page.contains(language.germanName)) }
        contents.regions = []
        #expect(
            GuideFilling(contents: contents, design: design).filled("{contact}") == "die Stelle, die im Impressum steht"
        )
    }
}
