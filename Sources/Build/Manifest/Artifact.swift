import Formats
package import Model
import Workspace

/// One file that a build made, as manifest.json describes it.
package struct Artifact: Hashable, Sendable {
    /// What a file shows.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case poster, flyer, card, post, text, plan, order, package
    }

    /// What a file is for, whatever it shows.
    package enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// The print shop's file.
        case print
        /// The same piece on the office printer's paper.
        case office
        /// A picture to show or to pass on.
        case screen
        /// The accessible twin, for the municipality's own site.
        case web
        /// A picture of a page to look at, and not to pass on.
        case preview
        case text, plan, order, package
    }

    /// By the ending that files of the format have.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case pdf, png
        case jpeg = "jpg"
        case text = "txt"
        case json
        case calendar = "ics"
        case table = "csv"
        case feed = "atom"
        case html, zip
    }

    /// In what width and height are given.
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case pixels = "px"
        case millimetres = "mm"
    }

    /// Relative to the manifest.
    package var path: String
    package var kind: Kind
    package var purpose: Purpose
    package var format: Format
    /// As campaigns name it, e.g. `poster-a3`; nil for what tells of several.
    package var material: String?
    /// The slug.
    package var region: String
    /// A code of `Languages.yaml`, or `mul` for many; nil where language does not matter.
    package var language: String?
    /// The id of the place for which it is made; nil for everywhere.
    package var placement: String?
    /// As its rules are called, e.g. `mastodon`; nil for what is no platform's.
    package var platform: String?
    /// The id of the post that it is a text or the own picture of; nil for what several share.
    package var post: String?
    /// Of a preview: which page it shows, from 1.
    package var page: Int?
    /// Of a file for the office printer: its paper, e.g. `a4`.
    package var paper: String?
    /// Of the trimmed sheet; 0 for texts.
    package var width: Double
    package var height: Double
    /// Of `width` and `height`.
    package var unit: Unit
    /// Of the file's bytes, 64 lower-case hexadecimal digits.
    package var sha256: String
    /// What its codes say, as they were read back.
    package var codes: [String]
    /// What is to be said of it.
    package var findings: [Finding]
    /// The photo that it shows.
    package var photo: Photo?
    /// A small picture of it beside it, which is no artifact of its own.
    package var thumbnail: Picture?

    package init(
        path: String, kind: Kind, purpose: Purpose, format: Format, material: String? = nil, region: String,
        language: String? = nil, placement: String? = nil, platform: String? = nil, post: String? = nil,
        page: Int? = nil, paper: String? = nil, width: Double = 0, height: Double = 0, unit: Unit = .pixels,
        sha256: String,
        codes: [String] = [], findings: [Finding] = [], photo: Photo? = nil, thumbnail: Picture? = nil
    ) {
        self.path = path
        self.kind = kind
        self.purpose = purpose
        self.format = format
        self.material = material
        self.region = region
        self.language = language
        self.placement = placement
        self.platform = platform
        self.post = post
        self.page = page
        self.paper = paper
        self.width = width
        self.height = height
        self.unit = unit
        self.sha256 = sha256
        self.codes = codes
        self.findings = findings
        self.photo = photo
        self.thumbnail = thumbnail
    }

    /// The sheet that it is a file of; nil for texts, plans and orders.
    package var sheet: OutputTree.Sheet? {
        guard let material, let language else { return nil }
        return OutputTree.Sheet(
            region: region, material: material, language: language, placement: placement, post: post)
    }

    /// The sum by which a file's bytes are known again.
    package static func sum(of bytes: [UInt8]) -> String { SHA256.hex(of: bytes) }

    /// - Parameter root: The folder from which paths count, with a slash.
    func json(_ uiLanguage: UILanguage, in root: String) -> JSON {
        let more: [JSON.Member?] = [
            post.map { .init("post", .string($0)) }, page.map { .init("page", .integer($0)) },
            paper.map { .init("paper", .string($0)) },
            photo.map { .init("photo", $0.json) }, thumbnail.map { .init("thumbnail", $0.json(in: root)) },
        ]
        return .object(
            [
                .init("path", .string(Self.path(path, in: root))), .init("kind", .string(kind.rawValue)),
                .init("purpose", .string(purpose.rawValue)), .init("format", .string(format.rawValue)),
                .init("material", .optional(material)), .init("region", .string(region)),
                .init("language", .optional(language)), .init("placement", .optional(placement)),
                .init("platform", .optional(platform)), .init("width", .number(width)),
                .init("height", .number(height)), .init("unit", .string(unit.rawValue)),
                .init("sha256", .string(sha256)), .init("codes", .array(codes.map(JSON.string))),
                .init("findings", .array(findings.map { $0.json(uiLanguage) })),
            ] + more.compactMap(\.self))
    }
}

