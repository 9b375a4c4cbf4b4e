internal import Model

extension CampaignReader {
    /// An entry of `photos:`; docs/photos.md says what it may hold.
    func photo(_ node: YAMLNode, materials: [String], regions: [String]) -> Named<Photo>? {
        guard let reader = reading.mapping(node) else { return nil }
        let id = reader.name("id")
        let file = reader.value("file", photoFile)
        let focus = reader.optional("focus", focus)
        let credit = reader.string("credit")
        let license = reader.string("license")
        let licenseURL = reader.optional("license-url", secureAddress)
        let showsCredit = reader.optionalBool("show-credit")
        let people = reader.bool("people")
        let consent = reader.optionalMapping("consent").flatMap(self.consent)
        let alternatives = alternatives(reader.optionalMapping("alt"))
        let crops = crops(reader.optionalMapping("crops"), materials: materials)
        let own = reader.optionalList("materials") { listed($0, UnknownMaterial.self, under: "materials", materials) }
        let places = reader.optionalList("regions") { listed($0, UnknownRegion.self, under: "regions", regions) }
        // Whether there are such posts, the texts have a say in: `TextsCheck`.
        let posts = reader.optionalList("posts", reading.name)
        reader.finish()
        guard let id, let file, let credit, let license, let people else { return nil }
        let terms = PhotoLicense(name: license, url: licenseURL)
        if terms.demandsCredit, showsCredit == false, let node = reader.node("show-credit") {
            reading.report(Finding(CreditDemanded(license: license), at: node.place))
        }
        return Named(
            id: id,
            value: Photo(
                id: id.value, place: node.place, file: file, focus: focus ?? .middle, credit: credit, license: terms,
                showsCredit: terms.demandsCredit || showsCredit ?? !terms.isPublicDomain, showsPeople: people,
                consent: consent, alternatives: alternatives, crops: crops, materials: own.map(distinct),
                regions: places.map(distinct), posts: posts.map(distinct)))
    }

    /// A path below `images/` that stays there.
    private func photoFile(_ node: YAMLNode) -> Located<String>? {
        guard let scalar = reading.scalar(node) else { return nil }
        let parts = scalar.text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[0] == "images", !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
        else {
            reading.badValue(
                scalar,
                Words(de: "eine Datei im Ordner images der Kampagne", en: "a file in the campaign's folder images"),
                "images/markt.jpg")
            return nil
        }
        return Located(scalar.text, at: scalar.place)
    }

    private func secureAddress(_ node: YAMLNode) -> String? {
        guard let scalar = reading.scalar(node) else { return nil }
        let isClean = scalar.text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
        guard isClean, scalar.text.hasPrefix("https://"), scalar.text.count > "https://".count else {
            reading.report(Finding(LinkNotHTTPS(link: .ofCampaign(scalar.text)), at: scalar.place))
            return nil
        }
        return scalar.text
    }

    private func focus(_ node: YAMLNode) -> Photo.FocalPoint? {
        guard let numbers = reading.list(node, reading.number) else { return nil }
        guard numbers.count == 2, numbers.allSatisfy({ (0...1).contains($0) }) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.focus, example: "focus: [0.5, 0.3]")), at: node.place))
            return nil
        }
        return Photo.FocalPoint(x: numbers[0], y: numbers[1])
    }

    private func consent(_ reader: MappingReader) -> Photo.Consent? {
        let isEndless = reader.node("until")?.scalar?.text == "unlimited"
        let until = isEndless ? nil : reader.day("until")
        let by = reader.optionalString("by")
        let filed = reader.optionalString("filed")
        reader.finish()
        guard isEndless || until != nil else { return nil }
        return Photo.Consent(until: until, by: by, filed: filed, place: reader.node("until")?.place ?? reader.place)
    }

    private func alternatives(_ reader: MappingReader?) -> [String: String] {
        var texts: [String: String] = [:]
        for key in reader?.keys ?? [] {
            let text = reader?.string(key.text)
            guard loader.languages[key.text]?.code == key.text else {
                reading.report(Finding(UnknownLanguage(key.text, loader.languages), at: key.place))
                continue
            }
            texts[key.text] = text
        }
        return texts
    }

    private func crops(_ reader: MappingReader?, materials: [String]) -> [String: Photo.Window] {
        var crops: [String: Photo.Window] = [:]
        for key in reader?.keys ?? [] {
            let window = reader?.optional(key.text, window)
            guard materials.contains(key.text) else {
                reading.report(
                    Finding(UnknownMaterial(name: key.text, known: materials, list: "materials"), at: key.place))
                continue
            }
            crops[key.text] = window
        }
        return crops
    }

    private func window(_ node: YAMLNode) -> Photo.Window? {
        guard let numbers = reading.list(node, reading.number) else { return nil }
        guard numbers.count == 4, numbers.allSatisfy({ (0...1).contains($0) }), numbers[2] > 0, numbers[3] > 0,
            numbers[0] + numbers[2] <= 1.000_001, numbers[1] + numbers[3] <= 1.000_001
        else {
            reading.report(
                Finding(BadValue(fault: .breaks(.crop, example: "[0.2, 0, 0.5, 0.9]")), at: node.place))
            return nil
        }
        return Photo.Window(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
}
