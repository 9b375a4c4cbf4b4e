import Testing

/// Who invites, in texts: `{organiser}`.
struct OrganiserTests {
    @Test(arguments: [
        (", organiser: Volkshochschule }", "Volkshochschule lädt ein."), (" }", "Stadt Augsburg lädt ein."),
    ])
    func theEventsElseThePublisher(_ end: String, _ line: String) throws {
        let campaign = try SmallCampaign(languages: ["de"])
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "channels:",
            "event: { start: 2026-12-05T15:00, place: Rathaus\(end)\nchannels:")
        try campaign.edit(
            campaign.folder + "/texts/de.yaml", "{region}: Herzlich willkommen! Neu hier?",
            "{organiser} lädt ein. Neu hier?")
        #expect(try campaign.build().status == 0)
        let post = try campaign.scratch.read("Output/klein/augsburg/posts/start.mastodon.de.txt")
        #expect(post.hasPrefix(line), "\(post)")
    }
}
