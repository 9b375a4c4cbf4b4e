internal import PDF

/// The standards that a file says it keeps.
struct StandardClaims: Hashable {
    /// As the file calls it: `PDF/X-4`.
    var press: String?
    /// `PDF/UA-1`.
    var accessibility: String?
    /// `PDF/A-2a`.
    var archive: String?

    var all: [String] { [press, accessibility, archive].compactMap { $0 } }

    private static let longestClaim = 40

    init() {}

    /// - Parameter info: The document information, in which the elder versions of PDF/X say so.
    init(_ metadata: XMPText, info: PDFNode?) {
        press =
            metadata["pdfxid:GTS_PDFXVersion"]
            ?? info?["/GTS_PDFXVersion"]?.text.map { String($0.prefix(Self.longestClaim)) }
        accessibility = metadata["pdfuaid:part"].map { "PDF/UA-" + $0 }
        archive = metadata["pdfaid:part"].map {
            "PDF/A-" + $0 + (metadata["pdfaid:conformance"]?.lowercased() ?? "")
        }
    }
}

/// A file's metadata, in which single values are looked for. See ISO 16684-1.
struct XMPText {
    private let text: String
    /// Nobody's metadata is larger.
    private static let limit = 4 << 20
    private static let longestValue = 40

    init(_ metadata: PDFNode?) {
        text = metadata?.data(limit: Self.limit).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Whether a property stands there, however it is written.
    func contains(_ name: String) -> Bool { text.contains("<\(name)") || text.contains(" \(name)=") }

    /// A property's plain value, as an element or an attribute; nil where it is not there, or is none.
    subscript(_ name: String) -> String? {
        for (opening, closing) in [("<\(name)>", Character("<")), ("\(name)=\"", "\""), ("\(name)='", "'")] {
            guard let start = text.firstRange(of: opening)?.upperBound else { continue }
            let value = text[start...].prefix(Self.longestValue).prefix { $0 != closing }
            let words = value.split { $0.isWhitespace }
            if !words.isEmpty { return words.joined(separator: " ") }
        }
        return nil
    }
}
