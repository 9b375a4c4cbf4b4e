internal import Model
internal import Page

/// `campaign.yaml` → `Campaign`.
struct CampaignReader {
    let loader: CampaignLoader
    let name: String
    let reading: Reading

    /// Nil where the file holds no mapping at all; what is missing in one is a finding, and an empty value stands in.
    ///
    /// - Returns: Also whether all is there that shows in artifacts: where it is not, none may be made.
    func read(_ bytes: [UInt8]) -> (campaign: Campaign, isComplete: Bool)? {
        guard let top = reading.file(bytes, named: CampaignLoader.file) else { return nil }
        if !Spelling.isName(name) {
            reading.report(Finding(BadCampaignName(name: name), at: SourcePlace(file: CampaignLoader.file)))
        }
        let title = top.string("title")
        let kind = top.oneOf(CampaignKind.self, "kind")
        let period = top.mapping("period").flatMap(period)
        let regions = names(top, "regions", UnknownRegion.self, among: loader.regions)
        let languages = top.has("languages") ? self.languages(top) : nil
        let source = top.optional("source", language)
        let link = top.value("link", link)
        let linkByLanguage = linkByLanguage(top)
        let linkAny = top.value("link-any", self.link)
        let after = top.optional("after", self.link)
        let parameters = top.optional("parameters", parameters)
        let (materials, materialLanguages) = materials(top, languages)
        let own = written(top, "materials", loader.materials)
        let placements = top.optionalList("placements") { placement($0, materials: own) } ?? []
        let channels = names(top, "channels", UnknownChannel.self, among: loader.channels, optional: true)
        let offered = written(top, "channels", loader.channels)
        let event = event(top, kind: kind)
        let posts =
            top.optionalList("posts") {
                post($0, languages, materials: own, channels: offered, event: event, hasEvent: top.has("event"))
            } ?? []
        let family = top.optional("style", family)
        let embargo = top.optional("embargo", reading.localTime)
        let deadlines = deadlines(top.optionalMapping("deadlines"))
        let places = written(top, "regions", loader.regions)
        let photos = top.optionalList("photos") { photo($0, materials: own, regions: places) } ?? []
        let blackouts = top.optionalList("blackouts", blackout) ?? []
        // Whoever asks for more than one and errs is not given less.
        let approvals = top.has("approvals") ? top.value("approvals", approvals) ?? 2 : 1
        let sign = top.optional("sign", self.sign)
        let signs = top.optionalMapping("signs").map(self.signs) ?? [:]
        let costs = costs(top.optionalMapping("costs"), of: placements.map(\.id.value))
        top.finish()
        let isComplete =
            title != nil && kind != nil && period != nil && link != nil && linkAny != nil && linkByLanguage != nil
            && (parameters != nil || !top.has("parameters"))
            && (event != nil || !(top.has("event") || kind == .veranstaltung))
        guard let fallback = try? LinkTemplate("https://{host}/{slug}"), let epoch = Day(year: 1970, month: 1, day: 1)
        else {
            return nil
        }
        let nowhere = Located(fallback, at: top.place)
        var campaign = Campaign(
            name: name, title: title ?? name, kind: kind ?? .willkommen, from: period?.lowerBound ?? epoch,
            to: period?.upperBound ?? epoch, regions: regions, languages: languages, link: link ?? nowhere,
            linkAny: linkAny ?? nowhere, parameters: parameters, materials: materials, placements: distinct(placements),
            channels: channels, posts: distinct(posts), deadlines: deadlines, event: event, blackouts: blackouts,
            photos: distinct(photos), family: family, embargo: embargo,
            kinds: loader.kinds.filter { kind in materials.contains { $0.value == kind.key } }, approvals: approvals,
            after: after, source: source?.value ?? LanguageTable.source, materialLanguages: materialLanguages)
        (campaign.sign, campaign.signs, campaign.costs) = (sign, signs, costs)
        campaign.linkByLanguage = linkByLanguage ?? [:]
        return (campaign, isComplete)
    }

