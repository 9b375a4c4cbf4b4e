internal import Build
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
    let speech: Speech

    /// In bytes; no platform takes a larger picture.
    private static let largestPicture = 64 << 20

    /// - Throws: Where a picture can't be read.
    func wanted() throws -> WantedCampaign {
        var pictures: [String: [UInt8]] = [:]
        var entries: [WantedEntry] = []
        for place in posts.regions {
            for item in place.planned { entries.append(try entry(item, in: place.region, &pictures)) }
            entries +=
                ChoreEntries(
                    posts.campaign, in: place.region, folder: posts.folder, accounts: accounts, now: now, speech: speech
                ).entries
        }
        if let first = posts.regions.first {
            entries += [
                ChoreEntries(
                    posts.campaign, in: first.region, folder: posts.folder, accounts: accounts, now: now, speech: speech
                ).build
            ]
            .compactMap(\.self)
        }
        return WantedCampaign(
            name: posts.campaign.name, title: posts.campaign.title, origin: origin, blackouts: blackouts,
            entries: entries,
            isWhole: !posts.findings.contains { $0.severity == .error || $0.code == "post-without-picture" },
            pictures: pictures)
    }

    private var blackouts: [String] {
        posts.campaign.blackouts.flatMap { blackout in
            (blackout.from.daysSince1970...blackout.to.daysSince1970).prefix(3660).compactMap {
                Day(daysSince1970: $0)?.description
            }
        }
    }

    private func entry(_ item: PlannedPost, in region: Region, _ pictures: inout [String: [UInt8]]) throws
        -> WantedEntry
    {
        let (entry, post) = (item.entry, item.post)
        let account = accounts.choose(channel: entry.channel, in: region)
        func key(_ language: String) -> EntryKey {
            EntryKey(
                campaign: posts.campaign.name, region: region.slug, kind: .post, name: entry.post,
                channel: entry.channel, language: language)
        }
        var content = EntryContent(
            channel: entry.channel, account: account.name, destination: account.destination, text: post.text,
            languageTag: post.languageTag,
            link: post.link, tags: post.tags, facets: post.facets)
        if let image = post.image {
            let path = "\(region.slug)/\(image.path)"
            if let bytes = try OutputFolder(posts.folder).read(path, limit: Self.largestPicture) {
                let picture = EntryContent.Picture(
                    name: path.split(separator: "/").last.map(String.init) ?? path, bytes: bytes,
                    mediaType: image.format == "jpeg" ? "image/jpeg" : "image/png", alt: post.alt)
                pictures[picture.sha256] = bytes
                content.pictures = [picture]
            }
        }
        return WantedEntry(
            key: key(entry.language), due: entry.instant, timeZone: entry.timeZone, content: content,
            thread: entry.thread,
            parent: previous(entry, in: region).map(key), isDraft: posts.drafts.contains(entry.language))
    }

    /// The language of the post before in the same thread.
    private func previous(_ entry: PlanEntry, in region: Region) -> String? {
        guard let thread = entry.thread, thread > 0 else { return nil }
        let others = posts.regions.first { $0.region.slug == region.slug }?.planned.map(\.entry) ?? []
        return others.filter { $0.post == entry.post && $0.channel == entry.channel && ($0.thread ?? thread) < thread }
            .max { ($0.thread ?? 0) < ($1.thread ?? 0) }?.language
    }
}
