import Findings
import Foundation
import Testing

@testable import SVG

/// What drawing programs write and librsvg would drop in silence is brought into words that it knows, or is a loss that
/// names its element.
struct CleanSVGTests {
    private func clean(_ body: String, root: String = "", prolog: String = "") throws -> CleanSVG {
        try CleanSVG(
            Array(
                """
                \(prolog)<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
                viewBox="0 0 100 120" \(root)>\(body)</svg>
                """.utf8))
    }

    private func text(_ body: String) throws -> String {
        let clean = try clean(body)
        #expect(clean.losses == [])
        return String(decoding: clean.bytes, as: UTF8.self)
    }

    // MARK: Type

    /// The family that each text asks for first, as CSS hands it down; kinds of type are none, and neither is what
    /// nobody sees.
    @Test(
        arguments: [
            ("<text font-family=\"'Frutiger LT', Arial\">Hof</text>", ["Frutiger LT"]),
            (
                "<g style=\"font:bold 12px/1.2 'Frutiger LT',serif\"><text><tspan>Hof</tspan></text></g>",
                ["Frutiger LT"]
            ),
            ("<style>.a,.b{font-family:MyriadPro-Bold}</style><text class=\"b c\">Hof</text>", ["MyriadPro-Bold"]),
            ("<style>text{font-family:A}</style><text style=\"font-family:B\" font-family=\"C\">Hof</text>", ["B"]),
            ("<style>.x text{font-family:A}</style><text font-family=\"C\">Hof</text>", ["A"]),
            ("<text font-family=\"A\"><tspan font-family=\"B\">Hof</tspan> <tspan>an</tspan></text>", ["B", "A"]),
            ("<text font-family=\"Sans\">Hof</text><text>Hof</text>", []),
            ("<path font-family=\"A\" d=\"M0 0h9v9z\"/><text font-family=\"A\"> </text>", []),
            ("<text font-family=\"A\" display=\"none\">Hof</text><defs><text font-family=\"A\">x</text></defs>", []),
            ("<defs><text id=\"t\" font-family=\"A\">x</text></defs><use href=\"#t\"/>", ["A"]),
        ] as [(String, [String])])
    func familiesOfTexts(_ body: String, _ expected: [String]) throws {
        #expect(try clean(body).families == expected)
    }

    // MARK: Values

    @Test(arguments: [
        ("#b22222 icc-color(FOGRA39, 0.2, 1, 0.9, 0.1)", "#b22222"),
        ("rgb(178, 34, 34) icc-color(#CMYK, 0.2, 1, 0.9, 0.1)", "rgb(178, 34, 34)"),
        ("#b22222 device-cmyk(0.2, 1, 0.9, 0.1)", "#b22222"),
        ("device-cmyk(0 100% 100% 20%)", "#cc0000"),
        ("device-cmyk(0, 1, 1, 0.2)", "#cc0000"),
        ("oklch(0.628 0.2577 29.23)", "#ff0000"),
        ("oklch(62.8% 0.2577 29.23deg / 50%)", "#ff000080"),
        ("oklab(0.5198 -0.1403 0.1077)", "#008000"),
        ("lab(54.29 80.8 69.89)", "#ff0000"),
        ("lch(29.5683 131.2014 301.3641)", "#0000ff"),
        ("hwb(120 0% 49.8%)", "#008000"),
        ("color(srgb 1 0.5 0)", "#ff8000"),
        ("color(display-p3 1 1 1)", "#ffffff"),
        ("url(#a) device-cmyk(0 0 0 1)", "url(#a) #000000"),
        ("hsl(120, 100%, 25%)", "hsl(120, 100%, 25%)"),
        ("currentColor", "currentColor"),
    ])
    func colours(_ value: String, _ expected: String) throws {
        let body = "<linearGradient id=\"a\"/><path d=\"M0 0h9v9z\" fill=\"\(value)\"/>"
        #expect(try near(text(body), "fill=\"\(expected)\""))
        let style = "<linearGradient id=\"a\"/><path d=\"M0 0h9v9z\" style=\"fill: \(value) ; opacity:1\"/>"
        #expect(try near(text(style), "style=\"fill:\(expected);opacity:1\""))
        let sheet = "<style>.a > path{fill:\(value)!important}</style><linearGradient id=\"a\"/><g class=\"a\"/>"
        #expect(try near(text(sheet), "<style>.a &gt; path{fill:\(expected)!important}</style>"))
    }

