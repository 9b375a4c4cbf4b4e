import Loading
import Model
import Testing
import Workspace

/// A campaign as the program of commit 6370a45 took it loads for ever, and means the same.
struct FormerCampaignTests {
    @Test func itLoads() throws {
        let loader = CampaignLoader(
            languages: try Fixtures.languages(), regions: ["augsburg"],
            channels: ["mastodon", "facebook", "instagram", "telegram"],
            materials: ["poster-a3", "flyer-a5", "post-square"])
        let loaded = try loader.load(InputFolder(Fixtures.folder + "/6370a45/Campaigns/veranstaltung"))
        #expect(loaded.findings.map(\.line) == [])
        #expect(loaded.isComplete)
        let campaign = loaded.campaign
        #expect(campaign.title == "Willkommenscafé")
        #expect(campaign.languages?.map(\.value) == ["de", "de-si", "en", "ar", "pes", "uk", "tr", "ti", "zh-CN"])
        #expect(campaign.posts.map(\.id) == ["einladung", "erinnerung"])
        #expect(campaign.event?.end?.description == "2026-12-12T18:00")
        #expect(Set(loaded.texts.keys) == Set(campaign.languages?.map(\.value) ?? []))
        #expect(loaded.texts.values.allSatisfy { Set($0.posts.keys) == ["einladung", "erinnerung"] })
    }
}
