import Foundation
import Raster
import Testing

@Suite struct PhotoFileTests {
    /// A picture of 96 × 64 pixels, each of whose corners has another colour, as ImageMagick writes it.
    private static func picture(_ options: String..., format: String = "jpg") throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.path + "/litfass-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let corners = [
            "-size", "48x32", "xc:red", "xc:lime", "+append", "(", "xc:blue", "xc:yellow", "+append", ")", "-append",
        ]
        process.arguments =
            ["convert"] + corners + options + ["-quality", "95", "-sampling-factor", "1x1", folder + "/a." + format]
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/a." + format)))
    }

    /// Exif's data with an orientation, and before it an entry that means nothing here.
    private static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
        func short(_ value: UInt8) -> [UInt8] { isLittle ? [value, 0] : [0, value] }
        func long(_ value: UInt8) -> [UInt8] { isLittle ? [value, 0, 0, 0] : [0, 0, 0, value] }
        let tags: [UInt8] = isLittle ? [0x0F, 0x01] : [0x01, 0x0F]
        let tag: [UInt8] = isLittle ? [0x12, 0x01] : [0x01, 0x12]
        let parts: [[UInt8]] = [
            Array((isLittle ? "II" : "MM").utf8), short(42), long(8), short(2), tags, short(2), long(4),
            Array("Abc\0".utf8), tag,
            short(3), long(1), short(orientation), [0, 0], long(0),
        ]
        return Array(parts.joined())
    }

    static func withExif(_ jpeg: [UInt8], _ content: [UInt8]) -> [UInt8] {
        let segment: [UInt8] = Array("Exif\0\0".utf8) + content
        let head: [UInt8] = [0xFF, 0xE1, UInt8((segment.count + 2) >> 8), UInt8((segment.count + 2) & 0xFF)]
        return Array([Array(jpeg[..<2]), head, segment, Array(jpeg[2...])].joined())
    }

    /// The corners' colours, row after row.
    private static func corners(_ bitmap: Bitmap) -> String {
        [(2, 2), (bitmap.width - 3, 2), (2, bitmap.height - 3), (bitmap.width - 3, bitmap.height - 3)].map { x, y in
            let pixel = bitmap[x, y] ?? 0
            return switch (pixel >> 16 & 0xFF > 128, pixel >> 8 & 0xFF > 128, pixel & 0xFF > 128) {
            case (true, false, false): "R"
            case (false, true, false): "G"
            case (false, false, true): "B"
            case (true, true, false): "Y"
            default: "?"
            }
        }.joined()
    }

    /// What `convert -auto-orient` makes of the same.
    @Test(arguments: [
        (1, "RGBY"), (2, "GRYB"), (3, "YBGR"), (4, "BYRG"), (5, "RBGY"), (6, "BRYG"), (7, "YGBR"), (8, "GYRB"),
    ])
    func exifTurnsIt(_ orientation: Int, _ expected: String) throws {
        let jpeg = try Self.picture()
        for isLittle in [true, false] {
            let file = try PhotoFile(Self.withExif(jpeg, Self.exif(UInt8(orientation), isLittle: isLittle)))
            let isSideways = orientation >= 5
            let (width, height) = isSideways ? (64, 96) : (96, 64)
            #expect(file.width == width && file.height == height)
            try file.verify()
            let whole = try file.crop(
                PixelRect(x: 0, y: 0, width: file.width, height: file.height), width: file.width, height: file.height)
            #expect(Self.corners(whole) == expected)
            // The upper left quarter alone, much smaller, so that the JPEG is read at an eighth.
            let part = try file.crop(
                PixelRect(x: 0, y: 0, width: file.width / 2, height: file.height / 2), width: 6, height: 5)
            let corner = String(repeating: expected.prefix(1).description, count: 4)
            #expect(Self.corners(part) == corner)
        }
    }

    @Test func exifThatLeadsAstrayIsPassedOver() throws {
        let jpeg = try Self.picture()
        let far: [UInt8] = Array("II*\0".utf8) + [UInt8](repeating: 0x7F, count: 44)
        let contents: [[UInt8]] = [[], [0x49], far, Self.exif(9, isLittle: true)]
        for content in contents {
            #expect(try PhotoFile(Self.withExif(jpeg, content)).width == 96)
        }
        // A directory of 65,535 entries in a file of few bytes ends.
        let many: [UInt8] = Array("MM\0*\0\0\0\u{8}".utf8) + [0xFF, 0xFF, 0, 0, 0, 0]
        #expect(try PhotoFile(Self.withExif(jpeg, many)).width == 96)
    }

    @Test func aPNGsExifAndAlpha() throws {
        let png = try Self.picture("-alpha", "set", "-channel", "A", "-evaluate", "set", "50%", format: "png")
        let file = try PhotoFile(png)
        let bitmap = try file.crop(PixelRect(x: 0, y: 0, width: 96, height: 64), width: 96, height: 64)
        // Half a red over white.
        let pixel = try #require(bitmap[2, 2])
        #expect(pixel >> 16 == 0xFF && (0x7E...0x81).contains(pixel & 0xFF))
    }

    @Test func aFileThatIsCutOffIsKnown() throws {
        for format in ["jpg", "png"] {
            let bytes = try Self.picture("-resize", "800x600", "+noise", "Gaussian", format: format)
            let file = try PhotoFile(Array(bytes.prefix(bytes.count / 2)))
            guard case .broken = #expect(throws: PhotoFault.self, performing: { try file.verify() }) else {
                Issue.record("\(format) was read")
                return
            }
            try PhotoFile(bytes).verify()
        }
    }

    @Test func whatIsNoPhoto() throws {
        func fault(_ bytes: [UInt8]) -> PhotoFault? {
            do {
                _ = try PhotoFile(bytes)
                return nil
            } catch { return error }
        }
        #expect(fault([]) == .unknownFormat)
        #expect(fault(Array("<svg/>".utf8)) == .unknownFormat)
        #expect(fault([0xFF, 0xD8, 0xFF, 0xE0]) == .broken("no frame header"))
        #expect(fault(try Self.picture("-colorspace", "CMYK")) == .inks)
        #expect(fault(Self.largePNG(side: 100_000)) == .tooLarge(width: 100_000, height: 100_000))
        var jpeg = try Self.picture()
        let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
        jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(fault(jpeg) == .tooLarge(width: 65_535, height: 65_535))
    }

    /// A PNG's head, which says how large its picture is, with the sum that makes it a true one.
    static func largePNG(side: UInt32) -> [UInt8] {
        func number(_ value: UInt32) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
        }
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            let body = Array(name.utf8) + content
            var sum = ~UInt32(0)
            for byte in body {
                sum ^= UInt32(byte)
                for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
            }
            var chunk = number(UInt32(content.count))
            chunk += body
            chunk += number(~sum)
            return chunk
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", number(side) + number(side) + [8, 2, 0, 0, 0])
        file += chunk("IDAT", [])
        file += chunk("IEND", [])
        return file
    }
}
