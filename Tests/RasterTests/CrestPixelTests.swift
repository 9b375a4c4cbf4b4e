import Foundation
import Testing

@testable import Raster

/// Drawings measured and drawn with what shows through; pictures cut to what is seen, on a calm field where they have
/// a ground.
struct CrestPixelTests {
    private func picture(_ body: String, _ head: String) throws -> VectorPicture {
        try VectorPicture(Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(head)>\(body)</svg>".utf8))
    }

    @Test func aDrawingIsMeasured() throws {
        let mark = "<rect x=\"20\" y=\"30\" width=\"10\" height=\"5\" fill=\"#c00\"/>"
        let picture = try picture(mark, "width=\"100\" height=\"200\"")
        #expect(picture.width == 100 && picture.height == 200)
        let ink = try #require(picture.ink)
        let measures = [ink.x - 20, ink.y - 30, ink.width - 10, ink.height - 5]
        #expect(measures.allSatisfy { abs($0) < 0.1 }, "\(ink)")
        let box = try self.picture(mark, "viewBox=\"0 0 50 40\"")
        #expect(box.width == 50 && box.height == 40)
        #expect(try self.picture("", "viewBox=\"0 0 50 40\"").ink == nil)
        #expect(throws: RasterFault.self) { try VectorPicture(Array("<svg".utf8)) }
    }

    @Test func aPartIsDrawnWithItsAlpha() throws {
        let half = "<rect width=\"4\" height=\"4\" fill=\"#ff0000\" fill-opacity=\"0.5\"/>"
        let picture = try picture(half, "width=\"8\" height=\"8\"")
        let bitmap = try picture.draw(.init(x: 2, y: 0, width: 4, height: 4), width: 4, height: 4)
        #expect((127...128).contains(bitmap.pixels[0] >> 24) && bitmap.pixels[0] & 0xFF_FFFF == 0xFF_0000)
        #expect(bitmap.pixels[3] == 0)
        #expect(bitmap.visiblePart == PixelRect(x: 0, y: 0, width: 2, height: 4))
    }

    @Test func textsBecomeOutlines() throws {
        let picture = try picture("<text x=\"2\" y=\"40\" font-size=\"40\">Stadt</text>", "width=\"120\" height=\"50\"")
        let outlined = String(decoding: try picture.outlined(), as: UTF8.self)
        #expect(!outlined.contains("<text") && outlined.contains("<path"))
        let again = try VectorPicture(Array(outlined.utf8))
        #expect(again.ink != nil)
    }

    /// A figure of 4 × 6 in a picture of 20 × 16.
    private func bitmap(_ ground: UInt32, _ figure: UInt32) -> Bitmap {
        var pixels = [UInt32](repeating: ground, count: 20 * 16)
        for y in 5..<11 { for x in 7..<11 { pixels[y * 20 + x] = figure } }
        return Bitmap(width: 20, height: 16, pixels: pixels)
    }

    @Test func emptyBordersAreSeen() {
        let figure = PixelRect(x: 7, y: 5, width: 4, height: 6)
        #expect(bitmap(0, 0xFF00_4080).visiblePart == figure)
        #expect(bitmap(0, 0).visiblePart == nil)
        let white = bitmap(0xFFFE_FEFE, 0xFF00_4080)
        #expect(white.ground(of: white.bounds) == 0xFE_FEFE)
        #expect(white.figure(in: white.bounds, on: 0xFE_FEFE) == figure)
        // A red box is the crest's own, and what shows through is no ground.
        let red = bitmap(0xFFC0_0000, 0xFFFF_FFFF)
        #expect(red.ground(of: red.bounds) == nil && !red.isPhoto(red.bounds))
        #expect(bitmap(0x80FF_FFFF, 0xFF00_0000).ground(of: white.bounds) == nil)
    }

    @Test func aPhotoFillsItsEdgesWithColours() {
        let pixels = (0..<400).map { place -> UInt32 in
            let (red, blue) = (UInt32(place * 37 % 256), UInt32(place * 91 % 256))
            return 0xFF00_0000 | red << 16 | blue
        }
        let photo = Bitmap(width: 20, height: 20, pixels: pixels)
        #expect(photo.isPhoto(photo.bounds) && photo.ground(of: photo.bounds) == nil)
    }

    @Test func aCutKeepsItsAlphaOrStandsOnAField() throws {
        let part = PixelRect(x: 7, y: 5, width: 4, height: 6)
        let cut = try bitmap(0, 0xC000_4080).cut(to: part, size: (4, 6), field: nil)
        #expect(cut.width == 4 && cut.height == 6 && cut.pixels.allSatisfy { $0 >> 24 == 0xC0 })
        let field = try bitmap(0xFFFF_FFFF, 0xFF00_4080).cut(to: part, size: (40, 60), field: 0xFF_FFFF)
        #expect(field.width == 46 && field.height == 66)
        #expect(field.pixels[0] >> 24 < 16, "round corners")
        #expect(field.pixels[33 * 46] == 0xFFFF_FFFF && field.pixels[33 * 46 + 23] == 0xFF00_4080)
    }

    @Test func pngKeepsWhatShowsThrough() throws {
        let cut = try bitmap(0, 0x8000_4080).cut(
            to: PixelRect(x: 5, y: 4, width: 8, height: 8), size: (8, 8), field: nil)
        let bytes = try PNGFile.encodeWithAlpha(cut)
        let (info, read) = try PNGFile.decodeWithAlpha(bytes)
        #expect(info.hasAlpha && read.pixels[0] >> 24 == 0 && read.pixels[3 * 8 + 4] >> 24 == 0x80)
        #expect(try PNGFile.encodeWithAlpha(cut) == bytes)
    }
}
