internal import Foundation
internal import Page

/// What a file says of itself, once for the document information and once as XMP; the two must agree.
///
/// See ISO 32000-1, 14.3, and ISO 15930-7, 6.17.
struct Metadata {
    static let producer = "Litfass"

    let document: Document
    let standard: PrintOptions.Standard
    /// Depends on the content alone.
    let identifier: String

    init(_ document: Document, _ standard: PrintOptions.Standard, contents: [[UInt8]]) {
        self.document = document
        self.standard = standard
        var halves = [ContentHash(seed: 0), ContentHash(seed: 0x9E37_79B9_7F4A_7C15)]
        for half in halves.indices {
            halves[half].add(document.title.utf8)
            halves[half].add(String(document.date).utf8)
            for content in contents { halves[half].add(content) }
        }
        let digits = halves.map { half in
            let digits = String(half.value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
        // The shape of a UUID of version 8, which is made by a rule of one's own. See RFC 9562, 5.8.
        let parts = [
            String(digits.prefix(8)), String(digits.dropFirst(8).prefix(4)), "8" + digits.dropFirst(13).prefix(3),
            "8" + digits.dropFirst(17).prefix(3), String(digits.suffix(12)),
        ]
        identifier = "uuid:" + parts.joined(separator: "-")
    }

    var info: PDFValue {
        var entries: [String: PDFValue] = [
            "/Title": .text(document.title), "/Author": .text(document.author), "/Creator": .text(Self.producer),
            "/Producer": .text(Self.producer), "/CreationDate": .text(pdfDate), "/ModDate": .text(pdfDate),
        ]
        if standard != .accessible { entries["/Trapped"] = "/False" }
        if standard == .pdfX4 { entries["/GTS_PDFXVersion"] = .text("PDF/X-4") }
        return .dictionary(entries)
    }

    var xmp: [UInt8] {
        let title = Self.escaped(document.title)
        let (namespaces, claims) = claims
        return Array(
            """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\(namespaces)
                xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title)</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>\(Self.escaped(document.author))</rdf:li></rdf:Seq></dc:creator>
               <dc:language><rdf:Bag><rdf:li>\(Self.escaped(document.language))</rdf:li></rdf:Bag></dc:language>
               <xmp:CreatorTool>\(Self.producer)</xmp:CreatorTool>
               <xmp:CreateDate>\(xmpDate)</xmp:CreateDate>
               <xmp:ModifyDate>\(xmpDate)</xmp:ModifyDate>
               <xmp:MetadataDate>\(xmpDate)</xmp:MetadataDate>
               <pdf:Producer>\(Self.producer)</pdf:Producer>
               \(claims)
               <xmpMM:DocumentID>\(identifier)</xmpMM:DocumentID>
               <xmpMM:VersionID>1</xmpMM:VersionID>
               <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.utf8)
    }

    /// What the file claims to be: namespaces, and properties of them.
    private var claims: (namespaces: String, properties: String) {
        switch standard {
        case .plain: ("", "<pdf:Trapped>False</pdf:Trapped>")
        case .pdfX4:
            (
                "\n    xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"",
                """
                <pdf:Trapped>False</pdf:Trapped>
                   <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
                """
            )
        case .accessible: (Self.accessibleNamespaces, Self.accessibleClaims)
        }
    }

    private static let accessibleNamespaces = """

            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
        """

    /// PDF/A does not know what PDF/UA says of itself, so it is described. See ISO 19005-2, 6.6.2.3.
    private static let accessibleClaims = """
        <pdfaid:part>2</pdfaid:part>
           <pdfaid:conformance>A</pdfaid:conformance>
           <pdfuaid:part>1</pdfuaid:part>
           <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
             <pdfaProperty:name>part</pdfaProperty:name>
             <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
             <pdfaProperty:category>internal</pdfaProperty:category>
             <pdfaProperty:description>Which part of ISO 14289 the file keeps to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
           </rdf:li></rdf:Bag></pdfaExtension:schemas>
        """

    /// The document's date in UTC.
    private var date: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        var (time, parts) = (time_t(document.date), tm())
        guard gmtime_r(&time, &parts) != nil else { return (1970, 1, 1, 0, 0, 0) }
        return (
            Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour), Int(parts.tm_min),
            Int(parts.tm_sec)
        )
    }

    private var pdfDate: String {
        let date = date
        return "D:" + Self.digits(date.year, 4)
            + [date.month, date.day, date.hour, date.minute, date.second].map { Self.digits($0, 2) }.joined() + "Z"
    }

    private var xmpDate: String {
        let date = date
        return [Self.digits(date.year, 4), Self.digits(date.month, 2), Self.digits(date.day, 2)].joined(separator: "-")
            + "T"
            + [date.hour, date.minute, date.second].map { Self.digits($0, 2) }.joined(separator: ":") + "Z"
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Text for XML: its own characters escaped, those that XML forbids left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// A number that stands for content: FNV-1a of 64 bits. Names things; guards nothing.
struct ContentHash {
    private(set) var value: UInt64

    /// - Parameter seed: Another seed gives an independent number.
    init(seed: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ seed }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ number: UInt32) {
        for shift in [24, 16, 8, 0] as [UInt32] { add(CollectionOfOne(UInt8(truncatingIfNeeded: number >> shift))) }
    }
}
