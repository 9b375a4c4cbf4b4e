import Page
import Testing

@testable import Raster

@Suite struct PNGFileTests {
    /// The chunks of a file, in order, each with its data.
    private func chunks(_ bytes: [UInt8]) -> [(name: String, data: [UInt8])] {
        var found: [(String, [UInt8])] = []
        var place = 8
        while place + 12 <= bytes.count {
            let count = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
            found.append((name, Array(bytes[place + 8..<place + 8 + count])))
            place += 12 + count
        }
        return found
    }

    /// As many colours as asked for, at most; none is near another.
    private func bitmap(colors: Int) -> Bitmap {
        Bitmap(
            width: 40, height: 30,
            pixels: (0..<1200).map { pixel in
                let color = UInt32(pixel % colors)
                return color % 25 * 10 << 16 | color / 25 % 25 * 10 << 8 | color / 625 * 10
            })
    }

    private func rgb(_ bitmap: Bitmap) -> [UInt32] { bitmap.pixels.map { $0 & 0xFF_FFFF } }

    private let red = PixelText.screen(2, 1, [.rectangle(.px(0, 0, 2, 1), .red)])

    @Test func whatAFileSaysOfItself() throws {
        let png = try PNGFile.encode(
            Rasteriser().draw(red), PNGProperties(resolution: 300, title: "Willkommen أهلاً", author: "Stadt Augsburg"))
        let found = chunks(png)
        #expect(found.map(\.name) == ["IHDR", "sRGB", "PLTE", "pHYs", "iTXt", "tEXt", "tEXt", "IDAT", "IEND"])
        #expect(found[1].data == [1])
        #expect(found[2].data == [255, 0, 0])
        // 11,811 a metre, in both directions.
        #expect(found[3].data == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
        #expect(found[4].data == Array("Title\0\0\0\0\0Willkommen أهلاً".utf8))
        #expect(found[5].data == Array("Author\0Stadt Augsburg".utf8))
        #expect(found[6].data == Array("Software\0Litfass".utf8))
        #expect(
            try PNGFile.decode(png).0
                == PNGInfo(
                    width: 2, height: 1, bitDepth: 8, paletteCount: 1, resolution: 300, isSRGB: true, hasAlpha: false,
                    title: "Willkommen أهلاً", author: "Stadt Augsburg", software: "Litfass"))
    }

    @Test func rowByRowItIsTheSame() throws {
        let bitmap = bitmap(colors: 300)
        let png = try PNGFile.encode(bitmap, PNGProperties(resolution: 300, title: "Hallo"))
        var size: [Int] = []
        var pixels: [UInt32] = []
        let info = try PNGFile.scan(png) {
            size = [$0.width, $0.height]
        } row: {
            pixels += $0
        }
        #expect(size == [40, 30])
        #expect(pixels.map { $0 & 0xFF_FFFF } == rgb(bitmap))
        #expect(info == (try PNGFile.decode(png).0))
        for count in stride(from: 0, to: png.count - 12, by: 50) {
            #expect(throws: PNGFault.self) {
                try PNGFile.scan(Array(png[..<count])) { _ in
                } row: { _ in
                }
            }
        }
    }

    /// Squares of two by two pixels become one by their mean; what is left over is cut off.
    @Test func largerPicturesAreReadSmaller() throws {
        let columns: [UInt32] = [0x10_2030, 0x30_4050, 0xFF_0000, 0xFF_0000, 0x00_FF00]
        let png = try PNGFile.encode(
            Bitmap(width: 5, height: 3, pixels: columns + columns + [0, 0, 0, 0, 0]), PNGProperties())
        let (info, small) = try PNGFile.decode(png, largestRead: 14)
        #expect([info.width, info.height, small.width, small.height] == [5, 3, 2, 1])
        #expect(rgb(small) == [0x20_3040, 0xFF_0000])
        #expect(throws: PNGFault.tooLarge(width: 5, height: 3)) {
            try PNGFile.decode(png, largestCount: 14, largestRead: 14)
        }
    }

    @Test func screensHaveNoSize() throws {
        let png = try PNGFile.encode(Rasteriser().draw(red), PNGProperties())
        #expect(chunks(png).map(\.name) == ["IHDR", "sRGB", "PLTE", "tEXt", "IDAT", "IEND"])
        #expect(try PNGFile.decode(png).0.resolution == nil)
    }

    @Test func anotherReaderUnderstandsIt() throws {
        let png = try PNGFile.encode(Rasteriser().draw(red), PNGProperties(resolution: 300, title: "Hallo"))
        let format = ["-units", "PixelsPerInch", "-format", "%m %w %h %x %[colorspace] %[Title]"]
        // ImageMagick prints 299.99 or 300, by its version.
        let words = try Tool.run("/usr/bin/identify", format, on: png, named: "a.png").split(separator: " ")
        #expect([0, 1, 2, 4, 5].map { words[$0] } == ["PNG", "2", "1", "sRGB", "Hallo"])
        #expect(Double(words[3]).map { ($0 * 10).rounded() / 10 } == 300)
    }

    @Test(arguments: [1, 2, 16, 17, 255, 256, 257, 1200])
    func noColorIsLost(colors: Int) throws {
        let bitmap = bitmap(colors: colors)
        let (info, read) = try PNGFile.decode(PNGFile.encode(bitmap, PNGProperties()))
        #expect(info.paletteCount == (colors <= 256 ? colors : nil))
        #expect(rgb(read) == rgb(bitmap))
    }

    @Test func sameInputSameBytes() throws {
        for colors in [200, 1000] {
            let properties = PNGProperties(resolution: 300, title: "Ärger", author: "A")
            #expect(
                try PNGFile.encode(bitmap(colors: colors), properties)
                    == PNGFile.encode(bitmap(colors: colors), properties))
        }
        #expect(
            try PNGFile.encode(Rasteriser().draw(red), PNGProperties())
                == PNGFile.encode(Rasteriser().draw(red), PNGProperties()))
    }

    @Test(
        arguments: [
            (Fixture.redClear, [0xFF_0000, 0xFF_FFFF]), (Fixture.halfClear, [0xFF_8080, 0xFF_FFFF]),
            (Fixture.deepRed, [0xFF_0000, 0xFF_0000]), (Fixture.blackWhite, [0, 0xFF_FFFF]),
            (Fixture.redBlue, [0xFF_0000, 0x00_00FF]),
        ] as [(String, [UInt32])])
    func everyKindIsRead(fixture: String, pixels: [UInt32]) throws {
        #expect(rgb(try PNGFile.decode(Fixture.bytes(fixture)).1) == pixels)
    }

    @Test func cutOffAnywhere() throws {
        let png = try PNGFile.encode(bitmap(colors: 300), PNGProperties(resolution: 300, title: "Ä"))
        for count in 0..<png.count {
            #expect(throws: PNGFault.self) { try PNGFile.decode(Array(png[..<count])) }
        }
        #expect(throws: PNGFault.broken("file ends too early")) { try PNGFile.decode(Array(png[..<(png.count / 2)])) }
        #expect(throws: PNGFault.notPNG) { try PNGFile.decode([]) }
    }

    /// A chunk takes memory as long as it is, not as it claims to be: a hundred bytes took 1.9 GB.
    @Test(arguments: ["tEXt", "iCCP", "eXIf", "abCd", "PLTE"])
    func aChunkIsNoLongerThanItsFile(kind: String) throws {
        let png = try PNGFile.encode(bitmap(colors: 20), PNGProperties())
        func claiming(_ length: UInt32, _ bytes: Int) -> [UInt8] {
            let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + Array(kind.utf8)
            return Array(png[..<33]) + head + Array(repeating: 65, count: bytes) + Array(png[33...])
        }
        #expect(throws: PNGFault.broken("file ends too early")) { try PNGFile.decode(claiming(0x7000_0000, 4)) }
        #expect(throws: PNGFault.broken("chunk too long")) { try PNGFile.decode(claiming(9 << 20, 9 << 20 + 4)) }
    }

    /// A flipped bit is found, or hurts nothing that is read.
    @Test func brokenAnywhere() throws {
        let png = try PNGFile.encode(bitmap(colors: 20), PNGProperties(resolution: 300))
        var faults = 0
        for place in png.indices {
            var broken = png
            broken[place] ^= 0x10
            do { _ = try PNGFile.decode(broken) } catch { faults += 1 }
        }
        #expect(faults > png.count / 2)
    }

    @Test(arguments: [(60_000, 10), (30_000, 30_000), (2_000_000_000, 2_000_000_000)])
    func hugeDimensions(width: Int, height: Int) throws {
        var png = try PNGFile.encode(bitmap(colors: 2), PNGProperties())
        func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(value >> $0 & 0xFF) } }
        png.replaceSubrange(16..<24, with: big(width) + big(height))
        png.replaceSubrange(29..<33, with: big(Int(crc(png[12..<29]))))
        #expect(
            throws: width > 1_000_000 ? PNGFault.broken("Invalid IHDR data") : .tooLarge(width: width, height: height)
        ) {
            try PNGFile.decode(png)
        }
    }

    /// CRC-32 as PNG's annex D has it.
    private func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}
