import Model

/// What stands for the placeholders in a language's texts, in one region.
struct PlaceholderValues {
    let campaign: Campaign
    let region: Region
    let language: Language
    private let words: EventWords

    /// - Parameter onSheet: Whether they are set in lines, so that a date must hold together.
    init(_ campaign: Campaign, _ region: Region, _ language: Language, onSheet: Bool) {
        (self.campaign, self.region, self.language) = (campaign, region, language)
        words = EventWords(language: language, keepsTogether: onSheet)
    }

    /// By the placeholder's name; and the day of issue, which only templates ask for.
    var byName: [String: String] {
        var values = ["issued": words.date(campaign.from)]
        for placeholder in Placeholder.allCases { values[placeholder.rawValue] = value(of: placeholder) }
        if let event = campaign.event {
            for (value, text) in parts(of: event) { values[value.rawValue] = text }
            for (value, placeholder) in Self.shown {
                values[value.rawValue] = values[placeholder.rawValue].flatMap { $0.isEmpty ? nil : $0 }
            }
        }
        return values
    }

    /// What templates show of an event as texts say it.
    private static let shown: KeyValuePairs<KnownValue, Placeholder> = [
        .eventTime: .time, .eventEnd: .end, .eventPlace: .place, .eventAddress: .address, .eventOrganiser: .organiser,
    ]

    /// The parts of an event's date, which templates alone show apart.
    private func parts(of event: Campaign.Event) -> [KnownValue: String] {
        let (first, last) = (event.start.day, event.end?.day)
        let isLong = last.map { $0 != first && $0.year == first.year && $0.month == first.month } ?? false
        let end = last == first ? event.end?.time : nil
        return [
            .eventDay: String(first.day) + (isLong ? "–\(last?.day ?? first.day)" : ""),
            .eventMonth: words.month(of: first), .eventWeekday: words.weekday(of: first),
            .eventHours: words.hours(event.start.time, end),
        ]
    }

    /// Nil where a text that names it falls away.
    private func value(of placeholder: Placeholder) -> String? {
        let start = campaign.event?.start
        return switch placeholder {
        case .region: region.name(in: language.code)
        case .host: region.brand.host
        case .url: CampaignLinks(campaign: campaign, region: region).address(language: language.code)
        case .date: words.date(start?.day ?? campaign.from)
        case .time: start.map { words.time($0.time) } ?? ""
        case .place: campaign.event?.place ?? ""
        case .end: campaign.event.map { $0.end.map { words.time($0.time) } } ?? ""
        case .address: campaign.event?.address ?? ""
        case .organiser: campaign.event?.organiser ?? region.brand.imprint?.publisher
        case .embargo: campaign.embargo.map { words.moment($0.day, $0.time) }
        }
    }
}

extension Project {
    /// What stands for the placeholders in a language's texts, by their names.
    func values(_ language: Language, in region: Region, onSheet: Bool = false) -> [String: String] {
        PlaceholderValues(campaign, region, language, onSheet: onSheet).byName
    }
}
