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
        return values
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