    private func period(_ reader: MappingReader) -> ClosedRange<Day>? {
        let from = reader.day("from")
        let to = reader.day("to")
        reader.finish()
        guard let from, let to else { return nil }
        guard from <= to else {
            reading.report(
                Finding(EndBeforeStart(end: "\(to)", start: "\(from)"), at: reader.node("to")?.place ?? reader.place))
            return nil
        }
        return from...to
    }

    private func deadlines(_ reader: MappingReader?) -> [String: Day] {
        var deadlines: [String: Day] = [:]
        for key in reader?.keys ?? [] { deadlines[key.text] = reader?.day(key.text) }
        return deadlines
    }

    /// What placements cost, in euros; who names one that is not there is told.
    private func costs(_ reader: MappingReader?, of placements: [String]) -> [String: Double] {
        var costs: [String: Double] = [:]
        for key in reader?.keys ?? [] {
            guard placements.contains(key.text) else {
                let list = placements.joined(separator: ", ")
                reading.badValue(
                    key,
                    Words(
                        de: "ein Ort aus placements: \(list.isEmpty ? "dort steht keiner" : list)",
                        en: "a place of placements: \(list.isEmpty ? "there is none" : list)"),
                    "\(placements.first ?? "tram"): 120")
                _ = reader?.node(key.text)
                continue
            }
            guard let node = reader?.node(key.text), let cost = reading.number(node) else { continue }
            if cost >= 0, let scalar = node.scalar, scalar.text.utf8.count < 12 {
                costs[key.text] = cost
            } else if let scalar = node.scalar {
                reading.badValue(scalar, Words(de: "ein Betrag in Euro", en: "an amount in euros"), "120")
            }
        }
        return costs
    }

    /// How many people must approve a post.
    private func approvals(_ node: YAMLNode) -> Int? {
        guard let count = reading.integer(node) else { return nil }
        if (1...2).contains(count) { return count }
        if let scalar = node.scalar {
            reading.badValue(scalar, Words(de: "1 oder 2 (Personen)", en: "1 or 2 (people)"), "2")
        }
        return nil
    }

    /// A day, or days from one to another with a reason.
    private func blackout(_ node: YAMLNode) -> Campaign.Blackout? {
        guard case .mapping = node.content else { return reading.day(node).map { Campaign.Blackout(from: $0, to: $0) } }
        guard let reader = reading.mapping(node) else { return nil }
        let reason = reader.optionalString("reason") ?? ""
        return period(reader).map { Campaign.Blackout(from: $0.lowerBound, to: $0.upperBound, reason: reason) }
    }

    private func event(_ top: MappingReader, kind: CampaignKind?) -> Campaign.Event? {
        guard let reader = kind == .veranstaltung ? top.mapping("event") : top.optionalMapping("event") else {
            return nil
        }
        if let feed = reader.node("from-feed") {
            reading.report(Finding(EventFromFeed(), at: feed.place))
            return nil
        }
        let start = reader.value("start", reading.localTime)
        let end = reader.optional("end", reading.localTime)
        let place = reader.value("place", eventText("place"))
        let address = reader.has("address") ? reader.value("address", eventText("address")) : ""
        let organiser = reader.optionalString("organiser")
        reader.finish()
        guard let start, let place, let address else { return nil }
        if let end, end < start {
            reading.report(
                Finding(EndBeforeStart(end: "\(end)", start: "\(start)"), at: reader.node("end")?.place ?? reader.place)
            )
        }
        return Campaign.Event(start: start, end: end, place: place, address: address, organiser: organiser)
    }
}

extension CampaignReader {
    /// A text of the event that is not empty: a ready-made campaign leaves it for a person to fill.
    private func eventText(_ key: String) -> (YAMLNode) -> String? {
        { node in
            guard let text = reading.string(node) else { return nil }
            guard text.contains(where: { !$0.isWhitespace }) else {
                reading.report(Finding(MissingKey(lacks: .event(key: key)), at: node.place))
                return nil
            }
            return text
        }
    }

    /// An address that begins with https and names a host.
    func link(_ node: YAMLNode) -> Located<LinkTemplate>? {
        guard let scalar = reading.scalar(node) else { return nil }
        let template = template(scalar)
        let scheme = "https://"
        guard scalar.text.lowercased().hasPrefix(scheme), scalar.text.count > scheme.count else {
            reading.report(Finding(LinkNotHTTPS(link: .ofCampaign(scalar.text)), at: scalar.place))
            return nil
        }
        return template
    }

