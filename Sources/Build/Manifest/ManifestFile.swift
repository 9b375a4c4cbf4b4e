internal import Model
import Print

/// The shape of manifest.json as it is read back.
struct ManifestFile: Decodable {
    var litfass: Int
    var campaign: String
    var artifacts: [Entry]
    var findings: [Fault]
    /// Missing where all is in one file.
    var regions: [String]?

    struct Entry: Decodable {
        var path: String
        var kind: String
        /// Missing in a manifest of the first format, as are `format`, `post`, `page`, `paper` and `thumbnail`.
        var purpose: String?
        var format: String?
        var material: String?
        var region: String
        var language: String?
        var placement: String?
        var platform: String?
        var post: String?
        var page: Int?
        var paper: String?
        var width: Double
        var height: Double
        var unit: String
        var sha256: String
        var codes: [String]
        var findings: [Fault]
        var photo: Photo?
        var thumbnail: Picture?

        /// Nil for kinds, purposes and units of another version, and for paths that leave the folder.
        ///
        /// - Parameter root: The folder from which its paths count, with a slash.
        func artifact(in root: String) -> Artifact? {
            guard purpose != nil else { return completed?.artifact(in: root) }
            guard let kind = Artifact.Kind(rawValue: kind), let unit = Artifact.Unit(rawValue: unit),
                let purpose = purpose.flatMap(Artifact.Purpose.init), let format = format.flatMap(Artifact.Format.init),
                OutputTree.staysInside(path), thumbnail.map({ OutputTree.staysInside($0.path) }) ?? true
            else { return nil }
            return Artifact(
                path: root + path, kind: kind, purpose: purpose, format: format, material: material, region: region,
                language: language, placement: placement, platform: platform, post: post, page: page, paper: paper,
                width: width,
                height: height, unit: unit, sha256: sha256, codes: codes, findings: findings.compactMap(\.finding),
                photo: photo?.photo, thumbnail: thumbnail?.picture(in: root))
        }
    }

    struct Photo: Decodable {
        var id: String
        var file: String
        var credit: String
        var license: String
        var licenseURL: String?
        var people: Bool
        var consentUntil: String?

        enum CodingKeys: String, CodingKey {
            case id, file, credit, license, people
            case licenseURL = "license-url"
            case consentUntil = "consent-until"
        }

        var photo: Artifact.Photo {
            Artifact.Photo(
                id: id, file: file, credit: credit, license: license, licenseURL: licenseURL, people: people,
                consentUntil: consentUntil.flatMap { Day(iso: $0) })
        }
    }

    struct Picture: Decodable {
        var path: String
        var width: Int
        var height: Int

        func picture(in root: String) -> Artifact.Picture {
            Artifact.Picture(path: root + path, width: width, height: height)
        }
    }

    struct Fault: Decodable {
        var code: String
        var severity: String
        var file: String?
        var line: Int?
        var column: Int?
        var message: String
        var remedy: String
        var region: String?
        var language: String?
        var material: String?
        /// Missing in a manifest of the first format.
        var arguments: [String: FindingArgument.Value]?
        var weight: Double?

        /// The file holds one language only, so both are the same.
        var finding: Finding? {
            guard let severity = Finding.Severity(rawValue: severity) else { return nil }
            let arguments = (arguments ?? [:]).sorted { $0.key < $1.key }.map { FindingArgument($0.key, $0.value) }
            return Finding(
                RecordedFinding(
                    code, severity, message: Words(de: message, en: message), remedy: Words(de: remedy, en: remedy),
                    arguments: arguments, weight: weight),
                at: file.map { SourcePlace(file: $0, line: line, column: column) },
                scope: .init(region: region, language: language, material: material))
        }
    }
}

extension ManifestFile.Entry {
    /// An entry of a manifest whose artifacts did not say yet what they are for: it is told from where they lie.
    ///
    /// Nil for a file of no known format.
    var completed: Self? {
        let names = path.split(separator: "/").last?.split(separator: ".").map(String.init) ?? []
        guard let format = names.last.flatMap(Artifact.Format.init) else { return nil }
        // Before the ending: a page or a paper, of some files in `print/`.
        let mark = path.contains("/print/") ? names.dropLast().last ?? "" : ""
        var entry = self
        entry.format = format.rawValue
        entry.purpose = kind
        switch (Artifact.Kind(rawValue: kind), format) {
        case (.text, _), (.plan, _), (.order, _), (.package, _): break
        case (_, .pdf) where path.contains("/web/"): entry.purpose = Artifact.Purpose.web.rawValue
        case (_, .pdf) where OfficePaper(rawValue: mark) != nil:
            entry.purpose = Artifact.Purpose.office.rawValue
            entry.paper = mark
        case (_, .pdf): entry.purpose = Artifact.Purpose.print.rawValue
        case (_, .png) where mark.hasPrefix("page"):
            entry.purpose = Artifact.Purpose.preview.rawValue
            entry.page = Int(mark.dropFirst("page".count))
        default: entry.purpose = Artifact.Purpose.screen.rawValue
        }
        if kind == Artifact.Kind.poster.rawValue, format == .png, let material, let language, max(width, height) > 0 {
            let sheet = OutputTree.Sheet(region: region, material: material, language: language, placement: placement)
            let thumbnail = Artifact.Picture(thumbnailOf: sheet, width: width, height: height)
            entry.thumbnail = .init(path: thumbnail.path, width: thumbnail.width, height: thumbnail.height)
        }
        return entry
    }
}
