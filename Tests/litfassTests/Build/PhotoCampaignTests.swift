import Foundation
import Testing

/// Photos as a press officer puts them into a campaign: shown, credited, and never beyond what was agreed.
struct PhotoCampaignTests {
    /// A picture drawn by ImageMagick, with a place, a name and a preview in it that must not get out.
    private static let picture = Result { () throws -> Data in
        let scratch = try Scratch()
        let file = scratch.path + "/plain.jpg"
        let drawn = try Shell.run("convert -seed 7 -size 1600x1200 plasma:tomato-steelblue -quality 92 \"$1\"", file)
        guard drawn.status == 0 else { throw Broken(output: drawn.output) }
        let plain = try Data(contentsOf: URL(fileURLWithPath: file))
        func segment(_ content: [UInt8]) -> Data { Data([0xFF, 0xE1, 0, UInt8(content.count + 2)] + content) }
        // Exif: one entry, which says that the camera was held upright.
        let exif = Array(
            "Exif\0\0MM\0*\0\0\0\u{8}\0\u{1}\u{1}\u{12}\0\u{3}\0\0\0\u{1}\0\u{6}\0\0\0\0\0\0GPS-SECRET 48.3717N".utf8)
        let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP-SECRET</x:xmpmeta>".utf8)
        return plain.prefix(2) + segment(exif) + segment(xmp) + plain.dropFirst(2)
    }

    struct Broken: Error { var output: String }

    private func campaign(
        _ materials: [String] = ["flyer-a5", "post-square"],
        consent: String = "{ until: 2027-06-30, by: \"Frau Muster, Tel. 12\", filed: Ordner 3 }",
        more: String = ""
    ) throws -> SmallCampaign {
        let campaign = try SmallCampaign(materials: materials, languages: ["de"])
        try campaign.scratch.write("", to: campaign.folder + "/images/markt.jpg")
        try Self.picture.get().write(
            to: URL(fileURLWithPath: campaign.scratch.path + "/" + campaign.folder + "/images/markt.jpg"))
        try campaign.edit(
            campaign.folder + "/campaign.yaml", "deadlines:",
            """
            photos:
              - id: markt
                file: images/markt.jpg
                credit: Erika Muster
                license: CC BY 4.0
                people: true\(consent.isEmpty ? "" : "\n    consent: " + consent)\(more)
            deadlines:
            """)
        return campaign
    }

    /// What is chosen is what is shown, or a finding says why not.
    @Test(
        arguments: [
            ("\n    materials: [flyer-a5]", []), ("", []),
            (
                "\n    materials: [post-square, press-release]",
                ["images/markt.jpg is chosen for press-release and is not shown there."]
            ),
            (
                "\n  - { id: zweites, file: images/markt.jpg, credit: B, license: CC0 1.0, people: false }",
                ["images/markt.jpg is shown on no sheet."]
            ),
        ] as [(String, [String])])
    func aPhotoThatIsNotShownIsTold(_ more: String, _ words: [String]) throws {
        let campaign = try campaign(["flyer-a5", "post-square", "press-release"], more: more)
        let result = try campaign.run(["check", SmallCampaign.name, "--json", "--lang", "en"], variables: Self.before)
        let found = try #require(try result.json["findings"] as? [[String: Any]])
        let hidden = found.filter { $0["code"] as? String == "photo-not-shown" }
        #expect(hidden.map { $0["message"] as? String } == words)
    }

    /// A format with a place for a photo.
    private static let square = """
        litfass: 1
        name: post-square
        title: { de: Quadrat, en: Square }
        kind: post
        size: [1080px, 1080px]
        safe: 24px
        styles:
          hero: { sizes: [6u, 16u], weight: 900, lines: 3 }
          small: { sizes: [2.6u, 4u], weight: 600, lines: 2 }
        pages:
          - rows:
              - { image: photo, fit: cover, when: photo, size: 1fr }
              - { text: headline.short, style: hero, color: ink }
              - { text: url, style: small, color: ink }
              - { text: photo-credit, style: small, color: ink, optional: true }
            fill: surface
            padding: [6u, 6u, 6u, 6u]
            gap: 3u

        """

