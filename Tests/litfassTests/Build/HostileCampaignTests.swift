import Foundation
import Testing

/// Faults in what a person wrote: one clear finding each, and nothing that would show them is made.
struct HostileCampaignTests {
    private func codes(_ result: Litfass.Result) throws -> [String] {
        let findings = try result.json["findings"] as? [[String: Any]] ?? []
        let keys: Set<String> = [
            "code", "severity", "file", "line", "column", "message", "remedy", "region", "language", "material",
            "arguments",
        ]
        // A weight stands where several of a kind are told as one.
        for finding in findings { #expect(Set(finding.keys).subtracting(["weight"]) == keys) }
        return Set(findings.compactMap { $0["code"] as? String }).sorted()
    }

    @Test(arguments: [
        ("headline:", "headline: [", "yaml-syntax"),
        ("{region}: Herz", "{regoin}: Herz", "unknown-placeholder"),
        ("claim:", "clame:", "missing-text"),
        ("Herzlich willkommen\"", "Herzlich \u{202E}willkommen\"", "bidi-control"),
        ("Willkommen!\"\nclaim", "\u{10FFFD}!\"\nclaim", "private-use-character"),
    ])
    func texts(_ old: String, _ new: String, _ code: String) throws {
        let campaign = try SmallCampaign()
        try campaign.edit("Campaigns/klein/texts/de.yaml", old, new)
        let result = try campaign.check("--json")
        #expect(result.status == 1)
        let codes = try codes(result)
        #expect(codes.contains(code), "\(codes)")
    }

    @Test func aTextThatIsTooLongIsNamedOnceASheetAndNothingElseIs() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(
            "Campaigns/klein/texts/de.yaml", "short: \"Willkommen!\"",
            "short: \"\(String(repeating: "Donaudampfschifffahrt", count: 20))\"")
        try campaign.edit(
            "Campaigns/klein/texts/de.yaml", "long: \"{region}: Herzlich willkommen\"",
            "long: \"\(String(repeating: "Donaudampfschifffahrt", count: 20))\"")
        try campaign.edit(
            "Campaigns/klein/texts/de.yaml", "headline: \"Die ersten drei Schritte\"",
            "headline: \"\(String(repeating: "Donaudampfschifffahrt", count: 20))\"")
        let check = try campaign.check("--json")
        #expect(check.status == 1)
        let found = try codes(check)
        // Beside such a source, its translation is far too short, and names a place that is named no more.
        let beside = ["translation-length", "translation-placeholder"]
        #expect(found == ["links-uncounted", "post-without-picture"] + beside + ["word-too-long"])
        // The sheet is not made, nor the post that would go out without its picture; the other language is.
        let build = try campaign.build("--json")
        #expect(build.status == 1)
        let left = try codes(build)
        #expect(left == ["post-without-picture"] + beside + ["word-too-long"], "\(left)")
        let tree = try campaign.tree()
        #expect(
            tree["augsburg/posts/post-square.de.png"] == nil && tree["augsburg/posts/start.instagram.de.txt"] == nil)
        #expect(
            tree["augsburg/posts/post-square.ar.png"] != nil && tree["augsburg/posts/start.instagram.ar.txt"] != nil)
    }

    @Test(arguments: [
        ("regions: [augsburg]", "regions: []", 1, "The list “regions” is empty."),
        ("languages: [de, ar]", "languages: []", 1, "The list “languages” is empty."),
        ("materials: [post-square]", "materials: [post-sqare]", 1, "Did you mean “post-square”?"),
        ("channels: [mastodon, instagram]", "channels: [mastodn]", 1, "Did you mean “mastodon”?"),
        ("deadlines:", "deadline:", 1, "Did you mean “deadlines”?"),
        ("title: Will", "title: \"Will", 65, "campaign.yaml:2:8  error"),
        ("litfass: 1\n", "\u{FEFF}\u{0000}", 1, "An invisible control character stands here: U+0000."),
    ])
    func campaign(_ old: String, _ new: String, _ status: Int32, _ message: String) throws {
        let campaign = try SmallCampaign()
        try campaign.edit("Campaigns/klein/campaign.yaml", old, new)
        let result = try campaign.check()
        #expect(result.status == status)
        #expect((result.output + result.errors).contains(message), "\(result)")
    }

    @Test(arguments: [
        ("", "The file is no SVG"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0", "it is damaged in line 1"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", "The crest is empty"),
        (
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd" \
            width="9" height="9"/></svg>
            """,
            "The element image fetches “file:///etc/passwd” from another file"
        ),
        (
            """
            <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg \
            xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>
            """,
            "The crest is empty"
        ),
    ])
    func crestsThatCannotBeDrawn(_ svg: String, _ message: String) throws {
        let campaign = try SmallCampaign()
        try campaign.scratch.write(svg, to: try campaign.ownRegion() + "/crest.svg")
        let result = try campaign.build()
        #expect(result.status == 1)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.contains("Assets/Regions/augsburg/crest.svg"), "\(result.errors)")
        #expect(!result.errors.contains("\\u{"))
        // Everything else is there, with the town's name.
        #expect(FileManager.default.fileExists(atPath: campaign.output + "/augsburg/posts/post-square.de.png"))
    }

    @Test func aCrestIsNoLinkOutOfItsFolder() throws {
        let campaign = try SmallCampaign()
        let crest = campaign.scratch.path + "/" + (try campaign.ownRegion()) + "/crest.svg"
        try FileManager.default.removeItem(atPath: crest)
        try FileManager.default.createSymbolicLink(atPath: crest, withDestinationPath: "/etc/hostname")
        let result = try campaign.build()
        #expect(result.status == 1 && result.errors.contains("crest.svg leads out of the folder"))
    }

    @Test func whiteOnYellowIsNotMade() throws {
        let campaign = try SmallCampaign()
        try campaign.edit(
            try campaign.ownRegion() + "/brand.yaml", "ink:     { rgb: \"#1D1B20\" }", "ink:     { rgb: \"#FFFFFF\" }")
        let result = try campaign.build()
        #expect(result.status == 1)
        #expect(result.errors.contains("Text in #FFFFFF on #FBDA16 is hard to read: contrast 1.4"))
        #expect(try campaign.tree().keys.filter { $0.hasSuffix(".png") && !$0.contains("/start.") } == [])
    }

    @Test func aBrokenTemplateIsNotAnUnknownOne() throws {
        let campaign = try SmallCampaign()
        try campaign.scratch.write("name: post-square\npages: [", to: "Templates/post-square.yaml")
        let result = try campaign.check()
        #expect(result.status == 1)
        #expect(
            result.output.contains("Templates/post-square.yaml:") && !result.output.contains("There is no template"))
    }

    @Test(arguments: [["--region", "berlin"], ["--language", "fr"], ["--material", "poster-a4"]])
    func aPartThatTheCampaignDoesNotHave(_ options: [String]) throws {
        let campaign = try SmallCampaign()
        let result = try campaign.run(["build", "klein"] + options)
        #expect(
            result.status == 66 && result.errors.contains("“\(options[1])”") && result.errors.contains("There is: "))
        if options[0] == "--language" { #expect(result.errors.contains("There is: de (German), ar (Arabic).")) }
        #expect(!FileManager.default.fileExists(atPath: campaign.output))
    }
}