extension Artifact {
    fileprivate static func path(_ path: String, in root: String) -> String {
        root.isEmpty || !path.hasPrefix(root) ? path : String(path.dropFirst(root.count))
    }
}

extension Artifact.Kind {
    init(_ kind: MaterialKind) {
        switch kind {
        case .poster: self = .poster
        case .flyer: self = .flyer
        case .card: self = .card
        case .post: self = .post
        // The contract knows no letters: they lie and are handled as flyers do.
        case .letter: self = .flyer
        }
    }
}

extension Artifact {
    /// The photo in an artifact, and what its use is bound to. Who gave the consent stays in campaign.yaml.
    package struct Photo: Hashable, Sendable {
        /// By which campaign.yaml calls it.
        package var id: String
        /// Relative to the campaign's folder.
        package var file: String
        /// Who made it, as it is printed.
        package var credit: String
        /// The licence's name, and where it can be read.
        package var license: String
        /// Where the terms can be read; nil for what was agreed in words.
        package var licenseURL: String?
        /// Whether people can be recognised.
        package var people: Bool
        /// The last day on which it may be shown.
        package var consentUntil: Day?

        package init(
            id: String, file: String, credit: String, license: String, licenseURL: String? = nil, people: Bool,
            consentUntil: Day? = nil
        ) {
            self.id = id
            self.file = file
            self.credit = credit
            self.license = license
            self.licenseURL = licenseURL
            self.people = people
            self.consentUntil = consentUntil
        }

        var json: JSON {
            .object([
                .init("id", .string(id)), .init("file", .string(file)), .init("credit", .string(credit)),
                .init("license", .string(license)), .init("license-url", .optional(licenseURL)),
                .init("people", .bool(people)),
                .init("consent-until", .optional(consentUntil?.description)),
            ])
        }
    }
}

extension Artifact {
    /// A picture in the folder, with its size in pixels.
    package struct Picture: Hashable, Sendable {
        /// Relative to the manifest.
        package var path: String
        package var width: Int
        package var height: Int

        package init(path: String, width: Int, height: Int) {
            self.path = path
            self.width = width
            self.height = height
        }

        /// The longer side of a poster's thumbnail, in pixels: an A3 at 300 dpi would take a browser 70 MB.
        static let thumbnailSide = 1100.0

        /// A thumbnail of a picture of so many pixels.
        init(thumbnailOf sheet: OutputTree.Sheet, width: Double, height: Double) {
            let scale = Self.thumbnailSide / max(width, height)
            self.init(
                path: OutputTree.thumbnail(sheet), width: Int((width * scale).rounded()),
                height: Int((height * scale).rounded()))
        }

        func json(in root: String) -> JSON {
            .object([
                .init("path", .string(Artifact.path(path, in: root))), .init("width", .integer(width)),
                .init("height", .integer(height)),
            ])
        }
    }

    /// The artifact as a picture.
    package var picture: Picture { Picture(path: path, width: Int(width), height: Int(height)) }
}
