package import Findings

/// Something of an SVG that no picture of it would show, and that nobody would hear of.
package enum SVGLoss: Hashable, Sendable {
    /// An element that librsvg passes over.
    case element(String)
    /// What lies in another file: the element, and what it names.
    case outside(String, address: String)
    /// What lies nowhere: the element, and the id that it names.
    case nowhere(String, id: String)
    /// A value that librsvg does not read: where, of which property.
    case value(String, property: String, value: String)
    /// A part of a style sheet, or the sheet itself.
    case styles(String)

    /// What is missing, in a sentence that names the element.
    package var message: Words {
        switch self {
        case .element(let element):
            Words(
                de: "Das Element \(element) wird nicht gezeichnet; im Wappen würde es fehlen.",
                en: "The element \(element) is not drawn; the crest would lack it.")
        case .outside(let element, let address):
            Words(
                de: "Das Element \(element) holt „\(address)“ aus einer anderen Datei; die wird nicht geladen.",
                en: "The element \(element) fetches “\(address)” from another file, which is not loaded.")
        case .nowhere(let element, let id):
            Words(
                de: "Das Element \(element) verweist auf „#\(id)“, das es in der Datei nicht gibt.",
                en: "The element \(element) refers to “#\(id)”, which is not in the file.")
        case .value(let element, let property, let value):
            Words(
                de: "Das Element \(element) verlangt \(property): \(value); das wird nicht gezeichnet.",
                en: "The element \(element) asks for \(property): \(value), which is not drawn.")
        case .styles(let rule):
            Words(
                de: "Die Formatvorlage \(rule) wird nicht gelesen; Farben des Wappens würden fehlen.",
                en: "The style sheet \(rule) is not read; the crest would lack colours.")
        }
    }

    /// The element or rule, as a person finds it.
    package var name: String {
        switch self {
        case .element(let name), .outside(let name, _), .nowhere(let name, _), .value(let name, _, _),
            .styles(let name):
            name
        }
    }
}
