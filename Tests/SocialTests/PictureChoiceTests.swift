import Model
import Testing

@testable import Social

@Suite struct PictureChoiceTests {
    private static let family: [String: PlatformRules.PixelSize] = [
        "post-square": .init(width: 1080, height: 1080), "post-portrait": .init(width: 1080, height: 1350),
        "post-link": .init(width: 1200, height: 630), "post-story": .init(width: 1080, height: 1920),
    ]

    private func choice(_ named: String, _ platform: String, listed: [String]) throws -> String {
        PictureChoice.material(
            named: named, among: Self.family.filter { listed.contains($0.key) },
            for: try Platforms.rules(platform).media)
    }

    @Test(arguments: [
        ("bluesky", "post-square"), ("facebook", "post-square"), ("instagram", "post-portrait"),
        ("linkedin", "post-link"), ("mastodon", "post-square"),
        ("telegram", "post-square"), ("threads", "post-portrait"), ("whatsapp", "post-square"), ("x", "post-link"),
    ])
    func eachPlatformGetsItsFormat(_ platform: String, _ material: String) throws {
        let all = Array(Self.family.keys)
        #expect(try choice("post-square", platform, listed: all) == material)
        #expect(try choice("post-portrait", platform, listed: all) == material)
        // What the campaign does not list is not taken.
        #expect(try choice("post-square", platform, listed: ["post-square"]) == "post-square")
    }

    @Test(arguments: Platforms.names)
    func aStoryStaysAStoryAndTakesNoOthersPlace(_ platform: String) throws {
        #expect(try choice("post-story", platform, listed: Array(Self.family.keys)) == "post-story")
        #expect(try choice("post-square", platform, listed: ["post-square", "post-story"]) == "post-square")
    }

    @Test func whatIsNearIsNearEnough() throws {
        // X shows 16 : 9; the link's 1.9 : 1 loses a sliver, a square would lose half.
        #expect(try choice("post-portrait", "x", listed: ["post-portrait", "post-link"]) == "post-link")
        #expect(try choice("post-portrait", "x", listed: ["post-portrait"]) == "post-portrait")
        #expect(PictureChoice.material(named: "a", among: [:], for: try Platforms.rules("x").media) == "a")
    }
}
