public import Model
import Page

/// Reads a design, `Templates/<name>.yaml`, strictly: docs/templates.md says what it may hold.
public enum TemplateLoader {
    /// - Parameters:
    ///   - file: The path that findings name; its last part says the template's name.
    /// - Returns: Nil where the file is no template; findings say why.
    public static func load(_ bytes: [UInt8], file: String) -> (template: Template?, findings: [Finding]) {
        let reading = Reading()
        guard let top = reading.file(bytes, named: file) else { return (nil, reading.findings) }
        let template = readTemplate(top, file)
        top.finish()
        // A template with a fault would draw something else than its author meant.
        let isSound = !reading.findings.contains { $0.severity == .error }
        return (isSound ? template : nil, reading.findings)
    }

    private static func readTemplate(_ top: MappingReader, _ file: String) -> Template? {
        let reading = top.reading
        let name = top.name("name")
        if let name, file.split(separator: "/").last.map(String.init) != name.value + ".yaml" {
            reading.report(
                Finding(
                    "name-differs", .error, at: name.place,
                    message: Words(
                        de: "Die Vorlage heißt hier „\(name.value)“, ihre Datei aber anders.",
                        en: "The template is called “\(name.value)” here, but its file is not."),
                    remedy: Words(de: "Beide gleich nennen.", en: "Give both the same name.")))
        }
        let title = top.mapping("title").flatMap { title -> Words? in
            defer { title.finish() }
            guard let de = title.string("de"), let en = title.string("en") else { return nil }
            return Words(de: de, en: en)
        }
        let kind = top.oneOf(MaterialKind.self, "kind")
        let size = top.value("size") { sheetSize(reading, $0) }
        let resolution = top.optionalNumber("resolution")
        let languages = top.optional("languages") { languageCount(reading, $0) }
        let styles = readStyles(top)
        let nodes = NodeReader(reading: reading, styles: Set(styles.keys))
        let pages = top.list("pages", nodes.node)
        let bleed = top.optionalLength("bleed") ?? .zero
        let safe = top.optionalLength("safe") ?? .zero
        let distance = top.optionalLength("distance")
        guard let name, let title, let kind, let size, let pages, !pages.isEmpty else { return nil }
        return Template(
            name: name.value, title: title, kind: kind, size: size,
            medium: resolution.map { .paper(resolution: min(1200, max(36, $0))) } ?? .screen, bleed: bleed,
            safeMargin: safe, distance: distance, multilingual: languages != nil, languageCount: languages,
            styles: styles, pages: pages, file: file)
    }

    /// The longest side that a sheet may have; a city-light poster has 1.75 m.
    private static let longestSide = Length.mm(5000)

    private static func sheetSize(_ reading: Reading, _ node: Node) -> Size? {
        guard let sides = reading.list(node, reading.length) else { return nil }
        guard sides.count == 2, sides.allSatisfy({ $0 >= .mm(10) && $0 <= longestSide }) else {
            reading.report(.template(
                "bad-value", at: node.place,
                de: "Erwartet werden Breite und Höhe zwischen 10 mm und 5 m.", en: "Expected: width and height between 10 mm and 5 m.",
                example: "[297mm, 420mm]"))
            return nil
        }
        return Size(width: sides[0], height: sides[1])
    }

    private static func languageCount(_ reading: Reading, _ node: Node) -> ClosedRange<Int>? {
        guard let ends = reading.list(node, reading.integer) else { return nil }
        guard ends.count == 2, ends[0] >= 1, ends[1] >= ends[0], ends[1] <= 64 else {
            reading.report(.template(
                "bad-value", at: node.place, de: "Erwartet werden die kleinste und die größte Zahl der Sprachen.",
                en: "Expected: the fewest and the most languages.", example: "[8, 12]"))
            return nil
        }
        return ends[0]...ends[1]
    }

    private static func readStyles(_ top: MappingReader) -> [String: TypeStyle] {
        guard let styles = top.mapping("styles") else { return [:] }
        var read: [String: TypeStyle] = [:]
        for key in styles.keys {
            guard let mapping = styles.mapping(key.text), let style = StyleReader(mapping).style() else { continue }
            read[key.text] = style
        }
        styles.finish()
        return read
    }
}

extension Finding {
    /// A fault of a template, with an example of how it is right.
    static func template(_ code: String, at place: SourcePlace, de: String, en: String, example: String) -> Finding {
        Finding(
            code, .error, at: place, message: Words(de: de, en: en),
            remedy: Words(de: "Zum Beispiel: \(example)", en: "For example: \(example)"))
    }
}