    /// `name=value&…`, without `?`.
    func parameters(_ node: YAMLNode) -> Located<LinkTemplate>? {
        guard let scalar = reading.scalar(node), let template = template(scalar) else { return nil }
        let isPairs = scalar.text.split(separator: "&", omittingEmptySubsequences: false).allSatisfy { pair in
            pair.contains("=") && pair.first != "=" && !pair.contains("?") && !pair.contains("#")
        }
        guard isPairs else {
            reading.badValue(
                scalar, Words(de: "Paare name=wert, mit & verbunden", en: "pairs name=value, joined by &"),
                "\"mtm_campaign={campaign}\"")
            return nil
        }
        return template
    }

    private func template(_ scalar: YAMLScalar) -> Located<LinkTemplate>? {
        guard reading.placeholders(scalar, allowed: LinkTemplate.placeholders) != nil else { return nil }
        guard scalar.text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) else {
            reading.badValue(
                scalar,
                Words(
                    de: "eine Adresse ohne Leerzeichen, Umlaute und Sonderzeichen",
                    en: "an address without spaces and non-ASCII letters"),
                "\"https://{host}/{slug}/{language}\"")
            return nil
        }
        return (try? LinkTemplate(scalar.text)).map { Located($0, at: scalar.place) }
    }
}

extension CampaignReader {
    func placement(_ node: YAMLNode, materials: [String]) -> Named<Campaign.Placement>? {
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

    private func distance(_ node: YAMLNode) -> Located<Length>? {
        guard let length = reading.length(node) else { return nil }
        guard length > .zero else {
            if let scalar = node.scalar {
                reading.badValue(scalar, Words(de: "eine Länge über null", en: "a length above zero"), "2m")
            }
            return nil
        }
        return Located(length, at: node.place)
    }

    func post(
        _ node: YAMLNode, _ campaignLanguages: [Located<String>]?, materials: [String], channels: [String],
        event: Campaign.Event?, hasEvent: Bool
    ) -> Named<Campaign.Post>? {
        guard let reader = reading.mapping(node) else { return nil }
        let id = reader.name("id")
        // What is left out, or asked for by name, Litfass chooses.
        let at = reader.has("at") ? reader.value("at", planTime) : Located(PlanTime.open, at: node.place)
        let text = reader.name("text")
        let image = reader.optional("image") { listed($0, UnknownMaterial.self, under: "materials", materials) }
        let images = images(reader.optionalMapping("images"), materials: materials, channels: channels)
        let design = reader.optional("design") { node in
            reading.oneOf(PictureDesign.self, node).map { Located($0, at: node.place) }
        }
        let own = reader.optionalList("channels") { listed($0, UnknownChannel.self, under: "channels", channels) }.map(
            distinct)
        let languages = reader.optionalOneOf(Campaign.Post.Languages.self, "languages") ?? .single
        let sign = reader.optional("sign", sign)
        let signs = reader.optionalList("signs", self.sign) ?? []
        let only = only(reader, among: campaignLanguages)
        reader.finish()
        guard let id, let at, let text else { return nil }
        // Of an event that is there and faulty, its own fault is told.
        if case .relative(.event, _, _) = at.value, event == nil, !hasEvent {
            reading.report(Finding(NoEvent(), at: at.place))
        }
        var post = Campaign.Post(
            id: id.value, at: at, text: text, image: image, images: images, design: design, channels: own,
            languages: languages, only: only, namesPicture: reader.has("image") || reader.has("images"))
        (post.sign, post.signs) = (sign, signs)
        return Named(id: id, value: post)
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

    private func planTime(_ node: YAMLNode) -> Located<PlanTime>? {
        let expected = Words(
            de: "ein Tag, den es gibt, oder start, end, event mit +Nd oder -Nd; dann eine Uhrzeit",
            en: "a day that exists, or start, end, event with +Nd or -Nd; then a time")
        return reading.parsed(node, expected, "\"start+5d 17:30\"") { PlanTime($0) }.map { Located($0, at: node.place) }
    }
}
