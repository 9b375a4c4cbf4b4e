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

    func unresolved(_ post: Campaign.Post) -> Finding {
        finding(
            "event-missing", .error, post,
            Words(
                de: "Die Zeit richtet sich nach der Veranstaltung, aber die Kampagne hat keine.",
                en: "The time goes by the event, but the campaign has none."),
            Words(
                de: "Ergänzen Sie event mit start, oder schreiben Sie Datum und Uhrzeit.",
                en: "Add event with start, or write date and time."))
    }

    /// A day without publicity, said so by the campaign itself: the post is left out, not moved among the others.
    func silenced(_ post: Campaign.Post, _ local: LocalTime, _ blackout: Campaign.Blackout) -> Finding {
        let reason = blackout.reason.isEmpty ? "" : " (\(blackout.reason))"
        return finding(
            "post-in-blackout", .warning, post,
            Words(
                de: "\(local.day) ist ein Tag ohne Veröffentlichungen\(reason); der Beitrag wird nicht eingeplant.",
                en: "\(local.day) is a day without publicity\(reason); the post is not scheduled."),
            Words(
                de: "Wählen Sie einen anderen Tag, oder ändern Sie blackouts.",
                en: "Choose another day, or change blackouts."))
    }

    func noRoom(_ post: Campaign.Post) -> Finding {
        finding(
            "no-day-left", .warning, post,
            Words(
                de:
                    """
                    Bis zum Ende der Kampagne (\(campaign.to)) ist kein Tag mehr frei; der Beitrag wird nicht \
                    eingeplant.
                    """,
                en: "No day is left until the campaign ends (\(campaign.to)); the post is not scheduled."),
            Words(
                de: "Verlängern Sie period, oder schreiben Sie mit at, wann er hinausgeht.",
                en: "Lengthen period, or say with at when it goes out."))
    }

    static func unknownZone(_ region: Region) -> Finding {
        Finding(
            "time-zone-unknown", .error, at: SourcePlace(file: region.brand.file),
            message: Words(
                de: "Die Zeitzone „\(region.brand.timeZone)“ gibt es nicht.",
                en: "There is no time zone “\(region.brand.timeZone)”."),
            remedy: Words(de: "Schreiben Sie time-zone: Europe/Berlin.", en: "Write time-zone: Europe/Berlin."),
            scope: Finding.Scope(region: region.slug))
    }

    private func clock(
        _ post: Campaign.Post, _ wanted: LocalTime, _ local: LocalTime, _ resolution: Zone.Resolution
    ) -> Finding? {
        switch resolution {
        case .once: return nil
        case .skipped:
            return finding(
                "time-skipped", .note, post,
                Words(
                    de:
                        """
                        \(Self.text(wanted)) gibt es nicht, die Uhren werden vorgestellt; gemeint ist \
                        \(local.time) Uhr.
                        """,
                    en: "\(Self.text(wanted)) does not exist, the clocks go forward; it is taken as \(local.time)."),
                Words(de: "Wählen Sie eine Zeit, die es gibt.", en: "Choose a time that exists."))
        case .repeated:
            return finding(
                "time-repeated", .note, post,
                Words(
                    de:
                        """
                        \(Self.text(wanted)) gibt es zweimal, die Uhren werden zurückgestellt; gemeint ist das \
                        erste Mal.
                        """,
                    en: "\(Self.text(wanted)) comes twice, the clocks go back; it is taken as the first."),
                Words(de: "Wählen Sie eine Zeit, die es einmal gibt.", en: "Choose a time that comes once."))
        }
    }

    private func night(_ post: Campaign.Post, _ local: LocalTime) -> Finding? {
        let minutes = local.time.hour * 60 + local.time.minute
        guard minutes < Self.morning || minutes > Self.evening else { return nil }
        return finding(
            "post-at-night", .warning, post,
            Words(
                de: "\(Self.text(local)) ist nachts; da lesen wenige, und Töne stören.",
                en: "\(Self.text(local)) is at night; few read, and sounds disturb."),
            Words(de: "Wählen Sie eine Zeit von 7:00 bis 21:00 Uhr.", en: "Choose a time from 7:00 to 21:00."))
    }

    private func period(_ post: Campaign.Post, _ local: LocalTime) -> Finding? {
        guard local.day < campaign.from || local.day > campaign.to else { return nil }
        return finding(
            "post-outside-period", .warning, post,
            Words(
                de: "\(local.day) liegt außerhalb der Kampagne (\(campaign.from) bis \(campaign.to)).",
                en: "\(local.day) is outside the campaign (\(campaign.from) to \(campaign.to))."),
            Words(de: "Ändern Sie at oder period.", en: "Change at or period."))
    }

    private func holiday(_ post: Campaign.Post, _ local: LocalTime) -> Finding? {
        guard let name = PublicHolidays.name(of: local.day, in: region.brand.land) else { return nil }
        return finding(
            "post-on-holiday", .note, post,
            Words(
                de: "\(local.day) ist in \(region.name) ein Feiertag (\(name.de)); das Rathaus kann nicht antworten.",
                en: "\(local.day) is a public holiday in \(region.name) (\(name.en)); the town hall cannot answer."),
            Words(
                de: "Wählen Sie einen Werktag, wenn Rückfragen zu erwarten sind.",
                en: "Choose a working day if questions are to be expected."))
    }

    private func finding(
        _ code: String, _ severity: Finding.Severity, _ post: Campaign.Post, _ message: Words, _ remedy: Words
    ) -> Finding {
        Finding(
            code, severity, at: post.at.place,
            message: Words(de: post.id + ": " + message.de, en: post.id + ": " + message.en), remedy: remedy,
            scope: Finding.Scope(region: region.slug))
    }

    private static func text(_ local: LocalTime) -> String { "\(local.day) \(local.time)" }
}
