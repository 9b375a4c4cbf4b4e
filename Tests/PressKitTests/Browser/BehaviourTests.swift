internal import Foundation
internal import Testing

@testable internal import PressKit

@Suite("Press kit: in the hand", .serialized)
struct BehaviourTests {
    @Test("The keyboard reaches everything in the order in which it is read, and one sees where one is")
    func keyboard() throws {
        try KitFolder.withBrowser { folder, browser in
            for page in KitFolder.pages {
                try browser.open(folder.path + "/" + page)
                let reachable =
                    try browser.evaluate(
                        """
                        window.order = [...document.querySelectorAll("a[href], button, input, select, summary")]
                          .filter((item) => item.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: \
                          true }));
                        order.length
                        """) as? Int ?? 0
                #expect(reachable > 10)
                var places: [Int] = []
                var unseen: [String] = []
                for _ in 0..<reachable {
                    try browser.press("Tab")
                    let place = try browser.evaluate("order.indexOf(document.activeElement)") as? Int ?? -1
                    places.append(place)
                    let outline = try browser.text(
                        """
                        getComputedStyle(document.activeElement).outlineStyle + ' ' + \
                        document.activeElement.outerHTML.slice(0, 80)
                        """
                    )
                    if outline.hasPrefix("none") { unseen.append(outline) }
                }
                #expect(places == Array(0..<reachable), "\(page)")
                #expect(unseen == [], "\(page)")
            }
        }
    }

