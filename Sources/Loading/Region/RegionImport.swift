internal import Formats
package import Model
package import Workspace

/// Takes regions from the API's JSON, repairs its known quirks, and says what it repaired.
package enum RegionImport {
    /// One region, ready to be written.
    package struct Imported: Hashable, Sendable {
        package var slug: String
        /// With its prefix: `Stadt Augsburg`.
        package var name: String
        /// `region.json`: the API's object as repaired, written canonically.
        package var json: [UInt8]
    }

    /// The most regions of an answer; Germany has 400 districts and independent towns.
    private static let mostRegions = 5000

    /// The live regions of an answer, in its order.
    ///
    /// - Parameters:
    ///   - bytes: One region or an array of them.
    ///   - file: The path or address that findings name.
    ///   - wanted: Slugs; empty takes all. A wanted region that is not live is an error, others a warning.
    /// - Throws: `LoadingFault.unreadable` where the bytes are no such answer.
    package static func read(
        _ bytes: [UInt8], file: String, wanted: [String] = [], languages: LanguageTable
    ) throws(LoadingFault) -> (regions: [Imported], findings: [Finding]) {
        let (value, faults) = JSONFile.parse(bytes, file: file)
        guard let value else { throw .unreadable(faults) }
        let items: [JSONValue]
        switch value {
        case .array(let array): items = array
        case .object: items = [value]
        default: throw .unreadable([Finding(JSONShape(), at: SourcePlace(file: file))])
        }
        guard items.count <= mostRegions else {
            throw .unreadable([Finding(TooManyValues(limit: mostRegions), at: SourcePlace(file: file))])
        }
        var regions: [Imported] = []
        var findings: [Finding] = []
        var seen: Set<String> = []
        for item in items {
            var repair = RegionRepair(languages: languages, file: file)
            guard let repaired = repair.repaired(item), let slug = repaired["path"]?.text,
                let name = repaired["name"]?.text
            else {
                findings += repair.findings
                continue
            }
            guard wanted.isEmpty || wanted.contains(slug) else {
                seen.insert(slug)
                continue
            }
            guard seen.insert(slug).inserted else {
                findings.append(
                    Finding(
                        RegionTwice(slug: slug, name: name), at: SourcePlace(file: file), scope: .init(region: slug)))
                continue
            }
            guard repaired["live"] == .bool(true) else {
                findings.append(
                    Finding(
                        RegionNotLive(slug: slug, name: name), severity: wanted.isEmpty ? .warning : .error,
                        at: SourcePlace(file: file), scope: .init(region: slug)))
                continue
            }
            findings += repair.findings
            regions.append(Imported(slug: slug, name: name, json: Array(repaired.canonical.utf8)))
        }
        for slug in wanted where !seen.contains(slug) {
            findings.append(
                Finding(UnknownRegion(name: slug, known: seen.sorted()), at: SourcePlace(file: file)))
        }
        return (regions, findings)
    }

    /// Writes `region.json`, and a first `brand.yaml` where there is none yet; one that is there stays as it is.
    ///
    /// - Parameter root: The workspace's folder.
    /// - Returns: The files written, relative to the root, and what a person has still to fill in.
    package static func write(
        _ region: Imported, to root: OutputFolder
    ) throws(FileFault) -> (files: [String], findings: [Finding]) {
        let folder = RegionLibrary.folder + "/" + region.slug
        let brand = folder + "/brand.yaml"
        try root.write(region.json, to: folder + "/region.json")
        guard !root.contains(brand) else { return ([folder + "/region.json"], []) }
        try root.write(StarterBrand.bytes(for: region), to: brand)
        let incomplete = Finding(
            ImprintIncomplete(region: region.slug, file: brand, lack: .responsible), at: SourcePlace(file: brand),
            scope: .init(region: region.slug))
        return ([folder + "/region.json", brand], [incomplete])
    }
}

extension RegionLibrary {
    /// The `brand.yaml` with which a region begins that has none.
    ///
    /// - Parameter json: Its `region.json`.
    package static func starterBrand(of json: [UInt8], slug: String) -> [UInt8] {
        let name = JSONFile.parse(json, file: slug).value?["name"]?.text ?? slug
        return StarterBrand.bytes(for: .init(slug: slug, name: name, json: json))
    }
}

/// The `brand.yaml` with which a new region begins: Integreat's colours, and gaps for people to fill.
enum StarterBrand {
    static func bytes(for region: RegionImport.Imported) -> [UInt8] {
        let name = JSON.quoted(region.name)
        let text = """
            # So zeigt sich \(region.name). Einrichten: litfass brand \(region.slug) · Zeile für Zeile: docs/de/stadt.md
            litfass: 1
            host: integreat.app
            short-host: ""
            link-parameters: false
            land: ""                  # zwei Buchstaben, z. B. BY oder HE; für die Feiertage
            time-zone: Europe/Berlin
            names: {}                 # Name in anderen Sprachen, z. B. { ar: "…" }
            colors: [{ rgb: "#FBDA16", cmyk: [0, 12, 95, 0] }, "#4B6EDA"]   # bis zu drei, die wichtigste zuerst
            crest: ""                 # eine Datei in diesem Ordner: SVG, PNG oder JPEG
            contact: { office: "", street: "", town: "", phone: "", email: "", web: "" }
            imprint:                  # Pflicht auf Gedrucktem: wer herausgibt, wer verantwortlich ist (V. i. S. d. P.)
              publisher: \(name)
              responsible: ""
            accounts: {}

            """
        return Array(text.utf8)
    }
}