    /// Whether a text holds another, where the last digit of a byte may be one off: CSS gives four decimals.
    private func near(_ text: String, _ part: String) -> Bool {
        if text.contains(part) { return true }
        guard let hash = part.firstRange(of: #/#[0-9a-f]{6}/#),
            let value = Int(part[part.index(after: hash.lowerBound)..<hash.upperBound], radix: 16)
        else { return false }
        return [-0x10101, -0x10000, -0x100, -1, 1, 0x100, 0x101, 0x10000, 0x10100].contains { off in
            guard (0...0xFFFFFF).contains(value + off) else { return false }
            let digits = String(value + off, radix: 16)
            let other = "#" + String(repeating: "0", count: 6 - digits.count) + digits
            return text.contains(part.replacingCharacters(in: hash, with: other))
        }
    }

    @Test func customProperties() throws {
        let body = """
            <style>:root { --rot: #c8102e; --feld: var(--rot) }</style><path d="M0 0h9v9z" fill="var(--feld)"/>\
            <path d="M0 0h9v9z" style="stroke:var(--gibt-es-nicht, #123456)"/>
            """
        let text = try text(body)
        #expect(text.contains("fill=\"#c8102e\"") && text.contains("style=\"stroke:#123456\""))
        #expect(!text.contains("--"))
        #expect(
            try clean("<path id=\"a\" fill=\"var(--b)\"/>").losses == [
                .value("path “a”", property: "fill", value: "var(--b)")
            ])
        // Two values of one name depend on the place, which nobody looks up here.
        let two = "<style>.a{--b:#111}.c{--b:#222}</style><path class=\"a\" fill=\"var(--b)\"/>"
        #expect(try clean(two).losses == [.value("path", property: "fill", value: "var(--b)")])
    }

    // MARK: What editors leave

