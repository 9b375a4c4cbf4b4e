import Formats
import Page
import Testing

@testable import Raster

@Suite struct JPEGFileTests {
    /// A ramp of colours with noise upon it, which compresses badly.
    private func noise(_ side: Int) -> Bitmap {
        var state: UInt32 = 20_261_123
        return Bitmap(
            width: side, height: side,
            pixels: (0..<side * side).map { index in
                state = state &* 1_664_525 &+ 1_013_904_223
                return (UInt32(index % 256) << 16) | ((state >> 24) << 8) | ((state >> 16) & 0xFF)
            })
    }

    @Test func anotherReaderUnderstandsIt() throws {
        let page = PixelText.screen(64, 32, [.rectangle(.px(0, 0, 64, 32), .red)])
        let jpeg = try JPEGFile.encode(Rasteriser().draw(page))
        let words = try Tool.run(
            "/usr/bin/identify", ["-format", "%m %w %h %[colorspace] %Q"], on: jpeg, named: "a.jpg")
        #expect(words == "JPEG 64 32 sRGB 92")
    }

    @Test func whatIsReadIsNearlyWhatWasWritten() throws {
        let page = PixelText.screen(64, 32, [.rectangle(.px(0, 0, 64, 32), .red)])
        let read = try JPEGFile.decode(JPEGFile.encode(Rasteriser().draw(page)))
        #expect([read.width, read.height] == [64, 32])
        let red = try #require(read[10, 10])
        #expect(red >> 16 >= 0xFC && red >> 8 & 0xFF <= 3 && red & 0xFF <= 3)
        #expect(read.pixels.allSatisfy { $0 >> 24 == 0xFF })
    }

    @Test func qualityIsTheBestThatFits() throws {
        let bitmap = noise(256)
        let best = try JPEGFile.encode(bitmap, fitting: .max)
        #expect(best.quality == 92)
        #expect(best.bytes == (try JPEGFile.encode(bitmap)))
        let limit = best.bytes.count * 2 / 3
        let fitting = try JPEGFile.encode(bitmap, fitting: limit)
        #expect(fitting.bytes.count <= limit)
        #expect(fitting.bytes == (try JPEGFile.encode(bitmap, quality: fitting.quality)))
        #expect(try JPEGFile.encode(bitmap, quality: fitting.quality + 1).count > limit)
        #expect(throws: JPEGFault.doesNotFit(1000)) { try JPEGFile.encode(bitmap, fitting: 1000) }
    }

    @Test func badFilesAreFaults() throws {
        let jpeg = try JPEGFile.encode(noise(64))
        #expect(throws: JPEGFault.notJPEG) { try JPEGFile.decode([]) }
        #expect(throws: JPEGFault.notJPEG) { try JPEGFile.decode(Array("GIF89a".utf8)) }
        for count in stride(from: 3, to: jpeg.count - 2, by: 7) {
            #expect(throws: JPEGFault.self) { try JPEGFile.decode(Array(jpeg[..<count])) }
        }
        #expect(throws: JPEGFault.tooLarge(width: 64, height: 64)) { try JPEGFile.decode(jpeg, largestCount: 4095) }
        // The frame header says how large: height and width stand five bytes behind its marker.
        var huge = jpeg
        let frame = try #require(huge.indices.first { huge[$0] == 0xFF && huge[$0 + 1] == 0xC0 })
        huge.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
        #expect(throws: JPEGFault.tooLarge(width: 65_500, height: 65_500)) { try JPEGFile.decode(huge) }
    }

    @Test func largerPicturesAreReadSmaller() throws {
        let jpeg = try JPEGFile.encode(noise(64))
        let sizes = try [4096, 4095, 1024, 1].map { try JPEGFile.decode(jpeg, largestRead: $0).width }
        #expect(sizes == [64, 56, 32, 8])
    }

    /// What comes in many scans is refused before any of them is read.
    @Test func scansAreCounted() throws {
        let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0x7F, 0xFF, 0x00, 0xFF, 0xD0, 0x12]
        func file(_ scans: Int, side: UInt8) -> [UInt8] {
            let frame: [UInt8] = [0xFF, 0xC2, 0, 11, 8, side, 0, side, 0, 1, 1, 0x11, 0]
            return [0xFF, 0xD8] + frame + Array(repeatElement(scan, count: scans).joined()) + [0xFF, 0xD9]
        }
        #expect(JPEGHead(file(1, side: 1))?.scans == 1)
        #expect(JPEGHead(file(120, side: 1))?.scans == 120)
        #expect(throws: JPEGFault.broken("120 scans")) { try JPEGFile.decode(file(120, side: 1)) }
        // 10,240 pixels square: two bytes each until the last scan.
        #expect(throws: JPEGFault.tooLarge(width: 10_240, height: 10_240)) { try JPEGFile.decode(file(2, side: 40)) }
    }

    @Test func brokenAnywhereNeverCrashes() throws {
        let jpeg = try JPEGFile.encode(noise(16))
        var outcomes = 0
        for place in jpeg.indices {
            var broken = jpeg
            broken[place] ^= 0x10
            if (try? JPEGFile.decode(broken, largestCount: 1 << 20)) == nil { outcomes += 1 }
        }
        #expect(outcomes > 0)
    }
}
