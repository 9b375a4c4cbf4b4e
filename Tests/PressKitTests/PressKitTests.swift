internal import Build
internal import Foundation
internal import Model
internal import Support
internal import Testing
internal import Workspace

@testable internal import PressKit

@Suite("Press kit")
struct PressKitTests {
    @Test("The same contents give the same bytes, whatever order the artifacts come in")
    func deterministic() throws {
        let design = try Repository.design()
        let page = KitPage(contents: SampleKit.contents, design: design).bytes
        var shuffled = SampleKit.contents
        shuffled.artifacts.reverse()
        #expect(KitPage(contents: shuffled, design: design).bytes == page)
        // For a look at it: LITFASS_SAMPLE_KIT names the folder to write to.
        if let folder = ProcessInfo.processInfo.environment["LITFASS_SAMPLE_KIT"] {
            try OutputFolder(folder).write(page, to: OutputTree.index)
            try OutputFolder(folder).write(
                SampleKit.order(design).bytes, to: OutputTree.order(region: "augsburg"))
        }
    }

    @Test("Every artifact is seen or can be taken, and every foreign text says its language and direction")
    func complete() throws {
        let text = String(
            decoding: KitPage(contents: SampleKit.contents, design: try Repository.design()).bytes, as: UTF8.self)
        let named = Set(text.split(separator: "\"").map(String.init))
        #expect(SampleKit.contents.artifacts.filter { !named.contains($0.path) } == [])
        #expect(text.contains(#"<bdi class="own" lang="fa-AF" dir="rtl">دری</bdi>"#))
        #expect(text.contains(#"<p class="words" id="text-4" lang="ar" dir="rtl">هل أنت"#))
        #expect(text.contains("15 Sprachen sind noch nicht geprüft"))
        #expect(text.contains("Entwurf – bitte von einer Person prüfen lassen, die die Sprache spricht"))
        // Nothing is fetched: no address outside but those that a reader may follow.
        #expect(!text.contains(#"src="http"#) && !text.contains("@import") && !text.contains("url("))
    }

    @Test("An independent parser finds no fault in either page", arguments: ["kit", "order"])
    func parses(_ which: String) throws {
        let design = try Repository.design()
        let page =
            which == "kit"
            ? KitPage(contents: SampleKit.contents, design: design).bytes : SampleKit.order(design).bytes
        try Repository.withFolder { folder in
            try folder.write(page, to: "page.html")
            let result = try Tool.run("xmllint", ["--html", "--noout", folder.path + "/page.html"], in: folder.path)
            // libxml2 knows no elements of HTML 5; all else counts, also an id that is there twice.
            let faults = result.errors.split(separator: "\n").filter { $0.contains("error") && !$0.contains("Tag ") }
            #expect(faults == [])
        }
    }

