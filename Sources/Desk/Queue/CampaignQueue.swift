internal import Build
internal import Formats
internal import Foundation
internal import Model
internal import Plan
internal import Schedule
internal import Workspace

/// Makes of a campaign's posts, deadlines and posters what the queue is to hold.
struct CampaignQueue {
    let posts: Production.Posts
    /// The workspace's folder.
    let origin: String
    let accounts: AccountChoice
    let now: Int
    let uiLanguage: UILanguage

    /// In bytes; no platform takes a larger picture.
    static let largestPicture = 64 << 20

    /// - Throws: Where a picture can't be read.
    func wanted() throws -> WantedCampaign {
        let folder = OutputFolder(posts.folder)
        var pictures: [String: [UInt8]] = [:]
        var entries: [PlannedEntry] = []
        for place in posts.regions {
            for var planned in place.planned {
                planned.sender = try accounts.choose(channel: planned.entry.key.channel, in: place.region)
                if let path = planned.picture?.path, pictures[path] == nil {
                    pictures[path] = try folder.read(path, limit: Self.largestPicture)
                }
                entries.append(planned)
            }
            // What is done once a campaign is in each region's plan.
            entries += try tasks(place).filter { task in !entries.contains { $0.entry.key == task.entry.key } }
        }
        let unillustrated = posts.findings.count { $0.detail is PostWithoutPicture }
        let errors = posts.findings.count { $0.severity == .error && !($0.detail is PostWithoutPicture) }
        var wanted = WantedCampaign(
            name: posts.campaign.name, title: posts.campaign.title, origin: origin, blackouts: blackouts,
            entries: entries,
            isWhole: errors + unillustrated == 0, pictures: pictures)
        wanted.stale = posts.stale
        wanted.approvals = posts.campaign.approvals
        wanted.lacksPictures = errors == 0 && unillustrated > 0
        return wanted
    }

    private func tasks(_ place: Production.Posts.RegionPosts) throws -> [PlannedEntry] {
        try place.plan.tasks.compactMap { task in
            try TaskEntry(task, posts.campaign, place.region, folder: posts.folder)
                .planned(now: now, accounts, uiLanguage)
        }
    }

    private var blackouts: [String] {
        posts.campaign.blackouts.flatMap { blackout in
            (blackout.from.daysSince1970...blackout.to.daysSince1970).prefix(3660).compactMap {
                Day(daysSince1970: $0)?.description
            }
        }
    }
}
