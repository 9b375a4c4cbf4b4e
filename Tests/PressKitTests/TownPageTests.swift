internal import Build
internal import Support
internal import Testing

@testable internal import PressKit

/// The first page of a campaign for a country, and a town's own.
struct TownPageTests {
    @Test func everyTownIsFoundUnderItsLetter() throws {
        var contents = SampleKit.contents
        let first = try #require(contents.regions.first)
        contents.regions = [("ulm", "Ulm"), ("uelzen", "Ülzen"), ("bonn", "Bonn")].map { slug, name in
            var region = first
            (region.slug, region.name) = (slug, name)
            return region
        }
        contents.isSplit = true
        let page = String(decoding: try TownPage(contents: contents, design: Repository.design()).bytes, as: UTF8.self)
        let places = ["<h3>B</h3>", "bonn/index.html", "<h3>U</h3>", "ulm/index.html", "uelzen/index.html"].map {
            page.firstRange(of: $0)?.lowerBound
        }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(page.contains("3 Orte"))
    }

    @Test func aTownsOwnPageNamesItsFilesFromThere() throws {
        var contents = SampleKit.contents
        contents.regions = Array(contents.regions.prefix(1))
        contents.artifacts = contents.artifacts.filter { $0.region == "augsburg" }
        contents.isSplit = true
        contents.move(into: "augsburg")
        let page = String(decoding: try KitPage(contents: contents, design: Repository.design()).bytes, as: UTF8.self)
        #expect(page.contains("href=\"posters/") && !page.contains("\"augsburg/"))
        #expect(page.contains("href=\"../index.html\"") && page.contains("href=\"../guide.html#drucken\""))
    }
}
