import Formats
import Testing

struct PictureFormatTests {
    @Test(arguments: [
        ("a/poster.de.png", PictureFormat.png), ("a.JPG", .jpeg), ("a.jpeg", .jpeg), ("wappen.svg", .svg),
    ])
    func bySuffix(_ path: String, _ format: PictureFormat) { #expect(PictureFormat(path: path) == format) }

    @Test(arguments: ["", "png", "a.pdf", "a.png/b", "a.png.txt"])
    func noOther(_ path: String) { #expect(PictureFormat(path: path) == (path == "png" ? .png : nil)) }

    @Test(arguments: PictureFormat.allCases)
    func aMediaTypeNamesIt(_ format: PictureFormat) {
        #expect(PictureFormat(mediaType: format.mediaType) == format)
        #expect(PictureFormat(path: "a." + format.suffix) == format)
    }

    @Test func byItsFirstBytes() {
        #expect(PictureFormat(recognising: PNGHead.signature + [0]) == .png)
        #expect(PictureFormat(recognising: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(PictureFormat(recognising: Array("<svg/>".utf8)) == nil)
        #expect(PictureFormat(recognising: [0xFF, 0xD8]) == nil)
    }
}

struct PNGHeadTests {
    /// Signature, IHDR of 3 × 2 pixels, its sum left out.
    private let head: [UInt8] =
        PNGHead.signature + [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 1]

    @Test func itSaysItsSize() throws {
        let read = try #require(PNGHead(head))
        #expect([read.width, read.height, read.bitDepth] == [3, 2, 8])
        #expect(read.isInterlaced)
    }

    @Test func whatIsCutOffOrEmptyIsNone() {
        for count in 0..<head.count { #expect(PNGHead(Array(head.prefix(count))) == nil) }
        for place in [19, 23] {
            var empty = head
            empty[place] = 0
            #expect(PNGHead(empty) == nil)
        }
        var huge = head
        huge[16] = 0x80
        #expect(PNGHead(huge) == nil)
    }
}

struct JPEGHeadTests {
    private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }

    /// 5 × 4 pixels in three components.
    private let frame: [UInt8] = [8, 0, 4, 0, 5, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]

    @Test(arguments: [0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA] as [UInt8])
    func everyFrameSaysItsSize(_ marker: UInt8) throws {
        // A fill byte before the frame, tables before it, the pixels after it.
        let bytes =
            [0xFF, 0xD8] + segment(0xC4, [0, 1]) + [0xFF] + segment(marker, frame) + segment(0xDA, [0]) + [
                0, 0xFF, 0xD9,
            ]
        let head = try #require(JPEGHead(bytes))
        #expect([head.width, head.height, head.components, head.precision] == [5, 4, 3, 8])
        #expect(head.frame == marker)
        // 5 × 4 of the first component, two of half the size.
        #expect(head.samples == 20 + 2 * 6)
        #expect(head.scans == 1)
        #expect(head.exif == nil && head.profile == nil)
    }

    @Test func exifAndAProfileInParts() throws {
        let mark = Array("ICC_PROFILE\0".utf8)
        let bytes =
            [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + [7, 7]) + segment(0xE2, mark + [2, 2, 30, 40])
            + segment(0xE2, mark + [1, 2, 10, 20]) + segment(0xC0, frame) + segment(0xDA, [0])
        let head = try #require(JPEGHead(bytes))
        #expect(head.exif == [7, 7])
        #expect(head.profile == [10, 20, 30, 40])
    }

    @Test func whatIsCutOffOrBrokenIsNone() {
        let whole = [0xFF, 0xD8] + segment(0xC0, frame)
        for count in 0..<whole.count { #expect(JPEGHead(Array(whole.prefix(count))) == nil) }
        // Pixels before any frame, text where a marker should stand, a segment of no length, no pixels.
        #expect(JPEGHead([0xFF, 0xD8] + segment(0xDA, [0]) + segment(0xC0, frame)) == nil)
        #expect(JPEGHead([0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0, 0, 0, 0]) == nil)
        #expect(JPEGHead([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0, 0]) == nil)
        #expect(JPEGHead([0xFF, 0xD8] + segment(0xC0, [8, 0, 0, 0, 5, 3])) == nil)
    }
}
