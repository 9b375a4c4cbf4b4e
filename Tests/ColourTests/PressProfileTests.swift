import CLCMS
import Colour
import Foundation
import Page
import Testing

@Suite struct PressProfileTests {
    private static let bytes: [UInt8] = {
        let root = #filePath.dropLast("/Tests/ColourTests/PressProfileTests.swift".count)
        return [UInt8](try! Data(contentsOf: URL(fileURLWithPath: root + "/Assets/Profiles/FOGRA39.icc")))
    }()

    private let profile = try! PressProfile(icc: bytes)

    @Test func tellsWhatItIs() {
        #expect(profile.name == "FOGRA39 coated (Argyll, from FOGRA39L.ti3)")
        #expect(profile.condition == "FOGRA39")
        #expect(profile.bytes == Self.bytes)
    }

    @Test func whiteIsTheBarePaper() {
        #expect(profile.cmyk(for: .white) == .paper)
        #expect(Self.seen(.paper).hex == RGB.white.hex)
    }

    /// How inks look on a screen by the profile's own tables.
    private static func seen(_ ink: CMYK) -> RGB {
        let press = cmsOpenProfileFromMem(bytes, cmsUInt32Number(bytes.count))
        let screen = cmsCreate_sRGBProfile()
        let transform = cmsCreateTransform(
            press, CLCMS_CMYK_DOUBLE, screen, CLCMS_RGB_DOUBLE, cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC),
            cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION))
        defer {
            cmsDeleteTransform(transform)
            cmsCloseProfile(press)
            cmsCloseProfile(screen)
        }
        var rgb = [0.0, 0, 0]
        cmsDoTransform(transform, [ink.cyan * 100, ink.magenta * 100, ink.yellow * 100, ink.black * 100], &rgb, 1)
        return RGB(red: rgb[0], green: rgb[1], blue: rgb[2])
    }

    @Test func noColourTakesMoreThanThreeHundredPercent() {
        let steps = stride(from: 0.0, through: 1, by: 1 / 12)
        for red in steps {
            for green in steps {
                for blue in steps {
                    #expect(
                        profile.cmyk(for: RGB(red: red, green: green, blue: blue)).totalInk <= PressProfile.inkLimit)
                }
            }
        }
    }

    /// Colours that a press can print come back as they went.
    @Test(arguments: [0xFBDA16, 0x808080, 0xC8B496, 0x5A6E50, 0x7A5C8E] as [UInt32])
    func printableColoursReturn(hex: UInt32) {
        let (there, back) = (RGB(hex: hex), Self.seen(profile.cmyk(for: RGB(hex: hex))))
        let farthest = max(abs(there.red - back.red), abs(there.green - back.green), abs(there.blue - back.blue))
        #expect(farthest < 0.04, "\(there.hexString) came back as \(back.hexString)")
    }

    @Test func manyThreadsGetTheSameInks() async {
        let profile = profile
        let colors = (0..<200).map { RGB(hex: UInt32($0) * 83_521 & 0xFFFFFF) }
        let expected = colors.map { profile.cmyk(for: $0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { colors.map { try! PressProfile(icc: profile.bytes).cmyk(for: $0) } == expected }
            }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test func whatIsNoPressProfileIsRefused() {
        #expect(throws: ColourFault.notAProfile) { try PressProfile(icc: Array("no profile".utf8)) }
        #expect(throws: ColourFault.notAProfile) { try PressProfile(icc: []) }
        #expect(throws: ColourFault.notForPress(space: "RGB ")) { try PressProfile(icc: SRGBProfile.bytes) }
    }

    @Test func theScreensProfileHasNoClock() {
        #expect(SRGBProfile.bytes.count > 128)
        #expect(Array(SRGBProfile.bytes[24..<36]) == [0x07, 0xCF, 0, 10, 0, 1, 0, 0, 0, 0, 0, 0])
    }
}
