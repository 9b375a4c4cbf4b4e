internal import Formats
internal import Foundation
internal import Model
internal import Page
internal import Support
internal import Testing
internal import Workspace

@testable internal import PressKit

@Suite("Review page", .serialized)
struct ReviewPageTests {
    private static let german = ReviewPack.NamedLanguage(
        code: "de", name: "Deutsch", germanName: "Deutsch", tag: "de", direction: .leftToRight)
    private static let arabic = ReviewPack.NamedLanguage(
        code: "ar", name: "العربية", germanName: "Arabisch", tag: "ar", direction: .rightToLeft)
    private static let romanian = ReviewPack.NamedLanguage(
        code: "ro", name: "Română", germanName: "Rumänisch", tag: "ro", direction: .leftToRight)

    private static func pack(_ language: ReviewPack.NamedLanguage, isNew: Bool) throws -> ReviewPack {
        let png = [UInt8](
            try Data(contentsOf: URL(filePath: Repository.root + "/Tests/References/post-square.de.png")))
        let picture = ReviewPack.Picture(bytes: png, format: .png, width: 240, height: 240)
        func text(
            _ key: String, _ source: String, _ own: String, _ budget: Int? = nil, note: String? = nil,
            part: ReviewPack.Text.Part? = nil, isCommon: Bool = false
        ) -> ReviewPack.Text {
            ReviewPack.Text(
                key: key, source: source, translation: isNew ? nil : own, of: "0123456789abcdef", budget: budget,
                isStale: note != nil, note: note, part: part, isCommon: isCommon)
        }
        return ReviewPack(
            campaign: "willkommen", title: "Willkommen <b>mit</b> Integreat", source: german, language: language,
            isNew: isNew,
            sections: [
                .init(
                    kind: .poster, detail: nil, pictures: [picture],
                    texts: [
                        text("headline.long", "{region}: Herzlich willkommen", "{region}: أهلاً بكم", 30),
                        text("claim", "Alles Wichtige & mehr </textarea><b>", "كل ما هو مهم", 20, note: "</p><i>?"),
                    ], above: []),
                .init(
                    kind: .post, detail: "start", pictures: [],
                    texts: [
                        text("posts.start.long", "Neu hier?\n\nWir helfen.", "\nجديد هنا؟", part: .long),
                        text("posts.start.tags.1", "Integreat", "Integreat", isCommon: true),
                    ], above: ["claim"]),
            ], values: ["region": "أوغسبورغ"], contact: "presse+app@stadt.example")
    }

    private static func page(_ pack: ReviewPack) throws -> [UInt8] {
        let workspace = Repository.workspace
        let german = try #require(try ReviewWords("de", tag: "de", direction: .leftToRight, from: workspace))
        let own = try ReviewWords(
            pack.language.code, tag: pack.language.tag, direction: pack.language.direction, from: workspace)
        return ReviewPage(pack, words: own ?? german, german: german).bytes(try ReviewPage.Design(from: workspace))
    }

    private func withPages(_ body: (Browser, String) throws -> Void) throws {
        try Repository.withFolder { folder in
            try folder.write(Self.page(Self.pack(Self.arabic, isNew: false)), to: "ar.html")
            try folder.write(Self.page(Self.pack(Self.romanian, isNew: true)), to: "ro.html")
            try body(Browser(in: folder.path), folder.path)
        }
    }

    private static let type = """
        window.type = (selector, text) => {
          const field = document.querySelector(selector);
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }; 0
        """