    @Test("The first key leads past the opening")
    func skipping() throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.open(folder.path + "/index.html")
            try browser.press("Tab")
            #expect(try browser.text("document.activeElement.textContent") == "Zum Inhalt springen")
            try browser.press("Enter")
            #expect(try browser.text("document.activeElement.id") == "inhalt")
        }
    }

    @Test(
        "Text, image description and link are copied from a disk, also where the browser has no clipboard for it",
        arguments: [true, false])
    func copying(_ hasClipboard: Bool) throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.open(folder.path + "/index.html")
            try browser.call(
                "Browser.grantPermissions", ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
            try browser.evaluate(
                """
                window.board = navigator.clipboard; for (const list of document.querySelectorAll('details')) \
                list.open = true
                """
            )
            if !hasClipboard {
                try browser.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
            }
            let post = try #require(SampleKit.contents.posts.first { $0.language == "ar" })
            for (ending, wanted) in [("", post.text), ("-alt", post.alt ?? ""), ("-link", post.link ?? "")] {
                let name = "text-4" + ending
                try browser.evaluate("document.querySelector('[data-copy=\"\(name)\"]').focus()")
                try browser.press("Enter")
                try browser.evaluate("new Promise((done) => setTimeout(done, 150))")
                #expect(try browser.text("board.readText()") == wanted)
                #expect(
                    try browser.text("document.querySelector('[data-copy=\"\(name)\"]').firstChild.data") == "Kopiert ✓"
                )
            }
        }
    }

    @Test("A language is chosen, and nothing of another one is left")
    func choosing() throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.open(folder.path + "/index.html")
            try browser.evaluate("document.querySelector('.hero [data-choose=\"ti\"] button').click()")
            let left = try browser.evaluate(
                """
                [...new Set([...document.querySelectorAll('.sheet:not([hidden]), .post:not([hidden]), \
                .package:not([hidden])')].map((item) => item.dataset.language))].sort()
                """
            )
            #expect(left as? [String] == ["mul", "ti"])
            // What concerns all stays: the guide, and what is still missing.
            #expect(try browser.evaluate("document.getElementById('leitfaden').hidden") as? Bool == false)
        }
    }

    @Test("A sheet is seen large, the next one by an arrow key, and Escape leads back to where one was")
    func looking() throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.open(folder.path + "/index.html")
            try browser.evaluate("document.querySelectorAll('a[data-look]')[1].focus()")
            try browser.press("Enter")
            let name = "document.querySelector('dialog[open] .name').textContent"
            #expect(try browser.text(name) == "Plakat A3, Stadt Augsburg, Deutsch")
            try browser.press("ArrowRight")
            #expect(try browser.text(name) == "Plakat A3, Stadt Augsburg, Deutsch in Einfacher Sprache")
            try browser.press("Escape")
            #expect(try browser.evaluate("document.querySelector('dialog[open]') === null") as? Bool == true)
            // A dialog tells that it was closed a moment later, and the focus goes back then.
            let focused = """
                new Promise((tell) => {
                  const ask = (left) => {
                    const name = document.activeElement.dataset.look;
                    if (name || !left) tell(name ?? ''); else setTimeout(ask, 20, left - 1);
                  };
                  ask(100);
                })
                """
            #expect(try browser.text(focused) == "Plakat A3, Stadt Augsburg, Deutsch in Einfacher Sprache")
        }
    }

    @Test("What comes this week is marked by the reader's clock, and a date leads to its text")
    func dates() throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.call(
                "Page.addScriptToEvaluateOnNewDocument", ["source": "Date.now = () => Date.parse('2026-12-03T09:00')"])
            try browser.open(folder.path + "/index.html")
            let states = try browser.evaluate(
                """
                [...document.querySelectorAll('.region:first-of-type .message h4')].slice(0, 2).map((head) => \
                head.textContent)
                """
            )
            #expect(states as? [String] == ["Start schon vorbei", "Erinnerung diese Woche"])
            try browser.evaluate("document.querySelector('[data-day=\"2026-12-06\"] a.mark').click()")
            #expect(try browser.text("location.hash") == "#beitrag-1-2")
            try browser.evaluate("new Promise((done) => setTimeout(done, 100))")
            #expect(try browser.evaluate("document.querySelector('#beitrag-1-2 details').open") as? Bool == true)
        }
    }

    @Test("Nothing is asked of a network, and nothing outside the folder")
    func offline() throws {
        try KitFolder.withBrowser { folder, browser in
            for page in KitFolder.pages {
                try browser.open(folder.path + "/" + page)
                try browser.evaluate(
                    "scrollTo(0, document.body.scrollHeight); new Promise((done) => setTimeout(done, 300))")
                #expect(browser.requests.contains { $0.hasSuffix(page) })
                #expect(browser.requests.filter { !$0.hasPrefix("file://" + folder.path) } == [])
            }
        }
    }

    @Test("On a phone nothing sticks out at the side", arguments: KitFolder.pages)
    func phone(_ page: String) throws {
        try KitFolder.withBrowser { folder, browser in
            for width in [320, 360, 768] {
                try browser.open(folder.path + "/" + page, width: width)
                let wide = try browser.evaluate("document.documentElement.scrollWidth") as? Int ?? .max
                #expect(wide <= width)
            }
        }
    }

    @Test("The order of 34 files is one sheet of A4")
    func printing() throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.open(folder.path + "/augsburg/order.html")
            try browser.pdf().write(to: URL(filePath: folder.path + "/order.pdf"))
            let info = try Tool.run("pdfinfo", [folder.path + "/order.pdf"], in: folder.path).out
            #expect(info.contains(#/Pages: +1\n/#) && info.contains("A4"), "\(info)")
            let text = try Tool.run("pdftotext", ["-layout", folder.path + "/order.pdf", "-"], in: folder.path).out
            for part in ["Büro für Integration", "Freitag", "flyer-a5.ar.pdf", "Kostenstelle", "Unterschrift"] {
                #expect(text.contains(part), "\(part)")
            }
        }
    }

    @Test("Quantities get into the letter to the print shop")
    func letter() throws {
        try KitFolder.withBrowser { folder, browser in
            try browser.open(folder.path + "/augsburg/order.html")
            try browser.evaluate(
                """
                const field = document.querySelector('[data-file="flyer-a5.ar.pdf"]');
                field.value = "1.500"; field.dispatchEvent(new Event("input", { bubbles: true }))
                """)
            let letter = try browser.text("decodeURIComponent(document.getElementById('mail').href)")
            #expect(
                letter.hasPrefix(
                    "mailto:?subject=Anfrage Druckauftrag: Willkommen mit Integreat, Stadt Augsburg&body=Guten Tag,\r\n"
                ))
            #expect(
                letter.contains(
                    """
                    Flyer A5, zwei Seiten, zusammen 1500 Stück:\r\n  Arabisch: 1500 Stück \
                    (flyer-a5.ar.pdf)\r\n\r\nDie Druckdaten
                    """
                ))
        }
    }
}
