internal import CQPDF

/// A PDF object as a value. See ISO 32000-1, 7.3.
indirect enum PDFValue {
    case bool(Bool)
    case integer(Int)
    case real(Double)
    /// With its slash.
    case name(String)
    /// A text string, stored as PDFDocEncoding or UTF-16 as it needs.
    case text(String)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    case reference(PDFReference)

    static func numbers(_ values: Double...) -> PDFValue { .array(values.map { .real($0) }) }
}

/// An object with a number of its own in the file that is being made.
struct PDFReference: Hashable {
    let handle: qpdf_oh
}

extension PDFValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// A literal is a name: `"/Page"`.
    init(stringLiteral value: String) { self = .name(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension PDFValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: PDFValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, PDFValue)...) {
        self = .dictionary(Dictionary(elements) { _, last in last })
    }
}

/// Numbers as PDF writes them: no exponent, no needless digits.
enum PDFNumber {
    /// Appends a number, rounded to `decimals` places.
    static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
        let scale = [1, 10, 100, 1000, 10_000][min(decimals, 4)]
        // No length on a sheet comes near the bound; it keeps the conversion from trapping.
        let bounded = value.isFinite ? min(1e9, max(-1e9, value)) : 0
        var scaled = Int((bounded * Double(scale)).rounded())
        if scaled < 0 {
            bytes.append(UInt8(ascii: "-"))
            scaled = -scaled
        }
        bytes += String(scaled / scale).utf8
        var (rest, place) = (scaled % scale, scale / 10)
        if rest > 0 { bytes.append(UInt8(ascii: ".")) }
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    static func string(_ value: Double, decimals: Int) -> String {
        var bytes: [UInt8] = []
        append(value, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Text as hexadecimal digits of big-endian UTF-16, the way PDF spells it in its streams.
enum UTF16Hex {
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = []
        for unit in text.utf16 { append(unit, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(unit >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
