import Foundation

/// A campaign with what its one build left.
struct FinishedBuild: Sendable {
    let campaign: SmallCampaign
    let result: Litfass.Result
    let tree: [String: Data]

    init(materials: [String]) throws {
        campaign = try SmallCampaign(materials: materials)
        Finished.removeAtExit(campaign.scratch.path)
        result = try campaign.build("--json")
        tree = try campaign.tree()
    }

    var manifest: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: tree["manifest.json"] ?? Data()) as? [String: Any] ?? [:] }
    }

    var artifacts: [[String: Any]] { get throws { try manifest["artifacts"] as? [[String: Any]] ?? [] } }
}
