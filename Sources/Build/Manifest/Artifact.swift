package import Model
import Workspace

/// One file that a build made, as manifest.json describes it.
package struct Artifact: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case poster, flyer, card, post, text, plan, order, package
    }

    /// In what width and height are given.
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case pixels = "px"
        case millimetres = "mm"
    }

    /// Relative to the manifest.
    package var path: String
    package var kind: Kind
    package var material: String?
    package var region: String
    /// A code of `Languages.yaml`, or `mul` for many; nil where language does not matter.
    package var language: String?
    package var placement: String?
    package var platform: String?
    /// Of the trimmed sheet; 0 for texts.
    package var width: Double
    package var height: Double
    package var unit: Unit
    /// Of the file's bytes, 64 lower-case hexadecimal digits.
    package var sha256: String
    /// What its codes say, as they were read back.
    package var codes: [String]
    package var findings: [Finding]
    /// The photo that it shows.
    package var photo: Photo?

    package init(
        path: String, kind: Kind, material: String? = nil, region: String, language: String? = nil,
        placement: String? = nil, platform: String? = nil, width: Double = 0, height: Double = 0, unit: Unit = .pixels,
        sha256: String, codes: [String] = [], findings: [Finding] = [], photo: Photo? = nil
    ) {
        self.path = path
        self.kind = kind
        self.material = material
        self.region = region
        self.language = language
        self.placement = placement
        self.platform = platform
        self.width = width
        self.height = height
        self.unit = unit
        self.sha256 = sha256
        self.codes = codes
        self.findings = findings
        self.photo = photo
    }

    /// The sum by which a file's bytes are known again.
    package static func sum(of bytes: [UInt8]) -> String { SHA256.hex(of: bytes) }

    func json(_ speech: Speech) -> JSON {
        let photo = photo.map { [JSON.Member("photo", $0.json)] } ?? []
        return .object(
            [
                .init("path", .string(path)), .init("kind", .string(kind.rawValue)),
                .init("material", .optional(material)),
                .init("region", .string(region)), .init("language", .optional(language)),
                .init("placement", .optional(placement)), .init("platform", .optional(platform)),
                .init("width", .number(width)), .init("height", .number(height)), .init("unit", .string(unit.rawValue)),
                .init("sha256", .string(sha256)), .init("codes", .array(codes.map(JSON.string))),
                .init("findings", .array(findings.map { $0.json(speech) })),
            ] + photo)
    }
}
