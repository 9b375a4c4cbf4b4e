internal import Model

extension Region {
    /// A region of the API's object as mended.
    init(_ object: JSONValue, _ brand: Brand, _ languages: LanguageTable) {
        var offered: [OfferedLanguage] = []
        if case .array(let items) = object["languages"] {
            for item in items {
                guard let apiCode = item["code"]?.text,
                    let language = RegionMender.language(code: apiCode, tag: item["bcp47_tag"]?.text, in: languages),
                    !offered.contains(where: { $0.code == language.code })
                else { continue }
                offered.append(OfferedLanguage(code: language.code, apiCode: apiCode.lowercased()))
            }
        }
        self.init(
            slug: object["path"]?.text ?? "", name: object["name"]?.text ?? "", prefix: object["prefix"]?.text ?? "",
            nameWithoutPrefix: object["name_without_prefix"]?.text ?? "", live: object["live"] == .bool(true),
            postalCode: object["plz"]?.text ?? "",
            location: Coordinate(longitude: object["longitude"], latitude: object["latitude"]),
            box: Box(object["bounding_box"]), languages: offered, brand: brand)
    }
}

extension Region.Coordinate {
    fileprivate init?(longitude: JSONValue?, latitude: JSONValue?) {
        guard let longitude = longitude?.double, let latitude = latitude?.double else { return nil }
        self.init(longitude: longitude, latitude: latitude)
    }
}

extension Region.Box {
    fileprivate init?(_ value: JSONValue?) {
        guard case .array(let corners) = value, corners.count == 2, case .array(let low) = corners[0], low.count == 2,
            case .array(let high) = corners[1], high.count == 2,
            let min = Region.Coordinate(longitude: low[0], latitude: low[1]),
            let max = Region.Coordinate(longitude: high[0], latitude: high[1])
        else { return nil }
        self.init(min: min, max: max)
    }
}
