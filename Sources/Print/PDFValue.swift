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
