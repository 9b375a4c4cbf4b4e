internal import Model

/// What is unwise about the time of a post.
struct PlanReview {
    let campaign: Campaign
    let region: Region

    /// Before 7 and after 21 o'clock hardly anyone reads, and some are woken.
    private static let morning = 7 * 60
    private static let evening = 21 * 60

    func findings(of post: Campaign.Post, wanted: LocalTime, local: LocalTime, _ resolution: Zone.Resolution)
        -> [Finding]
    {
        [clock(post, wanted, local, resolution), night(post, local), period(post, local), holiday(post, local)]
            .compactMap { $0 }
    }

    func unresolved(_ post: Campaign.Post) -> Finding { finding(EventMissing(post: post.id), post) }

    /// A day without publicity, said so by the campaign itself: the post is left out, not moved among the others.
    func inBlackout(_ post: Campaign.Post, _ local: LocalTime, _ blackout: Campaign.Blackout) -> Finding {
        finding(PostInBlackout(post: post.id, day: local.day, reason: blackout.reason), post)
    }

    func noDayLeft(_ post: Campaign.Post) -> Finding { finding(NoDayLeft(post: post.id, end: campaign.to), post) }

    static func unknownZone(_ region: Region) -> Finding {
        Finding(
            TimeZoneUnknown(name: region.brand.timeZone), at: SourcePlace(file: region.brand.file),
            scope: Finding.Scope(region: region.slug))
    }

    private func clock(
        _ post: Campaign.Post, _ wanted: LocalTime, _ local: LocalTime, _ resolution: Zone.Resolution
    ) -> Finding? {
        switch resolution {
        case .once: nil
        case .skipped: finding(TimeSkipped(post: post.id, wanted: wanted, taken: local.time), post)
        case .repeated: finding(TimeRepeated(post: post.id, wanted: wanted), post)
        }
    }

    private func night(_ post: Campaign.Post, _ local: LocalTime) -> Finding? {
        let minutes = local.time.hour * 60 + local.time.minute
        guard minutes < Self.morning || minutes > Self.evening else { return nil }
        return finding(PostAtNight(post: post.id, time: local), post)
    }

    private func period(_ post: Campaign.Post, _ local: LocalTime) -> Finding? {
        guard local.day < campaign.from || local.day > campaign.to else { return nil }
        return finding(
            PostOutsidePeriod(post: post.id, day: local.day, from: campaign.from, to: campaign.to), post)
    }

    private func holiday(_ post: Campaign.Post, _ local: LocalTime) -> Finding? {
        PublicHolidays.name(of: local.day, in: region.brand.federalState).map {
            finding(PostOnHoliday(post: post.id, day: local.day, region: region.name, holiday: $0), post)
        }
    }

    private func finding(_ detail: any FindingDetail, _ post: Campaign.Post) -> Finding {
        Finding(detail, at: post.at.place, scope: Finding.Scope(region: region.slug))
    }
}
