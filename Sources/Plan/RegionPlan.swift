internal import Formats
package import Model

/// When everything of a campaign goes out in one region.
package struct RegionPlan: Hashable, Sendable {
    /// The campaign's name and title, and the region's slug and name.
    package let campaign: String
    package let title: String
    package let region: String
    package let regionName: String
    /// By time, then in the campaign's order of posts, channels and languages.
    package private(set) var entries: [PlanEntry]
    /// What is to be done beside them, the earliest first.
    package let tasks: [PlanTask]
    /// By day, the earliest first.
    package let deadlines: [Deadline]
    package let event: Event?
    /// What is wrong with the times; posts that cannot go out are left out of `entries`.
    package let findings: [Finding]

    /// A day by which something must be done.
    package struct Deadline: Hashable, Sendable {
        /// As the campaign names it, e.g. `print`.
        package let name: String
        package let day: Day
    }

    /// What one is invited to, in seconds since 1970.
    package struct Event: Hashable, Sendable {
        package let start: Int
        package let end: Int?
        package let place: String
        package let address: String
    }

    /// - Parameters:
    ///   - languages: Those in which the campaign speaks in this region, as codes of `Languages.yaml`.
    ///   - threading: The platforms on which posts can answer one another; nil takes all for such.
    ///   - now: The clock, in seconds since 1970, before which no open time is set; nil for artifacts, which know no
    ///   clock.
    ///   - earlierTimes: When an open post goes out by an earlier plan, in seconds since 1970: it keeps that time.
    ///   - picture: The file of a post's picture as a platform takes it, relative to the campaign's output; nil
    ///   takes the PNG of its `image`.
    package init(
        _ campaign: Campaign, in region: Region, languages: [String], threading: Set<String>? = nil, now: Int? = nil,
        earlierTimes: (_ post: String) -> Int? = { _ in nil },
        picture: ((_ post: String, _ channel: String, _ language: String) -> String?)? = nil
    ) {
        self.campaign = campaign.name
        title = campaign.title
        self.region = region.slug
        regionName = region.name
        deadlines = Self.deadlines(of: campaign)
        guard let zone = Zone(region.brand.timeZone) else {
            entries = []
            tasks = []
            event = nil
            findings = [PlanReview.unknownZone(region)]
            return
        }
        event = Self.event(of: campaign, zone)
        tasks = PlanTask.all(campaign, in: region, zone)
        let review = PlanReview(campaign: campaign, region: region)
        var entries: [PlanEntry] = []
        var findings: [Finding] = []
        let kept = Self.kept(campaign, zone, earlierTimes)
        var openTimes = OpenTimes(campaign, region, zone, now: now, earlierTimes: Array(kept.values))
        for post in campaign.posts {
            let isOpen = post.at.value == .open
            let earlierTimes = kept[post.id].flatMap { zone.localTime(at: $0) }
            guard let wanted = earlierTimes ?? (isOpen ? openTimes.take() : Self.resolve(post.at.value, campaign))
            else {
                findings.append(isOpen ? review.noDayLeft(post) : review.unresolved(post))
                continue
            }
            let (instant, resolution) = zone.instant(of: wanted)
            let local = zone.localTime(at: instant) ?? wanted
            if let blackout = campaign.blackout(on: local.day) {
                findings.append(review.inBlackout(post, local, blackout))
                continue
            }
            findings += review.findings(of: post, wanted: wanted, local: local, resolution)
            for channel in post.channels ?? campaign.channels {
                for (position, language) in languages.filter({ campaign.speaks(post, in: $0) }).enumerated() {
                    let isPart = post.languages == .thread && threading?.contains(channel.value) ?? true
                    entries.append(
                        PlanEntry(
                            key: EntryKey(
                                campaign: campaign.name, region: region.slug, kind: .post, name: post.id,
                                channel: channel.value, language: language), due: instant, timeZone: zone.name,
                            image: picture.map { $0(post.id, channel.value, language) }
                                ?? post.image.map {
                                    "\(region.slug)/posts/\($0.value).\(language).\(PictureFormat.png.suffix)"
                                },
                            thread: isPart ? position : nil))
                }
            }
        }
        // A stable order: entries of the same instant keep the campaign's.
        self.entries = entries.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
            .map(\.element)
        self.findings = findings
    }

    /// A plan of entries that have their times already, e.g. those of the queue.
    package init(
        campaign: String, title: String, region: String, regionName: String, entries: [PlanEntry],
        tasks: [PlanTask] = [], deadlines: [Deadline] = [], event: Event? = nil
    ) {
        self.campaign = campaign
        self.title = title
        self.region = region
        self.regionName = regionName
        self.entries = entries
        self.tasks = tasks
        self.deadlines = deadlines
        self.event = event
        findings = []
    }

    /// Those by which something must be done, the earliest first; when to evaluate is a task.
    package static func deadlines(of campaign: Campaign) -> [Deadline] {
        campaign.deadlines.filter { $0.key != PlanTask.evaluate }.map { Deadline(name: $0.key, day: $0.value) }
            .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    }

    package static func event(of campaign: Campaign, _ zone: Zone) -> Event? {
        campaign.event.map { event in
            Event(
                start: zone.instant(of: event.start).seconds, end: event.end.map { zone.instant(of: $0).seconds },
                place: event.place, address: event.address)
        }
    }

    /// Without what no platform would take: those entries do not go out.
    package func leaving(_ planned: [PlannedEntry]) -> RegionPlan {
        let keys = Set(planned.map(\.entry.key))
        var plan = self
        plan.entries = entries.filter { keys.contains($0.key) }
        return plan
    }

    /// The times that open posts have by an earlier plan. A day that has been silenced since, or lies outside the
    /// campaign now, is none.
    private static func kept(_ campaign: Campaign, _ zone: Zone, _ earlierTimes: (String) -> Int?) -> [String: Int] {
        let open = campaign.posts.filter { $0.at.value == .open }
        return Dictionary(
            open.compactMap { post in
                guard let instant = earlierTimes(post.id), let day = zone.localTime(at: instant)?.day else {
                    return nil
                }
                guard campaign.from <= day, day <= campaign.to, campaign.blackout(on: day) == nil else { return nil }
                return (post.id, instant)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The local time that a campaign means; nil where it leaves it open, its anchor is missing or the calendar ends.
    static func resolve(_ time: PlanTime, _ campaign: Campaign) -> LocalTime? {
        switch time {
        case .fixed(let local): return local
        case .open: return nil
        case .relative(let anchor, let days, let time):
            let day =
                switch anchor {
                case .start: campaign.from
                case .end: campaign.to
                case .event: campaign.event?.start.day
                }
            return day.flatMap { $0.adding(days: days) }.map { LocalTime(day: $0, time: time) }
        }
    }
}