    @Test("Texts stay texts: nothing in them runs, in a browser too")
    func hostile() throws {
        let attack = #""'><script>document.title='hit'</script><img src=x onerror="document.title='hit'">"#
        var contents = SampleKit.contents
        contents.title = attack
        contents.languages[3].name = attack
        contents.regions[0].name = attack
        contents.materials[1].title = attack
        contents.placements["tram"] = attack
        contents.posts = [
            .init(
                id: attack, region: "augsburg", platform: attack, platformName: attack, language: "ar", text: attack,
                alt: attack, link: "javascript:document.title='hit'",
                picture: .init(path: attack, width: 1, height: 1), length: 1, limit: 2)
        ]
        contents.findings = [
            Finding(
                RecordedFinding("x", .error, message: Words(de: attack, en: ""), remedy: Words(de: attack, en: "")),
                at: .init(file: attack), scope: .init(region: attack))
        ]
        let page = KitPage(contents: contents, design: try Repository.design()).bytes
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.components(separatedBy: "<script").count == 2)
        #expect(!text.contains("onerror=\""))
        #expect(!text.contains("javascript:"))
        try Repository.withFolder { folder in
            try folder.write(page, to: "page.html")
            let result = try Tool.run(
                "chromium",
                [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000",
                    "--user-data-dir=\(folder.path)/profile", "--dump-dom", "file://\(folder.path)/page.html",
                ], in: folder.path)
            // Our own script is let through by its hash and has run; theirs have not.
            #expect(result.out.contains(#"class="scripted""#))
            #expect(!result.out.contains("<title>hit</title>"))
        }
    }

    @Test("One region, one language, nothing made: the page says so and does not break")
    func empty() throws {
        let contents = KitContents(
            campaign: "leer", title: "Leer", kind: .aktuell, from: SampleKit.day("2026-12-01"),
            to: SampleKit.day("2026-12-01"),
            regions: [], languages: [], multilingual: "", materials: [], program: "Litfass 1.0")
        let text = String(decoding: KitPage(contents: contents, design: try Repository.design()).bytes, as: UTF8.self)
        #expect(text.contains("Nichts. Alles ist bereit."))
        #expect(!text.contains(#"id="drucken""#))
    }

    @Test("Photos are named with their makers, terms and last day; a kit without any has no such chapter")
    func credits() throws {
        let design = try Repository.design()
        var contents = SampleKit.contents
        #expect(
            !String(decoding: KitPage(contents: contents, design: design).bytes, as: UTF8.self).contains(
                "Bildnachweise"))
        for index in contents.artifacts.indices where contents.artifacts[index].kind == .post {
            contents.artifacts[index].photo = .init(
                id: "markt", file: "images/markt.jpg", credit: "Erika <Muster>", license: "CC BY 4.0",
                licenseURL: "https://creativecommons.org/licenses/by/4.0/", people: true,
                consentUntil: SampleKit.day("2027-03-31"))
        }
        let text = String(decoding: KitPage(contents: contents, design: design).bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "Foto: Erika &lt;Muster&gt;").count == 2)
        #expect(
            text.contains("<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"noreferrer\">CC BY 4.0</a>"))
        #expect(text.contains("Einwilligung bis 31. März 2027: Danach bitte abhängen und löschen."))
    }

    @Test("The print order names each file for the press once, with its sheet and a line to fill in")
    func order() throws {
        let text = String(decoding: SampleKit.order(try Repository.design()).bytes, as: UTF8.self)
        // 1 in many languages, 17 posters, 16 flyers.
        #expect(text.components(separatedBy: #"<td class="blank">"#).count - 1 == 34)
        #expect(text.contains("Plakat A3, für: Straßenbahn"))
        #expect(text.contains(#"<a href="../augsburg/print/flyer-a5.ar.pdf">flyer-<wbr>a5<wbr>.ar<wbr>.pdf</a>"#))
        #expect(text.contains("148 × 210 mm · 2 Seiten, beidseitig farbig (4/4)"))
        #expect(text.contains("<dd>Freitag, 20. November 2026</dd>"))
        #expect(!text.contains("lahn-dill-kreis"))
    }

    @Test("A place's sheet that is the common one, byte for byte, is shown once")
    func placement() throws {
        var contents = SampleKit.contents
        let design = try Repository.design()
        func text() -> String { String(decoding: KitPage(contents: contents, design: design).bytes, as: UTF8.self) }
        #expect(text().contains(">für: Straßenbahn<") && !text().contains("auch für: Straßenbahn"))
        let plain = String(repeating: "0", count: 64)
        for index in contents.artifacts.indices where contents.artifacts[index].placement == "tram" {
            contents.artifacts[index].sha256 = plain
        }
        #expect(!text().contains(">für: Straßenbahn<") && text().contains("auch für: Straßenbahn"))
    }

    @Test("A post's own pictures stand in groups of their own, in the order of the posts, behind what all share")
    func ownPictures() throws {
        var contents = SampleKit.contents
        for post in ["erinnerung", "start"] {
            let sheet = OutputTree.Sheet(region: "augsburg", material: "post-square", language: "ar", post: post)
            contents.artifacts.append(
                Artifact(
                    path: OutputTree.postPicture(sheet), kind: .post, purpose: .screen, format: .png,
                    material: sheet.material, region: sheet.region, language: sheet.language, post: post, width: 1080,
                    height: 1080, sha256: String(repeating: "2", count: 64)))
        }
        let sheets = KitSheet.all(of: contents).map(\.sheet).filter { $0.region == "augsburg" && $0.language == "ar" }
        #expect(sheets.filter { $0.material == "post-square" }.map(\.post) == [nil, "start", "erinnerung"])
        let text = String(decoding: KitPage(contents: contents, design: try Repository.design()).bytes, as: UTF8.self)
        #expect(text.contains(">zum Beitrag: Start<") && text.contains(">zum Beitrag: Erinnerung<"))
        #expect(text.contains("Augsburg, Arabisch, zum Beitrag: Start"))
    }

    @Test("What differs by language alone is told once, with the languages")
    func folded() throws {
        var contents = SampleKit.contents
        contents.findings = [("ar", 8), ("uk", 14), ("ti", 9)].map { language, count in
            Finding(
                RecordedFinding(
                    "text-too-long", .error, message: Words(de: "Zu lang um \(count)", en: "Too long by \(count)"),
                    remedy: Words(de: "Kürzen.", en: "Shorten."), weight: Double(-count)),
                at: .init(file: "campaign.yaml", line: 3), scope: .init(language: language))
        }
        let text = String(decoding: KitPage(contents: contents, design: try Repository.design()).bytes, as: UTF8.self)
        #expect(text.contains("Zu lang um 8") && !text.contains("Zu lang um 14"))
        #expect(text.contains("Auch auf: Ukrainisch, Tigrinya"))
    }

    @Test("The letter needs no article before the town")
    func letter() throws {
        let text = String(
            decoding: KitPage(contents: SampleKit.contents, design: try Repository.design()).bytes, as: UTF8.self)
        #expect(text.contains("Ein Angebot von: Lahn-Dill-Kreis.") && !text.contains("Kreis lädt"))
    }
}
