import Foundation
import Testing

/// The same campaign gives the same folder, however it is built.
struct SameBytesTests {
    @Test func timeZoneLocaleHomeAndJobsDoNotMatter() throws {
        let expected = try Finished.whole.get()
        let campaign = try SmallCampaign(materials: ["poster-a3", "flyer-a5", "post-square"])
        let result = try campaign.build(
            "--jobs", "8", "--lang", "en",
            variables: [
                "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "HOME": "/proc/1/none",
                "LITFASS_NOW": "2031-01-01T00:00:00Z",
            ])
        #expect(result.status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), expected.tree) == [])
    }

    @Test(arguments: ["Campaigns/klein", "Campaigns/klein/", "klein//", "./Campaigns/../Campaigns/klein/."])
    func aCampaignIsNamedAsOneLikes(_ name: String) throws {
        let campaign = try SmallCampaign()
        #expect(try campaign.run(["build", name]).status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
    }

    @Test func shardsMakeOneWhole() throws {
        let campaign = try SmallCampaign()
        for shard in ["3/3", "1/3", "2/3"] {
            let result = try campaign.build("--shard", shard)
            #expect(result.status == 0 && result.output == "")
        }
        #expect(try campaign.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
    }

    @Test func aPartIsBuiltAndTheRestStays() throws {
        let campaign = try SmallCampaign()
        #expect(try campaign.build().status == 0)
        for options in [
            ["--language", "AR", "--force"], ["--material", "post-square"], ["--region", "augsburg"], [],
        ] {
            #expect(try campaign.run(["build", "klein"] + options).status == 0)
            #expect(SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree) == [])
        }
    }

    @Test func whatTheCampaignNoLongerAsksForGoes() throws {
        let campaign = try SmallCampaign()
        #expect(try campaign.build().status == 0)
        try campaign.edit("Campaigns/klein/campaign.yaml", "languages: [de, ar]", "languages: [ar]")
        try FileManager.default.removeItem(atPath: campaign.scratch.path + "/Campaigns/klein/texts/de.yaml")
        #expect(try campaign.build().status == 0)
        let fresh = try SmallCampaign(languages: ["ar"])
        #expect(try fresh.build().status == 0)
        #expect(SmallCampaign.difference(try campaign.tree(), try fresh.tree()) == [])
        try campaign.edit("Campaigns/klein/campaign.yaml", "materials: [post-square]", "materials: [flyer-a5]")
        try campaign.edit("Campaigns/klein/campaign.yaml", ", image: post-square", "")
        try campaign.edit("Campaigns/klein/campaign.yaml", "[mastodon, instagram]", "[mastodon]")
        #expect(try campaign.build().status == 0)
        #expect(
            try campaign.tree().keys.filter {
                $0.contains("post-square") || $0.contains("instagram") || $0.hasSuffix("/")
            } == [])
    }

    @Test func whatBelongsToNoBuildIsCleanedAway() throws {
        let campaign = try SmallCampaign()
        #expect(try campaign.run(["clean", "klein", "--yes"]).status == 66)
        #expect(try campaign.build().status == 0)
        let built = try campaign.tree()
        #expect(try campaign.run(["clean", "klein"]).output == "")
        try campaign.scratch.write("mine", to: "Output/klein/augsburg/notizen/alt.txt")
        // What `results report` wrote.
        try campaign.scratch.write("<p>", to: "Output/klein/wirkung.html")
        // Nobody can be asked here.
        #expect(try campaign.run(["clean", "klein"]).status == 64)
        let result = try campaign.run(["clean", "klein", "--yes"])
        #expect(result.status == 0 && result.output == "augsburg/notizen/alt.txt\n")
        #expect(SmallCampaign.difference(try campaign.tree(), built) == ["wirkung.html"])
    }

    @Test func datesComeFromTheCampaignOrAreSaid() throws {
        let campaign = try SmallCampaign()
        #expect(try campaign.build(variables: ["SOURCE_DATE_EPOCH": "1700000000"]).status == 0)
        let changed = SmallCampaign.difference(try campaign.tree(), try Finished.posts.get().tree)
        #expect(changed.contains("augsburg/plan.ics"))
        #expect(changed.filter { $0.hasSuffix(".png") || $0.hasSuffix(".txt") } == [])
    }
}