    /// What the mail's text holds.
    private func answer(_ browser: Browser) throws -> [String: Any] {
        let code = try browser.text("document.getElementById('mail').textContent.split('\\n').slice(2, -1).join('')")
        let data = try #require(Data(base64Encoded: code))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    @Test("In the hand: no barriers, nothing lost, and the copy of itself holds what was written")
    func hand() throws {
        let axe = try Axe.source()
        try withPages { browser, folder in
            for name in ["ar.html", "ro.html"] {
                for (width, dark) in [(390, false), (390, true), (1440, false), (1440, true)] {
                    try browser.open(folder + "/" + name, width: width, dark: dark)
                    try browser.evaluate("for (const list of document.querySelectorAll('details')) list.open = true")
                    #expect(try Axe.violations(browser, axe) == [], "\(name) \(width) px, \(dark ? "dark" : "light")")
                    let overflow = try browser.evaluate("document.documentElement.scrollWidth - innerWidth") as? Int
                    #expect((overflow ?? 1) <= 0, "\(name) \(width) px")
                }
            }
            #expect(browser.requests.filter { !$0.hasPrefix("data:") } == ["file://" + folder + "/ro.html"])

            // Texts are texts, and what was there stands in the fields as it was.
            try browser.open(folder + "/ar.html", width: 390)
            #expect(try browser.evaluate("document.querySelectorAll('main b, .kicker b, main i').length") as? Int == 0)
            #expect(try browser.text("document.querySelector('#text-3 .own').value") == "\nجديد هنا؟")
            #expect(try browser.text("document.documentElement.dir + document.documentElement.lang") == "rtlar")
            #expect(try browser.text("getComputedStyle(document.querySelector('.source')).direction") == "ltr")

            // Ticked, corrected, too long, without its placeholder, remarked.
            try browser.evaluate(Self.type)
            try browser.evaluate("document.querySelector('#text-1 input').click()")
            #expect(try browser.text("document.querySelector('#count-1').textContent").contains("18"))
            try browser.evaluate("type('#text-2 .own', 'كل ما تحتاج إليه في مدينتك الجديدة')")
            #expect(try browser.evaluate("document.querySelector('#faults-2').hidden") as? Bool == false)
            try browser.evaluate("type('#text-1 .own', 'أهلاً')")
            #expect(try browser.text("document.querySelector('#faults-1').textContent").contains("{region}"))
            try browser.evaluate("document.querySelector('#text-1 .undo').click()")
            #expect(try browser.evaluate("document.querySelector('#faults-1').hidden") as? Bool == true)
            try browser.evaluate("document.querySelector('#text-1 input').click()")
            try browser.evaluate("type('#text-3 .said', 'Zu förmlich?')")
            #expect(try browser.evaluate("document.querySelector('progress').value") as? Int == 2)
            try browser.evaluate("new Promise((done) => setTimeout(done, 1000))")
            #expect(try browser.text("document.querySelector('main > [role=status]').textContent") != "")

            // Nobody's answer goes nowhere.
            try browser.evaluate("document.querySelector('#download').click()")
            #expect(try browser.text("document.activeElement.id") == "name")

            // Kept across a closed window.
            try browser.evaluate("type('#name', ' Ana  Pop ')")
            try browser.open(folder + "/ar.html", width: 390)
            #expect(try browser.evaluate("document.querySelector('progress').value") as? Int == 2)
            let said = try answer(browser)
            #expect(said["by"] as? String == "Ana Pop" && said["campaign"] as? String == "willkommen")
            let texts = try #require(said["texts"] as? [[String: Any]])
            #expect(texts.map { $0["key"] as? String } == ["headline.long", "claim", "posts.start.long"])
            #expect(
                texts[0]["ok"] as? Bool == true && texts[1]["text"] as? String == "كل ما تحتاج إليه في مدينتك الجديدة")
            #expect(texts[2]["remark"] as? String == "Zu förmlich?" && texts[2]["text"] == nil)

            // The copy, opened where nothing is kept.
            let copy = try browser.text("filledCopy()")
            #expect(copy.ranges(of: "<script").count == ReviewPage.scriptCount && copy.contains("</html>"))
            try Data(copy.utf8).write(to: URL(filePath: folder + "/copy.html"))
            try browser.evaluate("localStorage.clear()")
            try browser.open(folder + "/copy.html", width: 390)
            #expect(try browser.text("document.querySelector('#text-2 .own').value").hasPrefix("كل ما تحتاج"))
            #expect(try browser.text("document.querySelector('#name').value") == "Ana Pop")

            // An empty sheet: what is written is done; where the browser keeps nothing, the page says so.
            try browser.call(
                "Page.addScriptToEvaluateOnNewDocument",
                ["source": "Object.defineProperty(window, 'localStorage', { get() { throw new Error() } })"])
            try browser.open(folder + "/ro.html", width: 390)
            try browser.evaluate(Self.type)
            #expect(try browser.evaluate("document.querySelector('#kept').classList.contains('wait')") as? Bool == true)
            // A name stands there already; an answer to be copied does not, as nobody has said anything.
            #expect(try browser.text("document.querySelector('#text-4 .own').value") == "Integreat")
            #expect(try browser.evaluate("document.querySelector('#mail').hidden") as? Bool == true)
            try browser.evaluate("type('#text-2 .own', 'Tot ce e important')")
            #expect(try browser.evaluate("document.querySelector('progress').value") as? Int == 2)
            try browser.evaluate("document.querySelector('#next').click()")
            #expect(try browser.text("document.activeElement.closest('.unit').id") == "text-3")
            // The source once more is no translation, unless somebody says that it is.
            try browser.evaluate("type('#text-3 .own', document.querySelector('#source-3').textContent)")
            #expect(try browser.evaluate("document.querySelector('progress').value") as? Int == 2)
            try browser.evaluate("document.querySelector('#text-3 .right input').click()")
            #expect(try browser.evaluate("document.querySelector('progress').value") as? Int == 3)
            #expect(try browser.text("document.querySelector('#text-3 .length').textContent").hasPrefix("Lung"))
            #expect(
                try browser.text("document.querySelector('a[href^=mailto]').href").hasPrefix(
                    "mailto:presse%2Bapp@stadt.example?subject=Willkommen%20%3Cb%3E"))
            // Else the browser would ask whether to leave.
            try browser.evaluate("isUnsent = false")
            try wholeWay(browser, folder)
        }
    }

    /// A page as the program makes it, in a browser that keeps nothing: its own program runs and no other one, and the
    /// program takes what it hands over.
    private func wholeWay(_ browser: Browser, _ folder: String) throws {
        let files = [
            "campaign.yaml": """
            litfass: 1
            title: Klein
            kind: willkommen
            period: { from: 2026-12-01, to: 2027-01-31 }
            regions: [augsburg]
            languages: [de]
            link: "https://{host}/{slug}/{language}"
            link-any: "https://{host}/{slug}"
            materials: [post-square]
            channels: [mastodon]
            posts: []

            """,
            "texts/de.yaml": """
            litfass: 1
            language: de
            headline: { long: "{region}: Willkommen", short: "Willkommen!" }
            claim: "Alles Wichtige in Ihrer Sprache."
            scan: "Code scannen und lesen"

            """,
        ]
        let output = OutputFolder(folder)
        for (name, text) in files { try output.write(Array(text.utf8), to: "Campaigns/klein/" + name) }
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/Assets", withDestinationPath: Repository.root + "/Assets")
        try litfass(["review", "pack", "klein", "--language", "ro", "--output", "."], in: folder)
        let page = folder + "/klein.ro.html"
        #expect(try Data(contentsOf: URL(filePath: page)).count < 8_000_000)
        try browser.call("Page.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder + "/down"])
        try browser.open(page, width: 390)
        try browser.evaluate(Self.type)
        let foreign = """
            const foreign = document.createElement('script');
            foreign.textContent = 'window.foreign = true';
            document.body.append(foreign);
            String(window.foreign)
            """
        #expect(try browser.text(foreign) == "undefined")
        try browser.evaluate("type('[data-key=claim] .own', 'Tot ce e important.'); type('#name', 'Ana Pop')")
        try browser.evaluate("document.querySelector('#download').click()")
        #expect(try browser.evaluate("document.querySelector('#downloaded').hidden") as? Bool == false)
        let answer = folder + "/down/klein.ro.ana-pop.html"
        for _ in 0..<200 where !FileManager.default.fileExists(atPath: answer) { usleep(50_000) }
        try litfass(["review", "take", answer, "--yes"], in: folder)
        #expect(
            try String(contentsOfFile: folder + "/Campaigns/klein/texts/ro.yaml", encoding: .utf8).contains(
                "claim: Tot ce e important."))
    }

    private func litfass(_ arguments: [String], in folder: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: Repository.root + "/.build/debug/litfass")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LITFASS_HOME": folder + "/home"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(arguments)")
    }

    @Test("All languages that have words have all of them, and say what is filled in")
    func words() throws {
        for code in Repository.names(in: "Assets/Review", ending: ".yaml") {
            let words = try ReviewWords(code, tag: code, direction: .leftToRight, from: Repository.workspace)
            #expect(words.map { !$0.sample.isEmpty } == true, "\(code)")
        }
    }
}
