import Testing

/// One fault put into the contract's example, and all that is said of it.
struct CampaignFault: Sendable, CustomTestStringConvertible {
    var file: String
    var old: String
    var new: String
    var findings: [String]

    var testDescription: String { new }
}

enum CampaignFaults {
    static let all: [CampaignFault] = [
        CampaignFault(
            file: "campaign.yaml", old: "title: Willk",
            new: "tilte: Willk",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "title: Willkommen mit Integreat",
            new: "title: 42",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "kind: willkommen ",
            new: "kind: wilkommen ",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "kind: willkommen ",
            new: "kind: veranstaltung ",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "to: 2027-01-31",
            new: "to: 2026-11-31",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "to: 2027-01-31",
            new: "to: 2026-11-30",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "regions: [augsburg,",
            new: "regions: [ausgburg,",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "regions: [augsburg, lahn-dill-kreis]",
            new: "regions: augsburg",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "regions: [augsburg, lahn-dill-kreis]",
            new: "regions: []",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "[de, ar]",
            new: "[de, ar, fa, xx]",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "[de, ar]",
            new: "[de, ar, de]",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"http://{host}/{slug}/{lang}/{sprache}\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"http://localhost/{slug}\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"https://{host}/{slug\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"https://{host}/{slug}/{language}\"",
            new: "\"https://{host}/ä x\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "link-any: \"https://{host}/{slug}\"",
            new: "# none",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"mtm_campaign={campaign}&mtm_placement={placement}\"",
            new: "\"?mtm={campaign}\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "flyer-a5, post-square]",
            new: "flier-a5, post-square]",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "materials: [poster-a3], distance: 2m",
            new: "materials: [poster-a4], distance: 2",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "materials: [poster-a3], distance: 2m",
            new: "materials: [poster-a3], distance: -2m",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "id: tram",
            new: "id: ../tram",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "channels: [mastodon, facebook",
            new: "channels: [mastodn, facebook",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "text: start, image: post-square",
            new: "text: strat, image: ../../etc/passwd",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "image: post-square, channels: [mastodon]",
            new: "image: post-story, channels: [bluesky]",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "id: erinnerung",
            new: "id: start",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "languages: thread",
            new: "languages: all",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"start+5d 17:30\"",
            new: "\"start+90d 17:30\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"start+5d 17:30\"",
            new: "\"2026-02-30 17:30\"",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "\"start+5d 17:30\"",
            new: "2026-12-06",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "end: 2026-12-05T18:00",
            new: "end: 2026-12-05T14:00",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "end: 2026-12-05T18:00",
            new: "end: 2026-12-05T25:00",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "event: { start: 2026-12-05T15:00, end: 2026-12-05T18:00, place: \"Rathaus\", address: \"…\" }",
            new: "event: { from-feed: 1234 }",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "print: 2026-11-20",
            new: "print: 20.11.2026",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "litfass: 1",
            new: "litfass: 2",
            findings: []),
        CampaignFault(
            file: "campaign.yaml", old: "litfass: 1\n",
            new: "",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "language: ar",
            new: "language: fa",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "state: draft",
            new: "state: reviewed",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "state: draft",
            new: "state: fertig",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "Headline: أهلاً بكم",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: {region} أهلاً",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: {region}",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline:",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: \"\"",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headline: [a, b]",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "headline: أهلاً بكم",
            new: "headlin: x",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "\"{region}: …\"",
            new: "\"{regoin} {x} {{ok}} {\"",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "\"{region}: …\"",
            new: "\"a\u{202E}b\\u0007\"",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "{ long: \"{region}: …\", short: … }",
            new: "{ longer: x }",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "erinnerung: { long: … }",
            new: "erinnerung: { alt: x }",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: ", erinnerung: { long: … }",
            new: "",
            findings: []),
        CampaignFault(
            file: "texts/ar.yaml", old: "tags: [ Integreat ]",
            new: "tags: [ '#Integreat', 'zwei Worte' ]",
            findings: []),
    ]
}
