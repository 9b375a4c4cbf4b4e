internal import Testing

@testable internal import PressKit

@Suite("HTML")
struct HTMLTests {
    @Test("Text and attributes are escaped, and what is nil is left out")
    func escapes() {
        let evil = "<b a=\"1\" b='2'>&amp;\u{0}\u{1B}\r\n\u{85}\t"
        let written = "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;\u{FFFD}\u{FFFD}\n\u{FFFD}\t"
        let html = HTML.element("p", ["title": evil, "lang": nil, "open": ""]) {
            HTML.text(evil)
            "1 < 2 \(evil)"
            for i in 1...2 { HTML.element("b") { "\(i)" } }
            if evil.isEmpty { HTML.element("i") }
        }
        #expect(
            html.source == "<p title=\"\(written)\" open=\"\">\(written)1 &lt; 2 \(written)<b>1</b><b>2</b></p>\n")
    }

    @Test("Void elements have no end")
    func voids() {
        #expect(HTML.element("img", ["alt": ""]).source == "<img alt=\"\">")
    }
}
