internal import Model
internal import Page

extension CampaignReader {
    func placement(_ node: Node, materials: [String]) -> Named<Campaign.Placement>? {
        guard let reader = reading.mapping(node) else { return nil }
        let id = reader.name("id")
        let name = reader.string("name")
        let own = reader.list("materials") { listed($0, "unknown-material", under: "materials", materials) }
        let distance = reader.optional("distance", distance)
        reader.finish()
        guard let id, let name, let own else { return nil }
        return Named(
            id: id, value: Campaign.Placement(id: id.value, name: name, materials: distinct(own), distance: distance))
    }

    private func distance(_ node: Node) -> Length? {
        guard let length = reading.length(node) else { return nil }
        guard length > .zero else {
            if let scalar = node.scalar {
                reading.badValue(scalar, Words(de: "eine Länge über null", en: "a length above zero"), "2m")
            }
            return nil
        }
        return length
    }

    func post(
        _ node: Node, materials: [String], channels: [String], period: ClosedRange<Day>?, event: Campaign.Event?
    ) -> Named<Campaign.Post>? {
        guard let reader = reading.mapping(node) else { return nil }
        let id = reader.name("id")
        // What is left out, or asked for by name, Litfass chooses.
        let at = reader.has("at") ? reader.value("at", planTime) : Located(PlanTime.open, at: node.place)
        let text = reader.name("text")
        let image = reader.optional("image") { listed($0, "unknown-material", under: "materials", materials) }
        let own = reader.optionalList("channels") { listed($0, "unknown-channel", under: "channels", channels) }.map(
            distinct)
        let languages = reader.optionalOneOf(Campaign.Post.Languages.self, "languages") ?? .single
        reader.finish()
        guard let id, let at, let text else { return nil }
        check(at, period: period, event: event)
        return Named(
            id: id, value: Campaign.Post(id: id.value, at: at, text: text, image: image, channels: own, languages: languages)
        )
    }

    private func planTime(_ node: Node) -> Located<PlanTime>? {
        let expected = Words(
            de: "ein Tag, den es gibt, oder start, end, event mit +Nd oder -Nd; dann eine Uhrzeit",
            en: "a day that exists, or start, end, event with +Nd or -Nd; then a time")
        return reading.parsed(node, expected, "\"start+5d 17:30\"") { PlanTime($0) }.map { Located($0, at: node.place) }
    }

    /// A post that names an event which the campaign lacks, or that goes out before or after the campaign.
    private func check(_ at: Located<PlanTime>, period: ClosedRange<Day>?, event: Campaign.Event?) {
        let anchor: Day?
        let shift: Int
        switch at.value {
        case .open: return
        case .fixed(let time): (anchor, shift) = (time.day, 0)
        case .relative(.start, let days, _): (anchor, shift) = (period?.lowerBound, days)
        case .relative(.end, let days, _): (anchor, shift) = (period?.upperBound, days)
        case .relative(.event, let days, _):
            guard let event else {
                reading.report(.noEvent(at: at.place))
                return
            }
            (anchor, shift) = (event.start.day, days)
        }
        guard let anchor, let period else { return }
        let day = anchor.daysSince1970 + shift
        guard day < period.lowerBound.daysSince1970 || day > period.upperBound.daysSince1970 else { return }
        reading.report(.outsidePeriod(at: at.place, from: period.lowerBound, to: period.upperBound))
    }
}
