package import Findings
internal import Formats

/// Why an SVG is not drawn: an element asks for more than any crest needs.
package enum SVGFault: Error, Hashable, Sendable {
    /// No XML with the root `svg`.
    case noSVG(line: Int)
    /// With all that it repeats, too many elements.
    case tooMuch(String)
    /// Elements, or what they refer to, lie too deep in each other.
    case nested(String)
    /// An element that draws with itself.
    case circular(String)
    /// An attribute whose number is too great.
    case number(String, String, Double)
    /// A picture in the drawing that is damaged, or neither PNG nor JPEG.
    case picture(String)
    /// A picture in the drawing with too many pixels.
    case pixels(String, Int, Int)

    /// What is wrong, in a sentence that names the element.
    package var message: Words {
        switch self {
        case .noSVG(let line):
            Words(
                de: "Die Datei ist kein SVG, oder sie ist in Zeile \(line) beschädigt.",
                en: "The file is no SVG, or it is damaged in line \(line).")
        case .tooMuch(let element):
            Words(
                de: "Das Element \(element) zeichnet zu viel: mit allen Wiederholungen mehr als 50.000 Teile.",
                en: "The element \(element) draws too much: with all repetitions more than 50,000 parts.")
        case .nested(let element):
            Words(
                de: "Das Element \(element) liegt zu tief in anderen.",
                en: "The element \(element) lies too deep in others.")
        case .circular(let element):
            Words(
                de: "Das Element \(element) verweist auf sich selbst.", en: "The element \(element) refers to itself.")
        case .number(let element, let attribute, let number):
            Words(
                de: "Das Element \(element) verlangt \(attribute) = \(number); so viel wird nicht gezeichnet.",
                en: "The element \(element) asks for \(attribute) = \(number); that much is not drawn.")
        case .picture(let element):
            Words(
                de: "Das Element \(element) enthält ein Bild, das beschädigt oder weder PNG noch JPEG ist.",
                en: "The element \(element) holds a picture that is damaged, or neither PNG nor JPEG.")
        case .pixels(let element, let width, let height):
            Words(
                de: "Das Element \(element) enthält ein Bild von \(width) × \(height) Pixeln; das ist zu groß.",
                en: "The element \(element) holds a picture of \(width) × \(height) pixels; that is too large.")
        }
    }
}

extension SVGFault {
    /// A drawing's text in UTF-8.
    static func text(of bytes: [UInt8]) throws(SVGFault) -> [UInt8] {
        do { return try XMLText.utf8(bytes) } catch { throw .noSVG(line: error.line) }
    }
}
