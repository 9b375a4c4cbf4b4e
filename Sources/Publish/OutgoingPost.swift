package import Formats
package import Model
internal import Transfer

/// A post as it leaves the house: everything a platform gets, and nothing it does not.
///
/// An approval names the hash of exactly this content; the runner makes it, a publisher sends it.
package struct OutgoingPost: Hashable, Sendable {
    /// What a person who posts by hand must know, in one line:
    /// `Willkommen · Augsburg · العربية · Instagram · 2026-12-01 10:00`.
    ///
    /// The outbox and e-mail show it; no platform gets it.
    package var title: String
    /// By which a person ticks it off: `litfass schedule done ID`; empty where nobody does.
    package var id: String
    /// What a folder of it is called: `2026-12-21 10.00 Facebook Arabisch – start`; empty takes the title.
    package var folderName: String
    package var message: Message
    /// At most as many as the platform takes, in their order.
    package var pictures: [OutgoingPicture]
    /// Whether it asks something of the person who gets it, and is for no one else.
    package var isReminder: Bool
    /// The post this one answers, in a thread of several languages.
    package var parent: Receipt?

    package init(
        title: String = "", id: String = "", folderName: String = "", message: Message,
        pictures: [OutgoingPicture] = [], isReminder: Bool = false,
        parent: Receipt? = nil
    ) {
        self.title = title
        self.id = id
        self.folderName = folderName
        self.message = message
        self.pictures = pictures
        self.isReminder = isReminder
        self.parent = parent
    }
}

/// A picture of a post: its bytes as they were approved, so that a file changed meanwhile is not sent.
package struct OutgoingPicture: Hashable, Sendable {
    /// The file's name, without folders.
    package var name: String
    /// The file as it is uploaded.
    package var bytes: [UInt8]
    package var format: PictureFormat
    package var alt: String?

    package init(name: String, bytes: [UInt8], format: PictureFormat, alt: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.format = format
        self.alt = alt
    }

    /// Width and height in pixels, from the file's own head; nil where it is neither PNG nor JPEG.
    var size: (width: Int, height: Int)? {
        switch PictureFormat(recognising: bytes) {
        case .png: PNGHead(bytes).map { ($0.width, $0.height) }
        case .jpeg: JPEGHead(bytes).map { ($0.width, $0.height) }
        case .svg, nil: nil
        }
    }

    /// As a part of a request.
    ///
    /// - Parameter field: What the platform calls it.
    func part(_ field: String) -> MIMEPart {
        MIMEPart(name: field, fileName: safeName, type: format.mediaType, bytes: bytes)
    }

    /// A name that ends no quotation and no line.
    var safeName: String {
        let kept = name.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0))
        }
        return kept.isEmpty ? "bild" : String(String.UnicodeScalarView(kept))
    }
}
