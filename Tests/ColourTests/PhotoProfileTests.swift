import Colour
import Foundation
import Testing

@Suite struct PhotoProfileTests {
    /// Ghostscript's own profiles of Adobe's RGB and of CMYK.
    private func profile(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/share/color/icc/ghostscript/" + name)))
    }

    /// The pixel that ImageMagick makes of Adobe RGB's (100, 150, 200), to two levels.
    @Test func adobeRGBBecomesSRGB() throws {
        let profile = try PhotoProfile(icc: try profile("a98.icc"))
        var pixels: [UInt32] = [0xFF64_96C8, 0x80FF_FFFF, 0xFF00_0000]
        profile.convertToSRGB(&pixels)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "convert", "xc:rgb(100,150,200)", "-profile", "/usr/share/color/icc/ghostscript/a98.icc", "-profile",
            "/usr/share/color/icc/ghostscript/srgb.icc", "-depth", "8", "rgb:-",
        ]
        process.standardOutput = output
        try process.run()
        let other = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let own = [16, 8, 0].map { UInt8(pixels[0] >> $0 & 0xFF) }
        #expect(other.count == 3 && zip(own, other).allSatisfy { abs(Int($0) - Int($1)) <= 2 }, "\(own) \(other)")
        // The blue of a wider space lies outside of what it was; white and black stay, and so does alpha.
        #expect(own != [100, 150, 200])
        #expect(pixels[1...] == [0x80FF_FFFF, 0xFF00_0000])
    }

    @Test func otherSpacesAreRefused() throws {
        #expect(throws: ColourFault.notForPhotos(space: "CMYK")) {
            _ = try PhotoProfile(icc: try profile("default_cmyk.icc"))
        }
        #expect(throws: ColourFault.notAProfile) { _ = try PhotoProfile(icc: Array("no profile".utf8)) }
    }
}
