package import Formats
internal import Transfer

/// A picture of a post: its bytes as they were approved, so that a file changed meanwhile is not sent.
package struct OutgoingPicture: Hashable, Sendable {
    /// The file's name, without folders.
    package var name: String
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
