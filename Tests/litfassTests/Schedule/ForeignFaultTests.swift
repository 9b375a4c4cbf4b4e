import Foundation
import Testing

/// One campaign's fault never stops another's posts: what a run compares it does not draw, and reads in a process of
/// its own; and what it builds is built in another.
struct ForeignFaultTests {
    private func litfass(_ campaign: SmallCampaign, now: String) -> Litfass {
        Litfass(
            folder: campaign.scratch.path,
            variables: ["LITFASS_HOME": campaign.scratch.path + "/home", "LITFASS_NOW": now, "USER": "amsel"])
    }

    private func states(_ litfass: Litfass) throws -> [String: Set<String>] {
        let entries = try litfass.run("schedule", "list", "--json").json["entries"] as? [[String: Any]] ?? []
        let posts = entries.filter { $0["kind"] as? String == "post" }
        return Dictionary(grouping: posts) { $0["campaign"] as? String ?? "" }.mapValues { entries in
            Set(entries.compactMap { $0["state"] as? String })
        }
    }

    /// To draw it takes longer than anybody waits.
    private static let bomb: String = {
        let filter = (0..<40).map { _ in
            "<feTurbulence baseFrequency='0.9' numOctaves='60'/><feGaussianBlur stdDeviation='90'/>"
        }
        .joined()
        return """
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64' width='64' height='64'>\
            <filter id='f' x='-50' y='-50' width='200' height='200'>\(filter)</filter>\
            <rect width='64' height='64' filter='url(#f)'/></svg>
            """
    }()

    /// A workspace of four campaigns, each for another region, planned and approved.
    private func planned(_ others: [String: String]) throws -> SmallCampaign {
        let campaign = try SmallCampaign(languages: ["de"])
        try campaign.edit(campaign.folder + "/campaign.yaml", "deadlines: { print: 2026-11-27 }\n", "")
        for (name, region) in others {
            let path = campaign.scratch.path
            try FileManager.default.copyItem(
                atPath: path + "/" + campaign.folder, toPath: path + "/Campaigns/" + name)
            try campaign.edit("Campaigns/\(name)/campaign.yaml", "regions: [augsburg]", "regions: [\(region)]")
            try FileManager.default.createDirectory(
                atPath: path + "/Assets/Regions", withIntermediateDirectories: true)
            let own = "/Assets/Regions/" + region
            try FileManager.default.copyItem(atPath: Litfass.root + own, toPath: path + own)
        }
        let early = litfass(campaign, now: "2026-11-24T09:00:00Z")
        for name in [SmallCampaign.name] + others.keys {
            let plan = try early.run("schedule", "plan", name)
            #expect(plan.status == 0, "\(plan.errors)")
        }
        let approved = try early.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts", "--yes")
        #expect(approved.status == 0, "\(approved.errors)")
        return campaign
    }

    /// Changed after the approval: a crest that nobody can draw, a region without end of brackets, a campaign that is
    /// none any more.
    @Test func theOthersGoOut() throws {
        let campaign = try planned(["wappen": "muenchen", "tief": "birkenfeld", "kaputt": "lahn-dill-kreis"])
        let scratch = campaign.scratch
        try scratch.write(Self.bomb, to: "Assets/Regions/muenchen/crest.svg")
        let brand = try scratch.read("Assets/Regions/muenchen/brand.yaml")
        if !brand.contains("\ncrest:") {
            try scratch.write(brand + "\ncrest: crest.svg\n", to: "Assets/Regions/muenchen/brand.yaml")
        }
        try scratch.write(String(repeating: "[", count: 1_000_000), to: "Assets/Regions/birkenfeld/region.json")
        try scratch.write("litfass: 1\ntitle: [", to: "Campaigns/kaputt/campaign.yaml")
        let due = litfass(campaign, now: "2026-12-01T09:30:00Z")
        let begin = ContinuousClock.now
        let run = try due.run("schedule", "run", "--json")
        #expect(ContinuousClock.now - begin < .seconds(60))
        #expect(run.status == 75, "\(run.errors)")
        #expect(
            try states(due) == [
                "klein": ["ready"], "wappen": ["approved"], "tief": ["approved"], "kaputt": ["approved"],
            ])
        let findings = try #require(try run.json["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == Array(repeating: "posts-put-off", count: 3))
        #expect(findings.map { $0["severity"] as? String } == Array(repeating: "warning", count: 3))
        let told = Dictionary(
            findings.map { ($0["file"] as? String ?? "", $0["message"] as? String ?? "") }, uniquingKeysWith: +)
        #expect(told["Campaigns/wappen/campaign.yaml"]?.contains("its pictures are not built anew") == true, "\(told)")
        #expect(told["Campaigns/kaputt/campaign.yaml"]?.contains("it cannot be read") == true, "\(told)")
        #expect(told["Campaigns/tief/campaign.yaml"]?.contains("2 posts of “tief” do not go out yet") == true)
        #expect(run.errors.contains("litfass schedule plan wappen"), "\(run.errors)")
        // What is mended goes out by the next run.
        let early = litfass(campaign, now: "2026-12-01T09:40:00Z")
        try FileManager.default.removeItem(atPath: scratch.path + "/Campaigns/kaputt/campaign.yaml")
        try FileManager.default.copyItem(
            atPath: scratch.path + "/\(campaign.folder)/campaign.yaml",
            toPath: scratch.path + "/Campaigns/kaputt/campaign.yaml")
        try campaign.edit("Campaigns/kaputt/campaign.yaml", "regions: [augsburg]", "regions: [lahn-dill-kreis]")
        #expect(try early.run("schedule", "run", "--quiet").status == 75)
        #expect(try states(early)["kaputt"] == ["ready"])
    }

    /// What is due to be built is built.
    @Test func aBuildIsAProcessOfItsOwn() throws {
        let campaign = try SmallCampaign(languages: ["de"])
        let early = litfass(campaign, now: "2026-11-20T09:00:00Z")
        #expect(try early.run("schedule", "plan", SmallCampaign.name).status == 0)
        try FileManager.default.removeItem(atPath: campaign.output)
        let due = litfass(campaign, now: "2026-11-26T12:00:00Z")
        let run = try due.run("schedule", "run")
        #expect(run.status == 0, "\(run.errors)")
        #expect(FileManager.default.fileExists(atPath: campaign.output + "/index.html"))
    }
}
