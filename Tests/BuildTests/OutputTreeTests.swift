internal import Build
internal import Testing

@Suite("Output tree")
struct OutputTreeTests {
    private static let plain = OutputTree.Sheet(region: "augsburg", material: "poster-a3", language: "zh-CN")
    private static let placed = OutputTree.Sheet(
        region: "augsburg", material: "flyer-a5", language: "ar", placement: "tram")

    @Test("Every path is the contract's")
    func paths() {
        #expect(OutputTree.posterPicture(Self.plain) == "augsburg/posters/poster-a3.zh-CN.png")
        #expect(OutputTree.posterPDF(Self.placed) == "augsburg/posters/flyer-a5.ar.tram.pdf")
        #expect(OutputTree.printPDF(Self.placed) == "augsburg/print/flyer-a5.ar.tram.pdf")
        #expect(OutputTree.printPreview(Self.placed, page: 2) == "augsburg/print/flyer-a5.ar.tram.page2.png")
        #expect(OutputTree.webPDF(Self.placed) == "augsburg/web/flyer-a5.ar.tram.pdf")
        #expect(OutputTree.postPicture(Self.plain) == "augsburg/posts/poster-a3.zh-CN.png")
        #expect(OutputTree.thumbnail(Self.plain) == "augsburg/previews/poster-a3.zh-CN.png")
        let own = OutputTree.Sheet(region: "augsburg", material: "post-square", language: "ar", post: "start")
        #expect(OutputTree.postPicture(own) == "augsburg/posts/start.post-square.ar.png")
        let post = OutputTree.Post(region: "augsburg", post: "start", platform: "mastodon", language: "ar")
        #expect(OutputTree.post(post, .text) == "augsburg/posts/start.mastodon.ar.txt")
        #expect(OutputTree.post(post, .json) == "augsburg/posts/start.mastodon.ar.json")
        #expect(OutputTree.plan(region: "augsburg") == "augsburg/plan.ics")
        #expect(OutputTree.order(region: "augsburg") == "augsburg/order.html")
        #expect(OutputTree.manifest == "manifest.json")
        #expect(OutputTree.manifest(shard: 2, of: 4) == "manifest.2-of-4.json")
        #expect(OutputTree.index == "index.html")
        #expect(OutputTree.folder(campaign: "willkommen") == "willkommen")
    }

    @Test(
        "No name leaves the folder or looks like another",
        arguments: [
            ("..", "%2E%2E"), (".", "%2E"), ("a/b", "a%2Fb"), ("a.b", "a%2Eb"), ("a%2Eb", "a%252Eb"), ("ä", "%C3%A4"),
            ("", "%"),
            ("a\0", "a%00"), ("c:\\", "c%3A%5C"),
        ])
    func names(_ name: String, _ written: String) {
        #expect(OutputTree.plan(region: name) == written + "/plan.ics")
        #expect(OutputTree.folder(campaign: name) == written)
    }
}