    /// A photo that belongs to a post stands on that post's picture alone, in each of its formats.
    @Test func aPhotoBelongsToAPost() throws {
        let campaign = try campaign(["flyer-a5", "post-square"], more: "\n    posts: [start]")
        try campaign.scratch.write(Self.square, to: "Templates/post-square.yaml")
        let result = try campaign.build("--json", variables: Self.before)
        #expect(result.status == 0, "\(result.errors)")
        let artifacts = try #require(try result.json["artifacts"] as? [[String: Any]])
        let shown = artifacts.filter { $0["photo"] != nil }
        #expect(
            shown.compactMap { $0["path"] as? String } == [
                "augsburg/posts/start.post-square.de.jpg", "augsburg/posts/start.post-square.de.png",
            ])
        #expect(shown.allSatisfy { $0["post"] as? String == "start" })
        let post = String(
            decoding: try campaign.tree()["augsburg/posts/start.mastodon.de.json"] ?? Data(), as: UTF8.self)
        #expect(post.contains("posts/start.post-square.de.png"))
    }

    private static let before = ["LITFASS_NOW": "2026-11-01T09:00:00Z"]

    @Test func itIsShownCreditedAndRecordedAndNothingElseGetsOut() throws {
        let campaign = try campaign()
        let result = try campaign.build("--json", variables: Self.before)
        #expect(result.status == 0, "\(result.errors)")
        let artifacts = try #require(try result.json["artifacts"] as? [[String: Any]])
        let flyer = try #require(artifacts.first { $0["path"] as? String == "augsburg/print/flyer-a5.de.pdf" })
        let record = try #require(flyer["photo"] as? [String: Any])
        #expect(
            record["id"] as? String == "markt" && record["credit"] as? String == "Erika Muster"
                && record["license"] as? String == "CC BY 4.0")
        #expect(record["license-url"] as? String == "https://creativecommons.org/licenses/by/4.0/")
        #expect(record["people"] as? Bool == true && record["consent-until"] as? String == "2027-06-30")
        #expect(artifacts.filter { $0["photo"] != nil }.count >= 5)
        let tree = try campaign.tree()
        for (path, bytes) in tree {
            for secret in ["GPS-SECRET", "XMP-SECRET", "Frau Muster", "Exif"] {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(path)")
            }
        }
        let page = String(decoding: tree["index.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("Foto: Erika Muster") && page.contains("30. Juni 2027"))
        let pdf = campaign.output + "/augsburg/print/flyer-a5.de.pdf"
        let text = try Shell.run("pdftotext \"$1\" -", pdf).output
        // Beside the imprint, where the line may end before what was done to it.
        #expect(text.contains("Foto: Erika Muster · CC BY 4.0") && text.contains("bearbeitet"))
        // The photo lies on its side in the file. Upright it is 1200 pixels wide; on 154 mm that is 197 dpi.
        let images = try Shell.run("pdfimages -list \"$1\" | tail -n +3", pdf).output
        #expect(images.contains("jpeg") && images.contains("1200"), "\(images)")
        #expect(try Shell.run("pdfimages -all \"$1\" x && identify x-*.jpg", pdf).output.contains("JPEG 1200x"))
    }

    @Test func whatItShowsIsSaidWhereItIsShown() throws {
        let described = try campaign(more: "\n    alt: { de: Drei Menschen auf dem Platz. }")
        let result = try described.build(variables: Self.before)
        #expect(!result.output.contains("alt is missing") && !result.errors.contains("alt is missing"))
        let tree = try described.tree()
        #expect(
            String(decoding: tree["index.html"] ?? Data(), as: UTF8.self).contains(
                ". Foto: Drei Menschen auf dem Platz."))
        let posts = tree.filter { $0.key.contains("/posts/") && $0.key.hasSuffix(".json") }
        #expect(posts.contains { String(decoding: $0.value, as: UTF8.self).contains("Drei Menschen auf dem Platz.") })
        let silent = try campaign().run(["check", SmallCampaign.name], variables: Self.before)
        #expect(
            silent.output.contains(
                "Who does not see images/markt.jpg is not told what it shows: alt is missing in German."))
    }

    @Test func aConsentThatHasEndedBlocksWhatShowsTheFace() throws {
        let campaign = try campaign(["flyer-a5", "post-square"], more: "\n    materials: [flyer-a5]")
        #expect(try campaign.build(variables: Self.before).status == 0)
        let post = try #require(try campaign.tree()["augsburg/posts/post-square.de.png"])
        // Half a year later the same command takes back what may no longer be shown; the rest stays as it is.
        let result = try campaign.build(variables: ["LITFASS_NOW": "2027-07-01T09:00:00Z"])
        #expect(result.status == 1)
        #expect(
            result.errors.contains(
                "The consent for images/markt.jpg ended on 2027-06-30; the picture may no longer be shown."))
        #expect(result.errors.contains("Ask for a new consent: Frau Muster, Tel. 12 (papers: Ordner 3)"))
        let tree = try campaign.tree()
        #expect(tree["augsburg/print/flyer-a5.de.pdf"] == nil && tree["augsburg/print/flyer-a5.de.page1.png"] == nil)
        #expect(tree["augsburg/posts/post-square.de.png"] == post)
        // On its last day it still may.
        #expect(try campaign.build(variables: ["LITFASS_NOW": "2027-06-30T09:00:00Z"]).status == 0)
    }

    @Test(
        arguments: [
            ("", 1, "images/markt.jpg shows people, but no consent is recorded."),
            ("{ until: 2026-11-15 }", 1, "ends on 2026-11-15, before the campaign begins (2026-12-01)."),
            (
                "{ until: 2027-01-15 }", 0,
                "The consent for images/markt.jpg ends on 2027-01-15, the campaign on 2027-01-31."
            ),
            ("{ until: unlimited }", 0, ""),
        ] as [(String, Int32, String)])
    func consent(_ consent: String, _ status: Int32, _ message: String) throws {
        let campaign = try campaign(["post-square"], consent: consent)
        let result = try campaign.run(["check", SmallCampaign.name], variables: Self.before)
        #expect(result.status == status, "\(result.output)")
        #expect(
            message.isEmpty ? !result.output.contains("consent") : result.output.contains(message), "\(result.output)")
    }

    @Test(arguments: [
        ("head -c 20000 \"$1\" > x && mv x \"$1\"", "images/markt.jpg is damaged or incomplete"),
        ("convert \"$1\" -colorspace CMYK x.jpg && mv x.jpg \"$1\"", "images/markt.jpg is a JPEG in CMYK"),
        ("convert \"$1\" -resize 400x x.jpg && mv x.jpg \"$1\"", "images/markt.jpg has only "),
        (
            """
            printf '\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR\\0\\1\\x86\\xa0\\0\\1\\x86\\xa0\
            \\x8\\x2\\0\\0\\0\\x27\\x30\\x9c\\x9f\\0\\0\\0\\0IDAT\
            \\x35\\xaf\\x06\\x1e' > "$1"
            """,
            "images/markt.jpg has 100000 × 100000 pixels; at most 100 million are read."
        ),
        ("echo GIF89a > \"$1\"", "images/markt.jpg is neither a JPEG nor a PNG."),
        ("rm \"$1\"", "The photo images/markt.jpg does not exist."),
        (
            "rm \"$1\" && ln -s /etc/hostname \"$1\"",
            "The photo images/markt.jpg does not lie in the campaign's folder."
        ),
        ("truncate -s 65M \"$1\"", "The photo images/markt.jpg is larger than 64 MB."),
    ])
    func aPhotoThatCannotBeUsed(_ spoil: String, _ message: String) throws {
        let campaign = try campaign(more: "\n    materials: [flyer-a5]")
        let spoilt = try Shell.run(spoil, campaign.scratch.path + "/" + campaign.folder + "/images/markt.jpg")
        #expect(spoilt.status == 0, "\(spoilt.output)")
        let result = try campaign.build(variables: Self.before)
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.errors.components(separatedBy: message).count == 2, "\(result.errors)")
        #expect(result.errors.contains("1 error"), "\(result.errors)")
        let tree = try campaign.tree()
        #expect(!tree.keys.contains { $0.contains("flyer-a5") || $0.hasSuffix(".part") })
        #expect(tree["augsburg/posts/post-square.de.png"] != nil)
        // Mended, the next build goes on.
        try Self.picture.get().write(
            to: URL(fileURLWithPath: campaign.scratch.path + "/" + campaign.folder + "/images/new.jpg"))
        try campaign.edit(campaign.folder + "/campaign.yaml", "images/markt.jpg", "images/new.jpg")
        #expect(try campaign.build(variables: Self.before).status == 0)
    }

    @Test func anotherFileOfTheSameNameIsDrawnAnew() throws {
        let campaign = try campaign(["post-square"])
        #expect(try campaign.build(variables: Self.before).status == 0)
        let first = try campaign.tree()["augsburg/posts/post-square.de.png"]
        let photo = campaign.scratch.path + "/" + campaign.folder + "/images/markt.jpg"
        #expect(try Shell.run("convert \"$1\" -negate x.jpg && mv x.jpg \"$1\"", photo).status == 0)
        #expect(try campaign.build(variables: Self.before).status == 0)
        #expect(try campaign.tree()["augsburg/posts/post-square.de.png"] != first)
    }
}
