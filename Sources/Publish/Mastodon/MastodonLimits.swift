internal import Findings
internal import Transfer

/// What a server takes of pictures, by its own `/api/v2/instance`.
struct MastodonLimits: Hashable {
    var pictures = 4
    /// In bytes.
    var size = 16_777_216
    /// Width × height.
    var pixels = 33_177_600
    var alt = 1500

    init() {}

    /// Nil where the answer is none.
    init?(_ answer: HTTPAnswer) {
        guard answer.isSuccess, let instance = answer.decoded(Instance.self) else { return nil }
        let media = instance.configuration.mediaAttachments
        pictures = instance.configuration.statuses?.pictures ?? pictures
        size = media?.size ?? size
        pixels = media?.pixels ?? pixels
        alt = media?.alt ?? alt
    }

    /// What the server would refuse, said before anything is sent.
    func fault(of pictures: [OutgoingPicture], host: String) -> Words? {
        if pictures.count > self.pictures {
            return Words(
                de: "\(host) nimmt höchstens \(self.pictures) Bilder.",
                en: "\(host) takes \(self.pictures) pictures at most.")
        }
        for picture in pictures {
            if picture.bytes.count > size {
                return Words(
                    de: "\(picture.name) hat \(picture.bytes.count) Bytes; \(host) nimmt höchstens \(size).",
                    en: "\(picture.name) has \(picture.bytes.count) bytes; \(host) takes \(size) at most.")
            }
            if let (width, height) = picture.size, width * height > pixels {
                return Words(
                    de:
                        """
                        \(picture.name) hat \(width) × \(height) Bildpunkte; \(host) nimmt zusammen höchstens \
                        \(pixels).
                        """,
                    en: "\(picture.name) has \(width) × \(height) pixels; \(host) takes \(pixels) in all at most.")
            }
            // The server counts code points.
            if let count = picture.alt?.unicodeScalars.count, count > alt {
                return Words(
                    de: "Die Bildbeschreibung hat \(count) Zeichen; \(host) nimmt höchstens \(alt).",
                    en: "The alt text has \(count) characters; \(host) takes \(alt) at most.")
            }
        }
        return nil
    }

    private struct Instance: Decodable {
        var configuration: Configuration

        struct Configuration: Decodable {
            var statuses: Statuses?
            var mediaAttachments: Media?

            enum CodingKeys: String, CodingKey {
                case statuses
                case mediaAttachments = "media_attachments"
            }
        }

        struct Statuses: Decodable {
            var pictures: Int?

            enum CodingKeys: String, CodingKey { case pictures = "max_media_attachments" }
        }

        struct Media: Decodable {
            var size: Int?
            var pixels: Int?
            var alt: Int?

            enum CodingKeys: String, CodingKey {
                case size = "image_size_limit"
                case pixels = "image_matrix_limit"
                case alt = "description_limit"
            }
        }
    }
}
