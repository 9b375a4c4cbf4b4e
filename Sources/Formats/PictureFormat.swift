/// How a picture's bytes are coded.
package enum PictureFormat: String, Hashable, Sendable, CaseIterable {
    case png, jpeg, svg

    /// How a file's name ends, without the dot.
    package var suffix: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpg"
        case .svg: "svg"
        }
    }

    /// As IANA registers it.
    package var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .svg: "image/svg+xml"
        }
    }

    /// The format that a media type names; nil for any other.
    package init?(mediaType: String) {
        guard let format = Self.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
        self = format
    }

    /// The format that a file's name promises; nil for any other.
    package init?(path: String) {
        switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
        case "png": self = .png
        case "jpg", "jpeg": self = .jpeg
        case "svg": self = .svg
        default: return nil
        }
    }

    /// The format of pixels that begin so; nil for any other. A drawing has no such beginning.
    package init?(recognising bytes: some Collection<UInt8>) {
        if bytes.starts(with: PNGHead.signature) {
            self = .png
        } else if bytes.starts(with: JPEGHead.signature) {
            self = .jpeg
        } else {
            return nil
        }
    }
}

/// Kept by its media type.
extension PictureFormat: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let type = try container.decode(String.self)
        guard let format = PictureFormat(mediaType: type) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no picture: \(type)")
        }
        self = format
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(mediaType)
    }
}
