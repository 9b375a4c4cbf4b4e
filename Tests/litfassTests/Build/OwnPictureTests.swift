import Foundation
import Testing

/// Posts that have a picture of their own, from the text file to the press kit and the queue.
struct OwnPictureTests {
    /// A format with all four designs, in as few lines as can be.
    private static let template: String = {
        func page(_ nodes: String...) -> String {
            ([#"{ text: region, style: small, color: ink }"#] + nodes + [#"{ text: url, style: small, color: ink }"#])
                .map { "        - " + $0 + "\n" }.joined()
        }
        func design(_ name: String, _ page: String) -> String {
            "  \(name):\n    - rows:\n\(page)      fill: surface\n      padding: [6u, 6u, 6u, 6u]\n      gap: 3u\n"
        }
        let headline = "{ text: picture.headline, style: hero, color: ink, role: headline, size: 1fr }"
        let cell = "{ columns: [{ text: number, style: small }, { text: item, style: small, size: 1fr }], gap: 2u }"
        return """
            litfass: 1
            name: post-square
            title: { de: Quadrat, en: Square }
            kind: post
            size: [1080px, 1080px]
            safe: 24px
            styles:
              hero: { sizes: [6u, 16u], weight: 900, lines: 4 }
              small: { sizes: [3u, 5u], weight: 600, lines: 4 }
            pages:
              - rows: [{ text: headline.short, style: hero, color: ink }, { code: link, width: 30u, height: 30u }]
                fill: surface
                padding: [6u, 6u, 6u, 6u]
            designs:

            """ + design("statement", page(headline))
                + design("question", page(headline, "{ text: picture.line, style: small, color: ink, size: 1fr }"))
                + design("list", page(headline, "{ each: picture.items, across: 1, gap: 2u, cell: \(cell) }"))
                + design(
                    "event",
                    page(
                        "{ text: event-day, style: hero, color: ink, size: 1fr }",
                        "{ text: picture.headline, style: small, color: ink, optional: true }"))
    }()

    private static let posts = [
        ("start", #"{ headline: "{region} spricht viele Sprachen" }"#, #"{ headline: "لغات كثيرة" }"#),
        (
            "frage", #"{ headline: "Wo lerne ich Deutsch?", line: "In vielen Kursen." }"#,
            #"{ headline: "أين أتعلّم؟", line: "هنا." }"#
        ),
        (
            "liste", #"{ headline: "Drei Dinge", items: [Deutsch lernen, Arbeit finden, Rat bekommen] }"#,
            #"{ headline: "ثلاثة", items: ["أ", "ب", "ج"] }"#
        ),
        ("fest", #"{ headline: "Kommen Sie!" }"#, #"{ headline: "تعالوا" }"#),
    ]

    private func campaign() throws -> SmallCampaign {
        let campaign = try SmallCampaign()
        try campaign.scratch.write(Self.template, to: "Templates/post-square.yaml")
        let file = campaign.folder + "/campaign.yaml"
        try campaign.edit(file, "  - { id: start, at: \"start 10:00\", text: start, image: post-square }\n", "")
        let lines = Self.posts.enumerated().map { day, post in
            let design = post.0 == "fest" ? ", design: event" : ""
            return "  - { id: \(post.0), at: \"start+\(day)d 10:00\", text: \(post.0), image: post-square\(design) }\n"
        }
        try campaign.edit(
            file, "posts:\n",
            "event: { start: 2026-12-12T15:00, place: Bürgerhaus, address: Rathausplatz 1 }\nposts:\n" + lines.joined())
        for language in ["de", "ar"] {
            let texts = campaign.folder + "/texts/\(language).yaml"
            let kept = try campaign.scratch.read(texts).components(separatedBy: "\nposts:")[0]
            let words = Self.posts.map {
                "  \($0.0): { long: \"Integreat: {url}\", picture: \(language == "de" ? $0.1 : $0.2) }\n"
            }
            try campaign.scratch.write(kept + "\nposts:\n" + words.joined(), to: texts)
        }
        return campaign
    }

    private func pictures(_ campaign: SmallCampaign) throws -> [String: Data] {
        try campaign.tree().filter { $0.key.hasPrefix("augsburg/posts/") && $0.key.hasSuffix(".png") }
    }

    private func alt(_ campaign: SmallCampaign, _ name: String) throws -> (alt: String?, image: String?) {
        let bytes = try #require(try campaign.tree()["augsburg/posts/\(name).json"])
        let post = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        return (post["alt"] as? String, post["image"] as? String)
    }

    @Test func eachMessageHasItsOwnEverywhere() throws {
        let campaign = try campaign()
        let result = try campaign.build("--json")
        #expect(result.status == 0, "\(result.errors)")
        let pictures = try pictures(campaign)
        let own = ["start", "frage", "liste", "fest"].flatMap { post in
            ["de", "ar"].map { "augsburg/posts/\(post).post-square.\($0).png" }
        }
        let plain = ["de", "ar"].map { "augsburg/posts/post-square.\($0).png" }
        #expect(Set(pictures.keys) == Set(own + plain))
        #expect(Set(pictures.values).count == 10)
        let artifacts = try #require(try result.json["artifacts"] as? [[String: Any]])
        for path in own {
            let artifact = try #require(artifacts.first { $0["path"] as? String == path })
            #expect(path.contains("/\(artifact["post"] as? String ?? "?")."))
            #expect(artifact["material"] as? String == "post-square" && artifact["codes"] as? [String] == [])
        }
        #expect(artifacts.filter { plain.contains($0["path"] as? String ?? "") }.allSatisfy { $0["post"] == nil })
        let tree = try campaign.tree()
        let kit = String(decoding: tree["index.html"] ?? Data(), as: UTF8.self)
        let calendar = String(decoding: tree["augsburg/plan.ics"] ?? Data(), as: UTF8.self)
            .replacingOccurrences(of: "\r\n ", with: "")
        let table = String(decoding: tree["augsburg/posts/plan.csv"] ?? Data(), as: UTF8.self)
        for path in own {
            #expect(kit.contains("src=\"\(path)\""), "\(path)")
            #expect(calendar.contains(path) && table.contains(path), "\(path)")
        }
        let package = campaign.output + "/augsburg/packages/klein.augsburg.de.zip"
        #expect(try Shell.run("unzip -l \"$1\"", package).output.contains("Bilder/liste.post-square.de.png"))
    }

    @Test func theAlternativeTextIsWhatStandsInIt() throws {
        let campaign = try campaign()
        #expect(try campaign.build().status == 0)
        let list = try alt(campaign, "liste.mastodon.de")
        #expect(list.image == "posts/liste.post-square.de.png")
        #expect(
            list.alt == """
                Drei Dinge
                1 Deutsch lernen
                2 Arbeit finden
                3 Rat bekommen
                Augsburg
                integreat.app/augsburg/de
                """)
        #expect(try alt(campaign, "liste.instagram.de").image == "posts/liste.post-square.de.jpg")
        let event = try #require(try alt(campaign, "fest.mastodon.de").alt)
        #expect(event.hasPrefix("Kommen Sie!\nSamstag, 12. Dezember 2026\nAugsburg"))
        let arabic = try #require(try alt(campaign, "frage.mastodon.ar").alt)
        #expect(arabic.hasPrefix("أين أتعلّم؟\nهنا.\n"))
    }

    /// One language without the words keeps the plain picture for that post; nothing else is touched.
    @Test func aLanguageWithoutTheWordsKeepsThePlainPicture() throws {
        let campaign = try campaign()
        try campaign.edit(campaign.folder + "/texts/ar.yaml", ", picture: " + Self.posts[2].2, "")
        let result = try campaign.build()
        #expect(result.status == 0)
        #expect(result.errors.contains("The post “liste” lacks “picture” of texts/de.yaml here."), "\(result.errors)")
        #expect(try alt(campaign, "liste.mastodon.ar").image == "posts/post-square.ar.png")
        #expect(try alt(campaign, "liste.mastodon.de").image == "posts/liste.post-square.de.png")
        #expect(try alt(campaign, "start.mastodon.ar").image == "posts/start.post-square.ar.png")
    }

    /// A picture whose words are too long is missing, and with it the post where a picture must be: no other picture
    /// goes out in its place.
    @Test func aPictureThatCannotBeDrawnIsTold() throws {
        let campaign = try campaign()
        try campaign.edit(
            campaign.folder + "/texts/de.yaml", "Drei Dinge", String(repeating: "Drei lange Dinge ", count: 20))
        let result = try campaign.build()
        #expect(result.status == 1)
        #expect(result.errors.contains("\"picture.headline\" (German) is too long for Square"), "\(result.errors)")
        #expect(try alt(campaign, "liste.mastodon.de").image == nil)
        #expect(try campaign.tree()["augsburg/posts/liste.instagram.de.json"] == nil)
        #expect(try alt(campaign, "start.mastodon.de").image == "posts/start.post-square.de.png")
    }

    /// What was approved with one picture does not go out with another.
    @Test func aChangedPictureMakesItsApprovalLapse() throws {
        let campaign = try campaign()
        let litfass = Litfass(
            folder: campaign.scratch.path,
            variables: [
                "LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": "2026-11-24T09:00:00Z", "USER": "amsel",
            ])
        func approved() throws -> [String] {
            let entries = try litfass.run("schedule", "list", "--json").json["entries"] as? [[String: Any]] ?? []
            return entries.filter { $0["kind"] as? String == "post" && $0["state"] as? String == "approved" }.map {
                "\($0["name"] ?? "") \($0["channel"] ?? "") \($0["language"] ?? "")"
            }
        }
        #expect(try litfass.run("schedule", "plan", SmallCampaign.name).status == 0)
        #expect(try litfass.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts", "--yes").status == 0)
        let all = try approved()
        #expect(all.count == 16)
        try campaign.edit(campaign.folder + "/texts/de.yaml", "Drei Dinge", "Drei gute Dinge")
        let plan = try litfass.run("schedule", "plan", SmallCampaign.name, "--json")
        let lapsed = try #require(try plan.json["lapsed"] as? [[String: Any]])
        #expect(lapsed.count == 2 && lapsed.allSatisfy { ($0["why"] as? [String])?.first == "picture" })
        #expect(
            Set(lapsed.flatMap { $0["pictures"] as? [String] ?? [] }) == [
                "liste.post-square.de.png", "liste.post-square.de.jpg",
            ])
        #expect(Set(all).subtracting(try approved()) == ["liste mastodon de", "liste instagram de"])
    }
}
