package import Model
import Page

/// Reads a design, `Templates/<name>.yaml`, strictly: docs/templates.md says what it may hold.
package enum TemplateLoader {
    /// - Parameters:
    ///   - file: The path that findings name; its last part says the template's name.
    ///   - format: The standard family's template of the same name, for one of another style: what stands in its head
    ///   need not be said again.
    ///   - pictograms: The names of all that there are; nil leaves them unchecked.
    ///   - sibling: The template of a name, for one that says `like:`; nil where there is none.
    /// - Returns: Nil where the file is no template; findings say why.
    package static func load(
        _ bytes: [UInt8], file: String, format: Template? = nil, pictograms: [String]? = nil,
        sibling: (String) -> Template? = { _ in nil }
    ) -> (template: Template?, findings: [Finding]) {
        let reading = Reading()
        guard let top = reading.file(bytes, named: file) else { return (nil, reading.findings) }
        let template = readTemplate(top, file, format, pictograms, sibling)
        top.finish()
        // A template with a fault would draw something else than its author meant.
        let isSound = !reading.findings.contains { $0.severity == .error }
        return (isSound ? template : nil, reading.findings)
    }

    private static func readTemplate(
        _ top: MappingReader, _ file: String, _ format: Template?, _ pictograms: [String]?,
        _ sibling: (String) -> Template?
    ) -> Template? {
        let reading = top.reading
        let name = top.name("name")
        if let name, file.split(separator: "/").last.map(String.init) != name.value + ".yaml" {
            reading.report(
                Finding(NameDiffers(name: name.value), at: name.place))
        }
        /// What a format says unless the template itself does.
        func head<Value>(_ key: String, _ known: Value?, _ read: () -> Value?) -> Value? {
            if let known, !top.has(key) { known } else { read() }
        }
        let title = head("title", format?.title) {
            top.mapping("title").flatMap { title -> Words? in
                defer { title.finish() }
                guard let de = title.string("de"), let en = title.string("en") else { return nil }
                return Words(de: de, en: en)
            }
        }
        let kind = head("kind", format?.kind) { top.oneOf(MaterialKind.self, "kind") }
        let size = head("size", format?.size) { top.value("size") { sheetSize(reading, $0) } }
        let medium = head("resolution", format?.medium) {
            (top.optional("resolution") { dots(reading, $0) }).map { .paper(resolution: $0) } ?? .screen
        }
        let languages = head("languages", format?.languageCount) {
            top.optional("languages") { languageCount(reading, $0) }
        }
        let like = top.optionalName("like")
        let model = like.flatMap { sibling($0.value) }
        if let like, model == nil {
            reading.report(
                Finding(UnknownTemplate(name: like.value), at: like.place))
        }
        // A sibling's styles and pages stand unless they are given here.
        let own = readStyles(top, isRequired: like == nil)
        let styles = (model?.styles ?? [:]).merging(own.styles) { _, own in own }
        var nodes = TemplateNodeReader(
            reading: reading, styles: own.names.union(styles.keys), pictograms: pictograms)
        if let parts = top.optionalMapping("parts") {
            // Parts may use those that stand above them, so that none can hold itself.
            for key in parts.keys { nodes.parts[key.text] = parts.value(key.text, nodes.node) }
            parts.finish()
        }
        let pages = like == nil ? top.list("pages", nodes.node) : top.optionalList("pages", nodes.node) ?? model?.pages
        let designs = designs(top, nodes) ?? model?.designs ?? [:]
        let compositions = compositions(top, nodes) ?? model?.compositions ?? [:]
        let bleed = head("bleed", format?.bleed) {
            top.optional("bleed") { length(reading, $0, .zero ... .mm(100), "3mm") } ?? .zero
        }
        let safe = head("safe", format?.safeMargin) {
            top.optional("safe") { length(reading, $0, .zero ... .mm(1000), "5mm") } ?? .zero
        }
        let distance = head("distance", format?.distance) {
            top.optional("distance") { node in
                length(reading, node, .mm(50) ... .mm(100_000), "1.5m").map { Located($0, at: node.place) }
            }
        }
        let folds = head("folds", format?.folds) {
            top.optional("folds") { self.folds(reading, $0, pages: pages?.count, along: size?.width) }
        }
        let crossFolds = head("folds-across", format?.crossFolds) {
            top.optional("folds-across") { self.folds(reading, $0, pages: pages?.count, along: size?.height) }
        }
        let panels = head("panels", format?.panels) {
            top.optional("panels") {
                self.panels(reading, $0, pages: pages?.count ?? 0, folds: folds ?? [], crossFolds: crossFolds ?? [])
            }
        }
        guard let name, let title, let kind, let size, let medium, let pages, !pages.isEmpty else { return nil }
        var template = Template(
            name: name.value, title: title, kind: kind, size: size,
            medium: medium, bleed: bleed ?? .zero, safeMargin: safe ?? .zero, folds: folds ?? [],
            crossFolds: crossFolds ?? [],
            distance: distance, multilingual: languages != nil, languageCount: languages,
            styles: styles, pages: pages, file: file, model: model?.file, modelName: model?.name, format: format?.file)
        template.panels = panels ?? []
        template.designs = designs
        template.compositions = compositions
        return template
    }

    /// What stands under `up-to:`, by the number of greetings; nil where the template has none of its own.
    private static func compositions(_ top: MappingReader, _ nodes: TemplateNodeReader) -> [Int: [TemplateNode]]? {
        guard let mapping = top.optionalMapping("up-to") else { return nil }
        defer { mapping.finish() }
        var compositions: [Int: [TemplateNode]] = [:]
        for key in mapping.keys {
            guard let most = Int(key.text), (1...mostLanguages).contains(most) else { continue }
            compositions[most] = mapping.list(key.text, nodes.node)
        }
        return compositions
    }

    /// On one sheet.
    private static let mostLanguages = 64

    /// What stands under `designs:`, by its design; nil where the template has none of its own.
    private static func designs(
        _ top: MappingReader, _ nodes: TemplateNodeReader
    ) -> [PictureDesign: [TemplateNode]]? {
        guard let mapping = top.optionalMapping("designs") else { return nil }
        defer { mapping.finish() }
        var designs: [PictureDesign: [TemplateNode]] = [:]
        for design in PictureDesign.allCases where mapping.has(design.rawValue) {
            designs[design] = mapping.list(design.rawValue, nodes.node)
        }
        return designs
    }

    /// The longest side that a sheet may have; a city-light poster has 1.75 m.
    private static let longestSide = Length.mm(5000)

    private static func sheetSize(_ reading: Reading, _ node: YAMLNode) -> Size? {
        guard let sides = reading.list(node, reading.length) else { return nil }
        guard sides.count == 2, sides.allSatisfy({ $0 >= .mm(10) && $0 <= longestSide }) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.sheetSize, example: "[297mm, 420mm]")), at: node.place))
            return nil
        }
        return Size(width: sides[0], height: sides[1])
    }

    private static func dots(_ reading: Reading, _ node: YAMLNode) -> Double? {
        guard let dots = reading.number(node) else { return nil }
        guard (36...1200).contains(dots) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.resolution, example: "300")), at: node.place))
            return nil
        }
        return dots
    }

    private static func length(
        _ reading: Reading, _ node: YAMLNode, _ range: ClosedRange<Length>, _ example: String
    ) -> Length? {
        guard let length = reading.length(node) else { return nil }
        guard range.contains(length) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.length, example: example)), at: node.place))
            return nil
        }
        return length
    }

    /// A list of places for each page, each from its start or upper edge.
    private static func folds(_ reading: Reading, _ node: YAMLNode, pages: Int?, along side: Length?) -> [[Length]]? {
        guard let folds = reading.list(node, { reading.list($0, reading.length) }), let pages, let side else {
            return nil
        }
        let areInside = folds.joined().allSatisfy { $0 > .zero && $0 < side }
        guard folds.count == pages, areInside, folds.allSatisfy({ $0 == $0.sorted() && $0.count <= 16 }) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.folds, example: "[[97mm, 197mm], [100mm, 200mm]]")), at: node.place))
            return nil
        }
        return folds
    }

    /// Each panel's number once: a page has one more than folds in each direction.
    private static func panels(
        _ reading: Reading, _ node: YAMLNode, pages: Int, folds: [[Length]], crossFolds: [[Length]]
    ) -> [Int]? {
        guard let panels = reading.list(node, reading.integer) else { return nil }
        func count(_ folds: [[Length]], _ page: Int) -> Int { folds.indices.contains(page) ? folds[page].count + 1 : 1 }
        let all = (0..<pages).reduce(0) { $0 + count(folds, $1) * count(crossFolds, $1) }
        guard all > 0, panels.sorted() == Array(1...all) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.panels, example: "[3, 1, 4, 5, 6, 2]")), at: node.place))
            return nil
        }
        return panels
    }

    private static func languageCount(_ reading: Reading, _ node: YAMLNode) -> ClosedRange<Int>? {
        guard let ends = reading.list(node, reading.integer) else { return nil }
        guard ends.count == 2, ends[0] >= 1, ends[1] >= ends[0], ends[1] <= mostLanguages else {
            reading.report(
                Finding(BadValue(fault: .breaks(.languageCount, example: "[2, 16]")), at: node.place))
            return nil
        }
        return ends[0]...ends[1]
    }

    /// The styles, and the names of the faulty ones, too: a text that uses one has no fault of its own.
    private static func readStyles(
        _ top: MappingReader, isRequired: Bool
    ) -> (styles: [String: TypeStyle], names: Set<String>) {
        guard let styles = isRequired ? top.mapping("styles") : top.optionalMapping("styles") else { return ([:], []) }
        var read: [String: TypeStyle] = [:]
        for key in styles.keys {
            guard let mapping = styles.mapping(key.text), let style = StyleReader(mapping).style() else { continue }
            read[key.text] = style
        }
        styles.finish()
        return (read, Set(styles.keys.map(\.text)))
    }
}
