internal import Foundation
internal import Support
internal import Testing
internal import Workspace

@testable internal import PressKit

/// The outbox's page as a phone shows it, opened from a disk.
@Suite("The outbox's page in the hand", .serialized)
struct OutboxBrowserTests {
    private static func withPage<Result>(_ body: (String, Browser) throws -> Result) throws -> Result {
        try Repository.withFolder { folder in
            let page = OutboxPage(SampleOutbox.day, design: try Repository.design(), version: "1")
            try folder.write(page.bytes, to: "2026-12-21.html")
            return try body(folder.path + "/2026-12-21.html", Browser(in: folder.path))
        }
    }

    @Test(
        "Text and description are copied as they are, also where the browser has no clipboard for a page from a disk",
        arguments: [true, false])
    func copying(_ hasClipboard: Bool) throws {
        try Self.withPage { page, browser in
            try browser.open(page, width: 390, height: 844)
            try browser.call(
                "Browser.grantPermissions", ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
            try browser.evaluate("window.board = navigator.clipboard")
            if !hasClipboard {
                try browser.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
            }
            for (name, wanted) in [
                ("text-1", "أهلاً بكم & 1 < 2"), ("text-1-alt", "علم أزرق"),
                ("text-2", "Haben Sie noch Fragen?\nWir helfen gern."),
                ("text-2-link", "https://integreat.app/augsburg/de"),
            ] {
                try browser.evaluate("document.querySelector('[data-copy=\"\(name)\"]').focus()")
                try browser.press("Enter")
                try browser.evaluate("new Promise((done) => setTimeout(done, 150))")
                #expect(try browser.text("board.readText()") == wanted)
            }
        }
    }

    @Test("What is ticked off is collected in one command, and comes out again")
    func ticking() throws {
        try Self.withPage { page, browser in
            try browser.open(page, width: 390, height: 844)
            let command =
                "document.getElementById('ticked').hidden ? '' : document.getElementById('command').textContent"
            #expect(try browser.text(command) == "")
            for id in ["k7f3qm", "p0q1r2"] {
                try browser.evaluate("document.querySelector('[data-tick=\"\(id)\"]').click()")
            }
            #expect(try browser.text(command) == "litfass schedule done k7f3qm p0q1r2")
            try browser.evaluate("document.querySelector('[data-tick=\"k7f3qm\"]').click()")
            #expect(try browser.text(command) == "litfass schedule done p0q1r2")
        }
    }

    @Test("It fits a narrow screen, loads its picture and nothing from elsewhere", arguments: [320, 390, 1280])
    func fitting(_ width: Int) throws {
        try Self.withPage { page, browser in
            try browser.open(page, width: width, height: 844)
            #expect(try browser.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true)
            #expect(
                try browser.evaluate("[...document.images].every((image) => image.naturalWidth > 0)") as? Bool == true)
            #expect(browser.requests.allSatisfy { $0.hasPrefix("file:") || $0.hasPrefix("data:") })
            // Large enough for a thumb.
            let buttons =
                "[...document.querySelectorAll('article button')].filter((button) => button.checkVisibility())"
            let least = try browser.evaluate(
                "Math.min(...\(buttons).map((button) => button.getBoundingClientRect().height))")
            #expect(least as? Double ?? Double(least as? Int ?? 0) >= 44)
        }
    }

    @Test("It can be read in light and in dark", arguments: [false, true])
    func contrast(_ isDark: Bool) throws {
        try Self.withPage { page, browser in
            try browser.open(page, width: 390, height: 844, dark: isDark)
            #expect(try Axe.violations(browser, try Axe.source()) == [])
        }
    }
}
