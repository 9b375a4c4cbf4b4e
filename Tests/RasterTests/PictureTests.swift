import Formats
import Foundation
import Page
import Raster
import Testing

@Suite struct PictureTests {
    private func picture(_ format: PictureFormat, _ data: [UInt8], _ frame: Rect, clip: Rect? = nil) -> Item {
        .picture(Picture(format: format, data: data, frame: frame, clip: clip))
    }

    private func svg(_ body: String) -> [UInt8] {
        Array(
            #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 2 1">"#
                .utf8)
            + Array(body.utf8) + Array("</svg>".utf8)
    }

    private func png(_ width: Double, _ height: Double, _ items: [Item]) throws -> [UInt8] {
        try PNGFile.encode(Rasteriser().draw(PixelText.screen(width, height, items)), PNGProperties())
    }

    @Test func pngPixelForPixel() throws {
        let data = try png(2, 1, [.rectangle(.px(0, 0, 1, 1), .red)])
        #expect(try PixelText.draw(4, 2, [picture(.png, data, .px(1, 0, 2, 1))]) == "WRWW\nWWWW")
    }

    @Test func jpegIsDrawnAsItsPixels() throws {
        let red = try Rasteriser().draw(PixelText.screen(16, 8, [.rectangle(.px(0, 0, 8, 8), .red)]))
        let items = [picture(.jpeg, try JPEGFile.encode(red, quality: 100), .px(0, 0, 4, 2))]
        let bitmap = try Rasteriser().draw(PixelText.screen(4, 2, items))
        let (left, right) = (bitmap[0, 0] ?? 0, bitmap[3, 1] ?? 0)
        #expect(left >> 16 > 0xFA && left & 0xFFFF < 0x0505 && right & 0xFF > 0xFA)
    }

    @Test func clipShowsAPart() throws {
        let data = try png(4, 1, [.rectangle(.px(0, 0, 4, 1), .red)])
        #expect(try PixelText.draw(4, 1, [picture(.png, data, .px(0, 0, 4, 1), clip: .px(1, 0, 2, 1))]) == "WRRW")
    }

    /// A red and a clear pixel, as an independent program writes them.
    @Test func transparencyShowsWhatLiesBelow() throws {
        let data = Fixture.bytes(Fixture.redClear)
        let items = [Item.rectangle(.px(0, 0, 2, 1), .green), picture(.png, data, .px(0, 0, 2, 1))]
        #expect(try PixelText.draw(2, 1, items) == "RG")
        let half = picture(.png, Fixture.bytes(Fixture.halfClear), .px(0, 0, 2, 1))
        let bitmap = try Rasteriser().draw(PixelText.screen(2, 1, [.rectangle(.px(0, 0, 2, 1), .blue), half]))
        #expect([bitmap[0, 0], bitmap[1, 0]] == [0x7F_0080, 0x00_00FF])
    }

    @Test func svgAsVectors() throws {
        let data = svg(##"<rect width="1" height="1" fill="#ff0000"/>"##)
        #expect(try PixelText.draw(4, 2, [picture(.svg, data, .px(0, 0, 4, 2))]) == "RRWW\nRRWW")
    }

    @Test func svgLoadsNothing() throws {
        // The same picture, once within the file and once beside it: only the first is seen.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("litfass-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("red-clear.png")
        try Data(Fixture.bytes(Fixture.redClear)).write(to: file)
        let sheet = folder.appendingPathComponent("green.css")
        try Data("rect { fill: #00ff00 !important }".utf8).write(to: sheet)
        let inside = "data:image/png;base64," + Fixture.redClear
        func image(_ address: String) -> Item {
            picture(.svg, svg(#"<image width="2" height="1" xlink:href="\#(address)"/>"#), .px(0, 0, 2, 1))
        }
        #expect(try PixelText.draw(2, 1, [image(inside)]) == "RW")
        for address in [file.path, file.absoluteString, "red-clear.png", "http://127.0.0.1:9/a.png"] {
            #expect(try PixelText.draw(2, 1, [image(address)]) == "WW")
        }
        let style =
            svg("<style>@import url('\(sheet.absoluteString)');</style>")
            .dropLast(6) + Array(##"<rect width="2" height="1" fill="#ff0000"/></svg>"##.utf8)
        #expect(try PixelText.draw(2, 1, [picture(.svg, Array(style), .px(0, 0, 2, 1))]) == "RR")
    }

    /// An entity that names a file is no entity.
    @Test func entitiesAreNotReadFromFiles() throws {
        let text = """
            <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><text y="1" font-size="1">&x;</text></svg>
            """
        #expect(throws: RasterFault.self) {
            try PixelText.draw(2, 1, [picture(.svg, Array(text.utf8), .px(0, 0, 2, 1))])
        }
    }

    @Test func picturesThatAreRefused() throws {
        func fault(_ format: PictureFormat, _ data: [UInt8]) -> RasterFault? {
            do {
                _ = try Rasteriser().draw(PixelText.screen(2, 1, [picture(format, data, .px(0, 0, 2, 1))]))
                return nil
            } catch {
                return error
            }
        }
        #expect(fault(.jpeg, [0xFF, 0xD8]) == .picture(.jpeg, words: "not a JPEG file"))
        #expect(fault(.png, Array("no picture".utf8)) == .picture(.png, words: "not a PNG file"))
        guard case .picture(.svg, let words) = fault(.svg, Array("<svg><".utf8)) else {
            Issue.record("a broken SVG was drawn")
            return
        }
        #expect(words.contains("XML parse error"))
        let bytes = [UInt8](repeating: 0, count: 64 << 20 | 1)
        #expect(fault(.png, bytes) == .picture(.png, words: "67108865 bytes are too many"))
    }
}
