internal import Foundation
internal import Workspace

/// The body of a request: what is sent and what it is called.
struct HTTPBody {
    var bytes: [UInt8]
    var type: String

    /// Keys in their order, the same bytes each time.
    static func json(_ value: some Encodable) -> HTTPBody {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, numbers and lists of them always encode.
        return HTTPBody(bytes: Array((try? encoder.encode(value)) ?? Data()), type: "application/json")
    }

    /// `application/x-www-form-urlencoded`, in UTF-8.
    static func form(_ fields: [(name: String, value: String)]) -> HTTPBody {
        let pairs = fields.map { encoded($0.name) + "=" + encoded($0.value) }
        return HTTPBody(bytes: Array(pairs.joined(separator: "&").utf8), type: "application/x-www-form-urlencoded")
    }

    /// `multipart/form-data`; see RFC 7578.
    static func multipart(_ fields: [(name: String, value: String)], file name: String, _ picture: OutgoingPicture)
        -> HTTPBody
    {
        // A mark that stands in no part: drawn from all of them.
        let boundary = "litfass-" + SHA256.hex(of: fields.flatMap { Array($0.value.utf8) } + picture.bytes).prefix(32)
        var bytes: [UInt8] = []
        for field in fields {
            bytes +=
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8
        }
        let fileName = safe(picture.name)
        bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\n".utf8
        bytes += "Content-Type: \(picture.mediaType)\r\n\r\n".utf8 + picture.bytes
        bytes += "\r\n--\(boundary)--\r\n".utf8
        return HTTPBody(bytes: bytes, type: "multipart/form-data; boundary=\(boundary)")
    }

    /// A file's name that ends no quotation and no line.
    static func safe(_ name: String) -> String {
        let kept = name.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "._-".unicodeScalars.contains($0))
        }
        return kept.isEmpty ? "bild" : String(String.UnicodeScalarView(kept))
    }

    /// All but RFC 3986's unreserved characters, in percent.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default: "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }.joined()
    }
}
