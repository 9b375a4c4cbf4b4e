internal import Model
internal import Page

extension CampaignReader {
    func placement(_ node: Node, materials: [String]) -> Named<Campaign.Placement>? {
        guard let reader = reading.mapping(node) else { return nil }
        let id = reader.name("id")
        let name = reader.string("name")
        let own = reader.list("materials") { listed($0, UnknownMaterial.self, under: "materials", materials) }
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
        _ node: Node, materials: [String], channels: [String], event: Campaign.Event?, hasEvent: Bool
    ) -> Named<Campaign.Post>? {
        guard let reader = reading.mapping(node) else { return nil }
        let id = reader.name("id")
        // What is left out, or asked for by name, Litfass chooses.
        let at = reader.has("at") ? reader.value("at", planTime) : Located(PlanTime.open, at: node.place)
        let text = reader.name("text")
        let image = reader.optional("image") { listed($0, UnknownMaterial.self, under: "materials", materials) }
        let images = images(reader.optionalMapping("images"), materials: materials, channels: channels)
        let own = reader.optionalList("channels") { listed($0, UnknownChannel.self, under: "channels", channels) }.map(
            distinct)
        let languages = reader.optionalOneOf(Campaign.Post.Languages.self, "languages") ?? .single
        reader.finish()
        guard let id, let at, let text else { return nil }
        // Of an event that is there and faulty, its own fault is told.
        if case .relative(.event, _, _) = at.value, event == nil, !hasEvent {
            reading.report(Finding(NoEvent(), at: at.place))
        }
        return Named(
            id: id,
            value: Campaign.Post(
                id: id.value, at: at, text: text, image: image, images: images, channels: own, languages: languages,
                namesPicture: reader.has("image") || reader.has("images"))
        )
    }

    /// Channel → material.
    private func images(_ reader: MappingReader?, materials: [String], channels: [String]) -> [String: Located<String>]
    {
        var images: [String: Located<String>] = [:]
        for key in reader?.keys ?? [] {
            let material = reader?.value(key.text) { listed($0, UnknownMaterial.self, under: "materials", materials) }
            if channels.contains(key.text) {
                images[key.text] = material
            } else {
                reading.report(
                    Finding(UnknownChannel(name: key.text, known: channels, list: "channels"), at: key.place))
            }
        }
        return images
    }

    private func planTime(_ node: Node) -> Located<PlanTime>? {
        let expected = Words(
            de: "ein Tag, den es gibt, oder start, end, event mit +Nd oder -Nd; dann eine Uhrzeit",
            en: "a day that exists, or start, end, event with +Nd or -Nd; then a time")
        return reading.parsed(node, expected, "\"start+5d 17:30\"") { PlanTime($0) }.map { Located($0, at: node.place) }
    }
}
