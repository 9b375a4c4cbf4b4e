internal import Findings
internal import Formats
internal import Foundation
internal import Page
internal import Support
internal import Testing
internal import Workspace

@testable internal import PressKit

@Suite("Approval page", .serialized)
struct ApprovalPageTests {
    private static func page(_ uiLanguage: UILanguage = .german) throws -> ApprovalPage {
        let png = [UInt8](
            try Data(contentsOf: URL(filePath: Repository.root + "/Tests/References/post-square.de.png")))
        func picture(_ name: String, _ alt: String) -> ApprovalPost.Picture {
            ApprovalPost.Picture(names: [name, "other.jpg"], bytes: png, format: .png, alts: [alt])
        }
        let german = ApprovalPost.Language(
            name: "Deutsch", ownName: nil, tag: "de", direction: .leftToRight, marks: [],
            pictures: [picture("post-square.de.png", "Ein Platz")], formerPictures: [],
            variants: [
                .init(
                    destinations: ["mastodon → stadt"],
                    lines: [.text("Neu hier? <b>Augsburg</b> hilft."), .text(""), .text("#Augsburg")], marks: [],
                    difference: nil, others: []),
                .init(
                    destinations: ["telegram → outbox"], lines: [.asAbove, .without("#Augsburg")], marks: [],
                    difference: nil, others: []),
                .init(
                    destinations: ["facebook → outbox"], lines: [],
                    marks: [.init(text: "! seither geändert: Text", isWarning: true)],
                    difference: WordDifference(from: "Neu da?", to: "Neu hier?"),
                    others: [("Bildbeschreibung", WordDifference(from: "Ein Tor", to: "Ein Platz"))]),
            ])
        let arabic = ApprovalPost.Language(
            name: "Arabisch", ownName: "العربية", tag: "ar", direction: .rightToLeft,
            marks: [.init(text: "Ungeprüfter Entwurf", isWarning: true)],
            pictures: [picture("post-square.ar.png", "ساحة integreat.app/lahn-dill-kreis/ar")],
            formerPictures: [picture("post-square.ar.png", "ساحة")],
            variants: [
                .init(
                    destinations: ["mastodon → stadt"], lines: [.text("هل أنت جديد هنا؟")], marks: [], difference: nil,
                    others: [])
            ])
        let posts = ["start", "mitte"].map { name in
            ApprovalPost(
                name: name, seal: name + "@1a2b3c4d", when: "Di 01.12.2026 10:00", place: "Stadt Augsburg", count: 3,
                languages: [german, arabic])
        }
        return ApprovalPage(
            title: "Willkommen mit Integreat", posts: posts, notes: ["Vier Augen: zwei Personen."],
            command: .init(start: "litfass schedule approve", end: " --allow-drafts", person: nil),
            uiLanguage: uiLanguage)
    }

    private func withPage(_ uiLanguage: UILanguage = .german, _ body: (Browser, String) throws -> Void) throws {
        try Repository.withFolder { folder in
            let design = try ApprovalPage.Design(from: Repository.workspace)
            try folder.write(Self.page(uiLanguage).bytes(design), to: "page.html")
            try body(Browser(in: folder.path), folder.path + "/page.html")
        }
    }

    /// How many elements a card cuts off.
    private static let outside = """
        [...document.querySelectorAll('.card')].reduce((count, card) => {
          const { left, right } = card.getBoundingClientRect();
          const boxes = [...card.querySelectorAll('*')].map((element) => element.getBoundingClientRect());
          return count + boxes.filter((box) => box.width > 0 && (box.right > right + 1 || box.left < left - 1)).length;
        }, 0)
        """

    @Test("axe-core finds no barrier on a phone and a desk, in light and dark, in German and English")
    func barriers() throws {
        let axe = try Axe.source()
        for uiLanguage in UILanguage.allCases {
            try withPage(uiLanguage) { browser, path in
                for (width, dark) in [(360, false), (360, true), (1440, false), (1440, true)] {
                    try browser.open(path, width: width, dark: dark)
                    #expect(try Axe.violations(browser, axe) == [], "\(width) px, \(dark ? "dark" : "light")")
                    let overflow = try browser.evaluate("document.documentElement.scrollWidth - innerWidth") as? Int
                    #expect((overflow ?? 1) <= 0, "\(width) px")
                    #expect(try browser.evaluate(Self.outside) as? Int == 0, "\(width) px")
                }
            }
        }
    }

    @Test("It needs nothing beside it, shows the pictures, and texts are texts")
    func selfContained() throws {
        try withPage { browser, path in
            try browser.open(path)
            #expect(browser.requests.filter { !$0.hasPrefix("data:") } == ["file://" + path])
            let shown = "[...document.images].every((image) => image.complete && image.naturalWidth === 240)"
            #expect(try browser.evaluate(shown) as? Bool == true)
            #expect(try browser.evaluate("document.querySelectorAll('.words b').length") as? Int == 0)
            #expect(try browser.text("document.querySelector('.old del').textContent") == "da?")
            #expect(try browser.text("document.querySelector('ins').textContent") == "hier?")
            let direction = "getComputedStyle(document.querySelector('.words[lang=ar]')).direction"
            #expect(try browser.text(direction) == "rtl")
        }
    }

    @Test("The command names what is chosen, and who")
    func command() throws {
        try withPage { browser, path in
            try browser.open(path)
            func command() throws -> String { try browser.text("document.getElementById('command').textContent") }
            let whole = "litfass schedule approve start@1a2b3c4d mitte@1a2b3c4d --by 'IHR NAME' --allow-drafts"
            #expect(try command() == whole)
            try browser.evaluate("document.querySelector('[data-post]').click()")
            try browser.evaluate(
                """
                const field = document.getElementById('name'); field.value = " A.  O'Amsel";
                field.dispatchEvent(new Event('input', { bubbles: true }))
                """)
            #expect(
                try command() == "litfass schedule approve mitte@1a2b3c4d --by 'A. O'\\''Amsel' --allow-drafts")
            try browser.evaluate("document.querySelectorAll('[data-post]')[1].click()")
            #expect(try browser.evaluate("document.getElementById('command').checkVisibility()") as? Bool == false)
            try browser.evaluate("document.querySelector('[data-post]').click()")
            try browser.evaluate("document.querySelector('[data-copy]').click()")
            try browser.evaluate("new Promise((done) => setTimeout(done, 200))")
            let label = try browser.text("document.querySelector('[data-copy]').textContent")
            #expect(label == "Kopiert ✓" || label.hasPrefix("Markiert"))
        }
    }

    @Test("It is printed: the command is on paper, too, and no picture fills a page of its own")
    func printed() throws {
        try withPage { browser, path in
            try browser.open(path)
            let pdf = try browser.pdf()
            try pdf.write(to: URL(filePath: path + ".pdf"))
            let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            let text = try Tool.run("pdftotext", ["-layout", path + ".pdf", "-"], in: folder).out
            #expect(text.contains("start@1a2b3c4d") && text.contains("Zur Freigabe"))
            #expect(text.count { $0 == "\u{0C}" } <= 4)
        }
    }
}
