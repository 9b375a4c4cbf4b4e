import Foundation
import PlatformServers
import Publish
import Testing

/// One campaign's fault never stops another's posts: what a run compares it does not draw, and what it builds is built
/// in a process of its own.
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

    /// Hundreds of layers over each other: to draw it takes longer than anybody waits.
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

    /// A crest that was changed after the approval holds up its own campaign's pictures alone.
    @Test func aCrestThatCannotBeDrawn() throws {
        let campaign = try SmallCampaign(languages: ["de"])
        let region = try campaign.ownRegion()
        try campaign.edit(campaign.folder + "/campaign.yaml", "deadlines: { print: 2026-11-27 }\n", "")
        // The other campaign speaks for another region.
        let other = campaign.scratch.path + "/Campaigns/andere"
        try FileManager.default.copyItem(atPath: campaign.scratch.path + "/" + campaign.folder, toPath: other)
        try campaign.edit("Campaigns/andere/campaign.yaml", "regions: [augsburg]", "regions: [muenchen]")
        let early = litfass(campaign, now: "2026-11-24T09:00:00Z")
        for name in [SmallCampaign.name, "andere"] {
            let plan = try early.run("schedule", "plan", name)
            #expect(plan.status == 0, "\(plan.errors)")
        }
        let approved = try early.run("schedule", "approve", "--all", "--by", "Amsel", "--allow-drafts", "--yes")
        #expect(approved.status == 0, "\(approved.errors)")
        try campaign.scratch.write(Self.bomb, to: region + "/crest.svg")
        let begin = ContinuousClock.now
        let run = try litfass(campaign, now: "2026-12-01T09:30:00Z").run("schedule", "run")
        #expect(ContinuousClock.now - begin < .seconds(60))
        #expect(run.status == 75, "\(run.errors)")
        #expect(run.errors.contains("pictures are not built"), "\(run.errors)")
        #expect(try states(early) == ["klein": ["approved"], "andere": ["sent"]])
    }

    /// What is due to be built is built, and a build that ends badly is tried again or told.
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
