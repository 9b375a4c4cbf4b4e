package import Model
package import Workspace

/// The regions that lie in `Assets/Regions`, of the whole search path.
package enum RegionLibrary {
    package static let folder = "Assets/Regions"

    /// A region as loaded: nil where it cannot be made; its faults; and the bytes read by path, for a build's key.
    package struct Loaded: Sendable {
        /// Nil where a fault stands in the way.
        package var region: Region?
        package var findings: [Finding]
        /// The bytes of every file read, by path.
        package var sources: [String: [UInt8]]
    }

    /// The slugs of all regions, sorted.
    package static func slugs(_ workspace: Workspace) throws(LoadingFault) -> [String] {
        do {
            return try workspace.list(folder).filter { workspace.find("\(folder)/\($0)/region.json") != nil }
        } catch { throw .file(error) }
    }

    /// Loads each region's `region.json` and the `brand.yaml` beside it, in the order of the slugs.
    ///
    /// What all regions share, the public holidays, is read once; a country has thousands of them.
    package static func load(_ slugs: [String], _ workspace: Workspace, languages: LanguageTable) -> [Loaded] {
        let holidays = HolidayLoader.load(workspace)
        return slugs.concurrently { load($0, workspace, languages, holidays) }
    }

    /// Loads one region alone.
    package static func load(_ slug: String, _ workspace: Workspace, languages: LanguageTable) -> Loaded {
        load(slug, workspace, languages, HolidayLoader.load(workspace))
    }

    private static func load(
        _ slug: String, _ workspace: Workspace, _ languages: LanguageTable,
        _ shared: (holidays: PublicHolidays, findings: [Finding])
    ) -> Loaded {
        let file = "\(folder)/\(slug)/region.json"
        guard Spelling.isName(slug), let folder = workspace.folder("\(folder)/\(slug)", holding: "region.json") else {
            let unknown = Finding(
                UnknownRegion(name: slug, known: (try? slugs(workspace)) ?? []), at: SourcePlace(file: file))
            return Loaded(findings: [unknown], sources: [:])
        }
        var loaded = Loaded(findings: [], sources: [:])
        let brandFile = "\(Self.folder)/\(slug)/brand.yaml"
        let reading = Reading()
        var object: JSONValue?
        if let bytes = bytes("region.json", named: file, in: folder, limit: JSONFile.largestFile, reading) {
            loaded.sources[file] = bytes
            object = self.object(bytes, file, slug, languages, reading)
        }
        var brand: Brand?
        if let bytes = bytes("brand.yaml", named: brandFile, in: folder, limit: YAML.largestFile, reading) {
            loaded.sources[brandFile] = bytes
            brand = BrandReader(languages: languages, file: brandFile, slug: slug).read(bytes, reading)
        }
        let state = brand?.federalState ?? ""
        brand?.holidays = shared.holidays.of(state)
        if let object, let brand {
            let region = Region(object, brand, languages)
            // What an importer could not know is no news to it alone.
            if region.languages.isEmpty, !reading.findings.contains(where: { $0.detail is MissingLanguages }) {
                reading.report(Finding(MissingLanguages(region: region.name), at: SourcePlace(file: file)))
            }
            loaded.region = region
        }
        loaded.findings = reading.findings.map { $0.scoped(.init(region: slug)) } + shared.findings
        return loaded
    }

    private static func bytes(
        _ name: String, named file: String, in folder: InputFolder, limit: Int, _ reading: Reading
    ) -> [UInt8]? {
        do { return try folder.read(name, limit: limit) } catch {
            reading.report(.file(error, at: SourcePlace(file: file)))
            return nil
        }
    }

    private static func object(
        _ bytes: [UInt8], _ file: String, _ slug: String, _ languages: LanguageTable, _ reading: Reading
    ) -> JSONValue? {
        let (value, findings) = JSONFile.parse(bytes, file: file)
        reading.report(findings)
        guard let value else { return nil }
        var repair = RegionRepair(languages: languages, file: file)
        let repaired = repair.repaired(value)
        reading.report(repair.findings)
        guard let repaired else { return nil }
        guard repaired["live"] == .bool(true) else {
            let notLive = RegionNotLive(slug: slug, name: repaired["name"]?.text ?? slug)
            reading.report(Finding(notLive, at: SourcePlace(file: file), scope: .init(region: slug)))
            return nil
        }
        guard repaired["path"]?.text == slug else {
            let elsewhere = RegionPath(path: repaired["path"]?.text ?? "", fault: .inFolder(slug))
            reading.report(Finding(elsewhere, at: SourcePlace(file: file), scope: .init(region: slug)))
            return nil
        }
        return repaired
    }
}

extension Region {
    /// A region of the API's object as repaired.
    init(_ object: JSONValue, _ brand: Brand, _ languages: LanguageTable) {
        var offered: [OfferedLanguage] = []
        if case .array(let items) = object["languages"] {
            for item in items {
                guard let apiCode = item["code"]?.text,
                    let language = RegionRepair.language(code: apiCode, tag: item["bcp47_tag"]?.text, in: languages),
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
