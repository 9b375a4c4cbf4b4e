internal import Foundation
internal import Support
internal import Testing
internal import Workspace

@Suite("Press kit: no barriers", .serialized)
struct AccessibilityTests {
    @Test("axe-core finds none on a phone and a desk, in light and dark", arguments: [360, 1440])
    func none(_ width: Int) throws {
        let axe = try Axe.source()
        try KitFolder.withBrowser { folder, browser in
            for page in KitFolder.pages {
                for dark in [false, true] {
                    try browser.open(folder.path + "/" + page, width: width, dark: dark)
                    let found = try Axe.violations(browser, axe)
                    #expect(found == [], "\(page), \(width) px, \(dark ? "dark" : "light")")
                }
            }
        }
    }

    @Test("It does find them where they are")
    func some() throws {
        let axe = try Axe.source()
        let page = """
            <!DOCTYPE html><html><head><title></title></head><body><h1>A</h1><h4>B</h4><img src="x.png">
            <p style="color:#aaa;background:#fff">grey on white</p><input><button></button><a href="#"></a><p id="x" \
            lang="xx-1">c</p>
            <ul><p>d</p></ul></body></html>
            """
        try Repository.withFolder { folder in
            try folder.write(Array(page.utf8), to: "page.html")
            let browser = try Browser(in: folder.path)
            try browser.open(folder.path + "/page.html")
            let rules = Set(try Axe.violations(browser, axe).map { String($0.prefix { $0 != " " }) })
            #expect(
                rules.isSuperset(of: [
                    "document-title", "html-has-lang", "heading-order", "image-alt", "color-contrast", "label",
                    "button-name",
                    "link-name", "list", "region", "landmark-one-main",
                ]), "\(rules.sorted())")
        }
    }
}
