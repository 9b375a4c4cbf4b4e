import Foundation
import Testing

@testable import SVG

/// Drawings that ask for more than any crest needs are refused before anything is drawn, by the element's name.
struct SVGOutlineTests {
    private func fault(_ body: String, attributes: String = "") -> SVGFault? {
        let text = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \(attributes)>\
            \(body)</svg>
            """
        do throws(SVGFault) { try SVGOutline.check(Array(text.utf8)) } catch { return error }
        return nil
    }

    private func nested(_ count: Int, _ open: String, _ close: String) -> String {
        String(repeating: open, count: count) + String(repeating: close, count: count)
    }

    /// As programs write them: styles, gradients, copies, a clip, a mask, a filter that softens.
    @Test func aCrestIsTaken() {
        let body = """
            <defs><linearGradient id="a"><stop offset="0"/></linearGradient><path id="b" d="M0 0h9"/>
            <clipPath id="c"><use href="#b"/></clipPath><mask id="m"><use xlink:href="#b"/></mask>
            <filter id="f"><feGaussianBlur stdDeviation="2 3"/></filter></defs>
            <g clip-path="url(#c)" style="fill:url(#a);mask:url( '#m' )"><use xlink:href="#b" filter="url(#f)"/></g>
            <use href="#missing"/><a href="#b"><rect/></a>
            """
        #expect(fault(body) == nil)
    }

    @Test func asManyElementsAsMayBe() {
        #expect(fault(String(repeating: "<path/>", count: SVGOutline.mostElements - 2)) == nil)
        #expect(fault(String(repeating: "<path/>", count: SVGOutline.mostElements)) == .tooMuch("svg"))
    }

    @Test func depth() {
        #expect(fault(nested(99, "<g>", "</g>")) == nil)
        #expect(fault(nested(20_000, "<g>", "</g>")) == .nested("g"))
    }

    /// Each copy draws the one before ten times.
    @Test func copiesOfCopies() {
        let copies = (1..<7).map { level in
            "<g id=\"a\(level)\">" + String(repeating: "<use href=\"#a\(level - 1)\"/>", count: 10) + "</g>"
        }
        let body = "<defs><path id=\"a0\"/>\(copies.joined())</defs>"
        #expect(fault(body) == nil, "nobody draws them")
        #expect(fault(body + "<use href=\"#a3\"/>") == nil)
        #expect(fault(body + "<use href=\"#a6\"/>") == .tooMuch("g “a5”"))
    }

    @Test(arguments: ["mask", "filter", "fill"])
    func layersInLayers(_ attribute: String) {
        let name = attribute == "fill" ? "pattern" : attribute
        let layers = (0..<7).map { level in
            """
            <\(name) id="m\(level)"><g \(attribute)="url(#m\(level + 1))"/><g \(attribute)="url(#m\(level + 1))"/>\
            <g \(attribute)="url(#m\(level + 1))"/></\(name)>
            """
        }
        let fault = fault(layers.joined() + "<rect \(attribute)=\"url(#m0)\"/>")
        guard case .tooMuch(let element) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(element.hasPrefix(name + " “m") || element == "g")
    }

    @Test func longChains() {
        let chain = (0..<500).map { "<mask id=\"m\($0)\"><g mask=\"url(#m\($0 + 1))\"/></mask>" }.joined()
        guard case .nested = fault(chain + "<g mask=\"url(#m0)\"/>") else {
            Issue.record("drawn")
            return
        }
    }

    @Test func circles() {
        #expect(fault("<g id=\"a\"><use href=\"#a\"/></g>") == .circular("g “a”"))
        #expect(
            fault("<mask id=\"a\"><g mask=\"url(#b)\"/></mask><mask id=\"b\"><g mask=\"url(#a)\"/></mask>") == nil,
            "nobody draws them")
        #expect(
            fault(
                "<mask id=\"a\"><g mask=\"url(#b)\"/></mask><mask id=\"b\"><g mask=\"url(#a)\"/></mask>"
                    + "<g mask=\"url(#a)\"/>") == .circular("mask “a”"))
    }

    @Test(arguments: [
        ("<text font-size=\"1e9\">A</text>", "text", "font-size", 1e9),
        ("<filter id=\"f\"><feTurbulence numOctaves=\"1000000\"/></filter>", "feTurbulence", "numOctaves", 1e6),
        ("<feGaussianBlur stdDeviation=\"1 5000\"/>", "feGaussianBlur", "stdDeviation", 5000),
        ("<feMorphology radius=\"101\"/>", "feMorphology", "radius", 101),
    ])
    func numbers(_ body: String, _ element: String, _ attribute: String, _ number: Double) {
        #expect(fault(body) == .number(element, attribute, number))
    }

    @Test func picturesInTheDrawing() {
        func png(_ width: Int, _ height: Int) -> String {
            func bytes(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }
            let head: [UInt8] =
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + bytes(width)
                + bytes(height) + [1, 0, 0, 0, 0]
            return "data:image/png;base64," + Data(head).base64EncodedString()
        }
        #expect(fault("<image href=\"\(png(1000, 1000))\"/>") == nil)
        #expect(fault("<image id=\"w\" href=\"\(png(15_000, 15_000))\"/>") == .pixels("image “w”", 15_000, 15_000))
        #expect(
            fault(String(repeating: "<image xlink:href=\"\(png(2000, 2000))\"/>", count: 5))
                == .pixels("image", 2000, 2000))
        #expect(fault("<image href=\"data:image/svg+xml,%3Csvg/%3E\"/>") == .picture("image"))
        #expect(
            fault("<image href=\" DATA\(png(15_000, 15_000).dropFirst(4))\"/>") == .pixels("image", 15_000, 15_000))
        #expect(fault("<feImage href=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"/>") == .picture("feImage"))
    }

    @Test(arguments: ["", "<svg", "no", "<html/>", "\u{1F}\u{8B}", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path"])
    func whatIsNoSVG(_ text: String) {
        #expect(throws: SVGFault.self) { try SVGOutline.check(Array(text.utf8)) }
    }

    /// As Illustrator shortens the names of namespaces.
    @Test func shortNamesAreTaken() throws {
        let text = """
            <!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;"><path d="M0 0"/></svg>
            """
        try SVGOutline.check(Array(text.utf8))
    }

    @Test(.timeLimit(.minutes(5))) func entitiesThatAreNamedOften() {
        let names = String(repeating: "&a;", count: 10_000)
        let paths = String(repeating: "<path d=\"\(names)\"/>", count: 20)
        let text = """
            <!DOCTYPE svg [<!ENTITY a "\(String(repeating: "a", count: 500))">]><svg \
            xmlns="http://www.w3.org/2000/svg">\(paths)</svg>
            """
        #expect(throws: SVGFault.tooMuch("path")) { try SVGOutline.check(Array(text.utf8)) }
    }

    /// Entities that stand for entities: a kilobyte that would be gigabytes.
    @Test(.timeLimit(.minutes(5))) func entities() {
        let entities = (1..<10).map { level in
            "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
        }
        let text = """
            <!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">\(entities.joined())]><svg \
            xmlns="http://www.w3.org/2000/svg"><path id="&a9;"/></svg>
            """
        #expect(throws: SVGFault.self) { try SVGOutline.check(Array(text.utf8)) }
    }

    /// Bytes that are no UTF-8 are told with their line, and end nobody's program: in an attribute they ended ours.
    @Test(arguments: ["id", "d", "xlink:href"])
    func brokenText(attribute: String) {
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<path \(attribute)=\""
        for bytes in [[0xFF, 0xFF, 0xFF], [0xE4], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
            as [[UInt8]]
        {
            #expect(throws: SVGFault.noSVG(line: 2)) {
                try SVGOutline.check(Array(head.utf8) + bytes + Array("\"/></svg>".utf8))
            }
        }
    }

    @Test func encodings() throws {
        func text(_ encoding: String) -> String {
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<svg><path id=\"Müll\" filter=\"url(#m)\"/></svg>"
        }
        let encodings: [(String, String.Encoding)] = [
            ("UTF-8", .utf8), ("ISO-8859-1", .isoLatin1), ("windows-1252", .windowsCP1252), ("UTF-16", .utf16),
        ]
        for (name, encoding) in encodings {
            let bytes = Array(try #require(text(name).data(using: encoding)))
            #expect(throws: Never.self, "\(name)") { try SVGOutline.check(bytes) }
        }
        #expect(throws: Never.self) { try SVGOutline.check([0xEF, 0xBB, 0xBF] + Array(text("utf-8").utf8)) }
        #expect(throws: SVGFault.noSVG(line: 1)) { try SVGOutline.check(Array(text("KOI-9").utf8)) }
        #expect(throws: SVGFault.noSVG(line: 2)) {
            try SVGOutline.check(Array(try #require(text("UTF-8").data(using: .isoLatin1))))
        }
    }
}
