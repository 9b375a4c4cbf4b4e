import Foundation
import Testing

/// A town's crest from its file to the sheets, as a press officer has it: built once, then only read.
@Suite(.timeLimit(.minutes(5))) struct CrestTests {
    private func campaign(_ crest: String, _ name: String, materials: [String] = ["post-square"]) throws
        -> SmallCampaign
    {
        let campaign = try SmallCampaign(materials: materials, languages: ["de"])
        let region = try campaign.ownRegion()
        for file in try FileManager.default.contentsOfDirectory(atPath: campaign.scratch.path + "/" + region)
        where file.hasPrefix("crest.") {
            try FileManager.default.removeItem(atPath: campaign.scratch.path + "/\(region)/\(file)")
        }
        try campaign.edit(region + "/brand.yaml", "crest: crest.svg", "crest: \(name)")
        if name.hasSuffix(".svg") {
            try campaign.scratch.write(crest, to: region + "/" + name)
        } else {
            let made = try Shell.run("convert \(crest) \"$1\"", campaign.scratch.path + "/\(region)/\(name)")
            try #require(made.status == 0, "\(made.output)")
        }
        return campaign
    }

    private func stored(_ campaign: SmallCampaign) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: campaign.scratch.path + "/Assets/Regions/augsburg").filter {
            $0.wholeMatch(of: #/crest\.[0-9a-f]{16}\.(svg|png)/#) != nil
        }
    }

    private static let gradient = """
        <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
        <linearGradient id="g"><stop stop-color="#c8102e"/><stop offset="1" stop-color="#002f6c"/></linearGradient>
        <path d="M90 20h20v15q0 9-10 12q-10-3-10-12z" fill="url(#g)"/></svg>
        """

    /// Built once; the second time nothing is drawn, neither the crest nor a sheet; a check reads it.
    @Test func aCrestIsTakenInOnce() throws {
        let campaign = try campaign(Self.gradient, "wappen.svg")
        let unbuilt = try campaign.check()
        #expect(unbuilt.output.contains("Assets/Regions/augsburg/wappen.svg"), "\(unbuilt.output)")
        #expect(unbuilt.output.contains("has not been taken in yet") && unbuilt.output.contains("litfass build"))
        #expect(try stored(campaign) == [])
        #expect(try campaign.build().status == 0)
        let names = try stored(campaign)
        #expect(names.count == 1 && names[0].hasSuffix(".png"))
        let file = campaign.scratch.path + "/Assets/Regions/augsburg/" + (names.first ?? "")
        let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        #expect(try campaign.build().status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date == date)
        #expect(try !campaign.check().output.contains("taken in"))
        // Another crest takes its place.
        try campaign.scratch.write(
            Self.gradient.replacingOccurrences(of: "#002f6c", with: "#006a4e"),
            to: "Assets/Regions/augsburg/wappen.svg")
        #expect(try campaign.build().status == 0)
        let others = try stored(campaign)
        #expect(others.count == 1 && others != names)
    }

    /// A poster's file for the print shop, as poppler has it.
    @Test func pixelsStandInPrintAtSixHundredDotsPerInch() throws {
        let campaign = try campaign(Self.gradient, "wappen.svg", materials: ["poster-a3", "post-square"])
        let built = try campaign.build()
        #expect(built.status == 0, "\(built.output)\(built.errors)")
        let pdf = campaign.output + "/augsburg/posters/poster-a3.de.pdf"
        let listed = try Shell.run("pdfimages -list \"$1\"", pdf)
        // Columns: page, number, type, width, height, colour, …, x-ppi, y-ppi.
        let rows = listed.output.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
        let crest = try #require(rows.first { $0.count > 13 && $0[2] == "image" }, "\(listed.output)")
        #expect(Int(crest[12]).map { $0 >= 600 } == true, "\(listed.output)")
        #expect(rows.contains { $0.count > 2 && $0[2] == "smask" }, "what shows through is kept: \(listed.output)")
    }

    @Test func aSmallPNGIsToldOnce() throws {
        let campaign = try campaign("-size 60x72 xc:none -fill '#006a4e' -draw 'circle 30,36 30,4'", "w.png")
        let built = try campaign.build()
        #expect(built.status == 0)
        #expect(built.errors.components(separatedBy: "w.png is too small").count == 2, "\(built.errors)")
        #expect(built.errors.contains("Assets/Regions/augsburg/w.png"))
    }

    /// Nothing is drawn of it by who only looks: a bomb costs a check and a run nothing.
    @Test func aBombCostsACheckNothing() throws {
        let names = 0..<16
        let rules = names.map { ".m\($0){mask:url(#m\($0))}" }.joined()
        let masks = names.map { name in
            let inner = "<g class=\"m\(name + 1)\"><path d=\"M0 0h99v99z\"/></g>"
            return "<mask id=\"m\(name)\">\(inner)\(inner)</mask>"
        }.joined()
        let bomb = """
            <svg xmlns="http://www.w3.org/2000/svg" width="100" height="120"><style>\(rules)</style>\(masks)\
            <path class="m0" d="M0 0h99v99z"/></svg>
            """
        let campaign = try campaign(bomb, "w.svg")
        let begin = ContinuousClock.now
        #expect(try campaign.check().output.contains("has not been taken in yet"))
        #expect(ContinuousClock.now - begin < .seconds(30))
    }

    /// None at all, or one that is not there.
    @Test(arguments: [true, false]) func withoutACrestEverythingIsBuilt(_ isNamed: Bool) throws {
        let campaign = try campaign(Self.gradient, "w.svg")
        let region = "Assets/Regions/augsburg"
        if isNamed {
            try FileManager.default.removeItem(atPath: campaign.scratch.path + "/\(region)/w.svg")
        } else {
            try campaign.edit(region + "/brand.yaml", "crest: w.svg\n", "")
        }
        let built = try campaign.build()
        #expect(built.status == (isNamed ? 1 : 0), "\(built.errors)")
        #expect(built.errors.contains("\(region)/w.svg does not exist") == isNamed, "\(built.errors)")
        #expect(FileManager.default.fileExists(atPath: campaign.output + "/augsburg/posts/post-square.de.png"))
    }
}
