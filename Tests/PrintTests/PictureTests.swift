import Formats
import Foundation
import Page
import Print
import Testing

@Suite struct PictureTests {
    private func document(_ format: PictureFormat, _ data: [UInt8]) -> Document {
        let frame = Rect(x: .mm(10), y: .mm(10), width: .mm(20), height: .mm(20))
        let page = Page(
            size: Size(width: .mm(40), height: .mm(40)), bleed: .zero, safeMargin: .zero,
            medium: .paper(resolution: 300),
            items: [
                .shape(
                    Shape(
                        path: .rectangle(Rect(x: .zero, y: .zero, width: .mm(40), height: .mm(40))),
                        fill: Samples.yellow)),
                .picture(Picture(format: format, data: data, frame: frame)),
            ])
        return Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
    }

    /// The colour in the middle of the page and at its corner, as Ghostscript draws them, and the file as text.
    private func drawn(_ document: Document) throws -> (middle: String, corner: String, text: String) {
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(document, .pdfX4(Samples.profile)))
        #expect(try Tool.run("qpdf", "--check", file).errors == "")
        _ = try Tool.run(
            "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=png16m", "-r50.8", "-o",
            scratch.path + "/page.png", file)
        let pixels = try Tool.run(
            "convert", scratch.path + "/page.png", "-depth", "8", "-format", "%[hex:p{40,40}] %[hex:p{5,5}]", "info:"
        ).output
        let colors = pixels.split(separator: " ").map(String.init)
        let text = try Tool.run("qpdf", "--qdf", "--object-streams=disable", file, "-").output
        return (colors[0], colors[1], text)
    }

    private func picture(_ arguments: String...) throws -> [UInt8] {
        let scratch = try Scratch()
        let name = arguments.last!
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/convert")
        process.arguments = arguments.dropLast() + [scratch.path + "/" + name]
        try process.run()
        process.waitUntilExit()
        return try scratch.read(name)
    }

    /// ISO 32000-1, 14.9.3.
    @Test func whatAPhotoShowsIsSaidInItsFile() throws {
        var document = document(.png, try picture("-size", "60x60", "xc:#A08070", "photo.png"))
        guard case .picture(var photo) = document.pages[0].items[1] else {
            Issue.record("no picture")
            return
        }
        photo.alternative = "Drei Menschen (und ein Hund) auf dem Markt: سوق"
        document.pages[0].items[1] = .picture(photo)
        let text = try drawn(document).text
        let hex = try #require(text.firstMatch(of: /\/Span <<\/Alt <feff([0-9a-f]+)>>> BDC/.ignoresCase())?.output.1)
        let units = stride(from: 0, to: hex.count, by: 4).compactMap { UInt16(hex.dropFirst($0).prefix(4), radix: 16) }
        #expect(String(decoding: units, as: UTF16.self) == photo.alternative)
    }

    @Test func aPhotoStaysTaggedSRGB() throws {
        for (format, name) in [(PictureFormat.png, "photo.png"), (.jpeg, "photo.jpg")] {
            let data = try picture("-size", "60x60", "xc:#A08070", name)
            let result = try drawn(document(format, data))
            #expect(result.text.contains("/ICCBased"))
            #expect(!result.text.contains("/DeviceRGB"))
            #expect(!result.text.contains("/SMask"))
            let drawn = RGB(hex: UInt32(result.middle, radix: 16) ?? 0)
            let farthest = max(abs(drawn.red - 0xA0 / 255), abs(drawn.green - 0x80 / 255), abs(drawn.blue - 0x70 / 255))
            #expect(farthest < 0.01)
        }
    }

    @Test func whatShowsThroughIsBlendedInPressColours() throws {
        let data = try picture(
            "-size", "60x60", "xc:none", "-fill", "#0000FF", "-draw", "rectangle 0,0 20,59", "photo.png")
        let result = try drawn(document(.png, data))
        #expect(result.text.contains("/SMask"))
        #expect(result.text.contains("/CS /DeviceCMYK"))
        // The yellow below is seen in the clear part.
        #expect(result.middle == result.corner)
    }

    @Test func aCrestIsDrawnInInks() throws {
        let result = try drawn(
            document(
                .svg,
                Array(
                    """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z" \
                    fill="#000"/><circle cx="5" cy="5" r="3" fill="#fff" stroke="#d40000"/></svg>
                    """.utf8)))
        #expect(result.text.contains("0 0 0 1 k\n"))
        #expect(result.text.contains("0 0 0 0 k\n"))
        #expect(!result.text.contains(" rg\n"))
        #expect(!result.text.contains(" RG\n"))
        #expect(result.middle == "FFFFFF")
    }

    @Test(arguments: [
        (
            PictureFault.Part.gradient,
            """
            <defs><linearGradient id='g'><stop offset='0' stop-color='red'/><stop offset='1' \
            stop-color='blue'/></linearGradient></defs><rect width='10' height='10' fill='url(#g)'/>
            """
        ),
        (.transparency, "<rect width='10' height='10' fill='red' opacity='0.5'/>"),
        (.text, "<text y='8' font-size='8'>A</text>"),
        (
            .image,
            """
            <image width='10' height='10' href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAA\
            ADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='/>
            """
        ),
    ])
    func whatAPressCannotTakeOverIsNamed(part: PictureFault.Part, markup: String) {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>\(markup)</svg>"
        #expect(throws: PrintFault([.picture(.unsupportedSVG(part))])) {
            try PDFFile.write(document(.svg, Array(svg.utf8)), .pdfX4(Samples.profile))
        }
    }

    @Test func aJPEGOfInksIsRefused() throws {
        let data = try picture("-size", "60x60", "xc:#A08070", "-colorspace", "CMYK", "photo.jpg")
        #expect(throws: PrintFault([.picture(.unsupportedJPEG)])) {
            try PDFFile.write(document(.jpeg, data), .pdfX4(Samples.profile))
        }
    }

    @Test func brokenPicturesAreFaults() throws {
        for format in [PictureFormat.png, .jpeg, .svg] {
            #expect(throws: PrintFault([.picture(.unreadable)])) {
                try PDFFile.write(document(format, Array("nothing".utf8)), .pdfX4(Samples.profile))
            }
        }
        let cut = Array(try picture("-size", "60x60", "gradient:", "photo.png").prefix(60))
        #expect(throws: PrintFault([.picture(.unreadable)])) {
            try PDFFile.write(document(.png, cut), .pdfX4(Samples.profile))
        }
        // A header that promises 65535 × 65535 pixels.
        var huge: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xFF, 0xFF, 0, 0,
            0xFF, 0xFF,
        ]
        huge += [UInt8](repeating: 0, count: 20)
        #expect(throws: PrintFault([.picture(.tooLarge(width: 65535, height: 65535))])) {
            try PDFFile.write(document(.png, huge), .pdfX4(Samples.profile))
        }
    }
}