    @Test func editorsSettingsStayOut() throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]>
            <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:i="&ns_ai;" width="40" height="50"
             xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.2"><inkscape:grid/>
            <svg:metadata>x</svg:metadata>
            <svg:switch>
            <svg:foreignObject requiredExtensions="&ns_ai;" width="1" height="1"><i:pgf/></svg:foreignObject>
            <svg:g i:extraneous="self"><svg:path d="M0 0h9v9z" inkscape:label="Feld" data-name="var(x)"/></svg:g>
            </svg:switch>
            <svg:g display="none"><svg:foreignObject width="9" height="9"><i:p/>x</svg:foreignObject></svg:g>
            <svg:flowRoot><svg:flowRegion/><svg:flowPara/></svg:flowRoot><svg:script>alert(1)</svg:script></svg:svg>
            """
        let clean = try CleanSVG(Array(text.utf8))
        #expect(clean.losses == [])
        let written = String(decoding: clean.bytes, as: UTF8.self)
        #expect(written.contains("<g><path d=\"M0 0h9v9z\"/></g>"), "\(written)")
        for gone in ["inkscape", "metadata", "alert", "pgf", "data-name"] { #expect(!written.contains(gone)) }
    }

    @Test func aFileWithoutANamespaceIsMeantAsOne() throws {
        let clean = try CleanSVG(Array("<svg width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>".utf8))
        #expect(String(decoding: clean.bytes, as: UTF8.self).hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    }

    // MARK: Losses

    @Test(arguments: [
        ("<foreignObject width=\"50\" height=\"50\"><p>Stadt</p></foreignObject>", "foreignObject"),
        ("<g><video id=\"v\"/></g>", "video “v”"),
        ("<flowRoot><flowPara>Stadt</flowPara></flowRoot>", "flowRoot"),
        ("<text><textPath href=\"#a\">Stadt</textPath></text><path id=\"a\"/>", "textPath"),
        ("<defs><meshgradient id=\"m\"/></defs><path fill=\"url(#m)\"/>", "meshgradient “m”"),
        ("<Path d=\"M0 0h9\"/>", "Path"),
    ])
    func elements(_ body: String, _ name: String) throws {
        #expect(try clean(body).losses == [.element(name)])
    }

    @Test(arguments: [
        ("<image href=\"loewe.png\" width=\"9\" height=\"9\"/>", SVGLoss.outside("image", address: "loewe.png")),
        ("<use xlink:href=\"https://a.example/b.svg#c\"/>", .outside("use", address: "https://a.example/b.svg#c")),
        ("<path fill=\"url(muster.svg#m)\"/>", .outside("path", address: "muster.svg#m)")),
        ("<use href=\"#stern\"/>", .nowhere("use", id: "stern")),
        ("<path id=\"f\" mask=\"url(#m)\"/>", .nowhere("path “f”", id: "m")),
        ("<path clip-path=\"circle(40%)\"/>", .value("path", property: "clip-path", value: "circle(40%)")),
        ("<rect width=\"calc(50% - 2px)\"/>", .value("rect", property: "width", value: "calc(50% - 2px)")),
        (
            "<path fill=\"color-mix(in srgb, red, blue)\"/>",
            .value(
                "path", property: "fill", value: "color-mix(in srgb, red, blue)")
        ),
        (
            "<path fill=\"icc-color(FOGRA39, 0, 1, 1, 0)\"/>",
            .value(
                "path", property: "fill", value: "icc-color(FOGRA39, 0, 1, 1, 0)")
        ),
        ("<text x=\"1 5 9\">abc</text>", .value("text", property: "x", value: "1 5 9")),
        ("<style>@import url(\"a.css\");</style>", .styles("@import url(\"a.css\")")),
        ("<style>@supports (fill: red) { path { fill: red } }</style>", .styles("@supports (fill: red)")),
        (
            "<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AA)}</style><text>a</text>",
            .styles("@font-face")
        ),
        (
            "<filter id=\"f\"><feBlend in2=\"BackgroundImage\"/></filter><g filter=\"url(#f)\"/>",
            .value(
                "feBlend", property: "in", value: "BackgroundImage")
        ),
    ])
    func whatWouldBeMissing(_ body: String, _ loss: SVGLoss) throws {
        #expect(try clean(body).losses == [loss])
        #expect(!loss.message.de.isEmpty && loss.message.en.contains(loss.name))
    }

    @Test func styleSheetsOfOtherFiles() throws {
        let clean = try clean("<path/>", prolog: "<?xml-stylesheet type=\"text/css\" href=\"farben.css\"?>")
        #expect(clean.losses == [.styles("farben.css")])
    }

    /// Nobody sees what nobody draws.
    @Test(arguments: [
        "<defs><use href=\"#weg\"/><g id=\"a\"><image href=\"b.png\"/></g></defs>",
        "<g style=\"display: none\"><image href=\"b.png\"/></g>",
        "<path fill=\"url(#weg) #c00\"/>", "<a href=\"https://stadt.example\"><path/></a>",
        "<style>@media (prefers-color-scheme: dark) { path { fill: var(--x) } } @charset \"utf-8\";</style>",
        "<image href=\"\"/>", "<text/>",
        "<switch><foreignObject requiredFeatures=\"x#Extensibility\"/><path/></switch>",
    ])
    func whatIsNoLoss(_ body: String) throws { #expect(try clean(body).losses == []) }

    // MARK: Parts

    @Test func aPartIsADrawingOfItsOwn() throws {
        let clean = try clean("<path d=\"M0 0h9v9z\"/>", root: "width=\"210mm\" height=\"252mm\" class=\"a\"")
        let part = String(
            decoding: clean.cropped(x: 1.5, y: 2, width: 30, height: 40.25, page: (744.25, 893)), as: UTF8.self)
        #expect(part.contains("viewBox=\"1.5 2 30 40.25\" width=\"30\" height=\"40.25\">"))
        #expect(
            part.contains(
                """
                <svg x="0" y="0" width="744.25" height="893" overflow="visible" class="a" viewBox="0 0 100 120"><path \
                d="M0 0h9v9z"/></svg></svg>
                """), "\(part)")
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let body = "<text font-family=\"A &amp; &quot;B&quot;\">Größe &lt; 3 &#13; <tspan>x</tspan></text>"
        let once = try clean(body)
        #expect(try CleanSVG(once.bytes).bytes == once.bytes)
    }
}
