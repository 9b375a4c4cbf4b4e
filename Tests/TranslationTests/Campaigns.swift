import Foundation
import Loading
import Model
import Support
import Workspace

/// Campaigns of the repository's kind with texts of a test's own.
enum Campaigns {
    static let languages = try? LanguageLoader.load(Repository.workspace)

    /// - Parameters:
    ///   - files: By path in the campaign's folder.
    ///   - more: Further lines of `campaign.yaml`.
    static func load(_ files: [String: String], more: String = "") throws -> LoadedCampaign {
        try with(files, more: more) { $0 }
    }

    /// The same while its folder is there.
    static func with<Result>(
        _ files: [String: String], more: String = "", _ body: (LoadedCampaign) throws -> Result
    ) throws -> Result {
        let campaign = """
            litfass: 1
            title: Probe
            kind: willkommen
            period: { from: 2026-12-01, to: 2027-01-31 }
            regions: [augsburg]
            link: "https://{host}/{slug}/{language}"
            link-any: "https://{host}/{slug}"
            materials: [poster-a3]
            channels: [mastodon]
            \(more)
            """
        return try Repository.withFolder { folder in
            try folder.write(Array(campaign.utf8), to: "probe/campaign.yaml")
            for (path, text) in files { try folder.write(Array(text.utf8), to: "probe/" + path) }
            return try body(read(InputFolder(folder.path + "/probe")))
        }
    }

    static func read(_ folder: InputFolder) throws -> LoadedCampaign {
        try CampaignLoader(
            languages: LanguageLoader.load(Repository.workspace), regions: ["augsburg"], channels: ["mastodon"],
            materials: nil
        ).load(folder)
    }

    static func texts(_ language: String, _ lines: String, review: String = "{ state: draft }") -> String {
        "litfass: 1\nlanguage: \(language)\nreview: \(review)\n" + lines
    }
}
