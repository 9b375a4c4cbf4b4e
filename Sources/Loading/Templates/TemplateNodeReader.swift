import Model
import Page

/// Reads a template's tree of nodes. What a node is, one key says.
struct TemplateNodeReader {
    let reading: Reading
    /// The names under `styles:`.
    let styles: Set<String>
    /// The names of all pictograms; nil leaves them unchecked.
    var pictograms: [String]?
    /// What stands under `parts:`, to be used several times by its name.
    var parts: [String: TemplateNode] = [:]

    /// After whom the cells of a repetition begin at the left or at the right.
    private enum EachDirection: String, CaseIterable { case sheet, item }

    private enum Kind: String, CaseIterable {
        case rows, columns, layers, each, text, image, code, shape, pictogram, pattern, space, part
    }

    func node(_ node: YAMLNode) -> TemplateNode? {
        guard let mapping = reading.mapping(node) else { return nil }
        let kinds = Kind.allCases.filter { mapping.has($0.rawValue) }
        guard let kind = kinds.first, kinds.count == 1 else {
            reading.report(Finding(BadNode(keys: Kind.allCases.map(\.rawValue)), at: node.place))
            return nil
        }
        let content = content(kind, mapping)
        var box = box(mapping)
        if kind == .space, let size = mapping.optional("space", reading.extent) { box.size = size }
        let when = mapping.optionalOneOf(TemplateNode.Condition.self, "when")
        mapping.finish()
        return content.map { TemplateNode(content: $0, box: box, when: when, place: node.place) }
    }

    private func content(_ kind: Kind, _ mapping: MappingReader) -> TemplateNode.Content? {
        switch kind {
        case .rows: mapping.list("rows", node).map { .rows($0, stack(mapping)) }
        case .columns: mapping.list("columns", node).map { .columns($0, stack(mapping)) }
        case .layers: mapping.list("layers", node).map { .layers($0) }
        case .each: each(mapping).map { .each($0) }
        case .text: text(mapping).map { .text($0) }
        case .image:
            mapping.oneOf(ImageNode.Source.self, "image").map { source in
                let fit = source == .photo ? mapping.optionalOneOf(ImageNode.Fit.self, "fit") : nil
                return .image(ImageNode(source: source, fit: fit ?? .cover))
            }
        case .code:
            mapping.oneOf(CodeNode.Target.self, "code").map {
                .code(
                    CodeNode(
                        target: $0, sides: mapping.optional("sides", codeSides), dark: paint(mapping, "color", .black),
                        light: paint(mapping, "ground", .paper)))
            }
        case .shape:
            mapping.oneOf(ShapeNode.Form.self, "shape").map {
                .shape(ShapeNode(form: $0, fill: paint(mapping, "color", .ink)))
            }
        case .pictogram: pictogram(mapping).map { .pictogram($0) }
        case .pattern: pattern(mapping).map { .pattern($0) }
        case .space: .space
        case .part: part(mapping).map { .layers([$0]) }
        }
    }

    private func box(_ mapping: MappingReader) -> TemplateNode.Box {
        TemplateNode.Box(
            size: mapping.optional("size", reading.extent) ?? .content,
            width: mapping.optional("width", reading.measure), height: mapping.optional("height", reading.measure),
            padding: mapping.optional("padding", reading.insets) ?? .zero,
            fill: mapping.optional("fill", reading.paint),
            radius: mapping.optional("radius", reading.corners) ?? .zero,
            bleeds: mapping.optionalBool("bleed") ?? false,
            isUpsideDown: mapping.optionalBool("turned") ?? false)
    }

    private func stack(_ mapping: MappingReader) -> TemplateNode.Stack {
        TemplateNode.Stack(
            gap: mapping.optional("gap", reading.measure) ?? .zero,
            align: mapping.optionalOneOf(TemplateNode.Alignment.self, "align") ?? .stretch,
            distribute: mapping.optionalOneOf(TemplateNode.Distribution.self, "distribute") ?? .start)
    }

    private func text(_ mapping: MappingReader) -> TextNode? {
        let source = mapping.value("text", source)
        guard let style = mapping.value("style", reading.scalar), let source else { return nil }
        if !styles.contains(style.text) {
            reading.report(
                Finding(UnknownStyle(name: style.text, known: .ofTemplate(styles.sorted())), at: style.place))
        }
        return TextNode(
            source: source, style: style.text, color: paint(mapping, "color", .ink),
            align: mapping.optionalOneOf(TemplateNode.Alignment.self, "align") ?? .start,
            anchor: mapping.optionalOneOf(TemplateNode.Alignment.self, "anchor") ?? .start,
            role: mapping.optionalOneOf(TextBlock.Role.self, "role") ?? .paragraph,
            optional: mapping.optionalBool("optional") ?? false)
    }

    private func source(_ node: YAMLNode) -> TextSource? {
        guard let scalar = reading.scalar(node) else { return nil }
        guard let source = TextSource(scalar.text) else {
            let lengths = Texts.VariantLength.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
            let expected = Words(
                de: "ein Text, wenn nötig mit einer Länge (\(lengths))",
                en: "a text, with a length at need (\(lengths))")
            reading.badValue(scalar, expected, "headline.short")
            return nil
        }
        return source
    }

    private func codeSides(_ node: YAMLNode) -> CodeSides? {
        guard let sides = reading.list(node, reading.measure) else { return nil }
        guard sides.count == 2 else {
            reading.report(Finding(BadValue(fault: .breaks(.codeSides, example: "[28u, 42u]")), at: node.place))
            return nil
        }
        return CodeSides(least: sides[0], most: sides[1])
    }

    private func each(_ mapping: MappingReader) -> Each? {
        let list = mapping.string("each")
        let across = mapping.optionalInteger("across") ?? 1
        let gap = mapping.optional("gap", reading.measure) ?? .zero
        let rowGap = mapping.optional("row-gap", reading.measure)
        let cell = mapping.value("cell", node)
        let direction = mapping.optionalOneOf(EachDirection.self, "direction") ?? .sheet
        guard let list, let cell else { return nil }
        guard (1...24).contains(across) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.across, example: "across: 2")), at: mapping.place))
            return nil
        }
        var each = Each(
            list: list == "languages" ? .languages : .text(list), columns: across, gap: gap, rowGap: rowGap, cell: cell)
        each.followsItem = direction == .item
        return each
    }

    /// `sign` is the campaign's or the post's, `item` that of a list's item.
    private func pictogram(_ mapping: MappingReader) -> PictogramNode? {
        let name = mapping.value("pictogram", sign)
        let otherwise = mapping.optional("otherwise", sign)
        let (body, accent) = (paint(mapping, "color", .ink), paint(mapping, "accent", .accent))
        let source: PictogramNode.Source? =
            switch name {
            case "sign": .sheet
            case "item": .item
            case let name?: .named(name)
            case nil: nil
            }
        return source.map { PictogramNode(source: $0, otherwise: otherwise, body: body, accent: accent) }
    }

    private func sign(_ node: YAMLNode) -> String? {
        guard let name = reading.name(node) else { return nil }
        if let pictograms, name.value != "sign", name.value != "item", !pictograms.contains(name.value) {
            reading.report(Finding(UnknownPictogram(name: name.value, known: pictograms, list: nil), at: name.place))
            return nil
        }
        return name.value
    }

    private func part(_ mapping: MappingReader) -> TemplateNode? {
        guard let name = mapping.value("part", reading.scalar) else { return nil }
        if let part = parts[name.text] { return part }
        reading.report(
            Finding(UnknownPart(name: name.text, known: parts.keys.sorted()), at: name.place))
        return nil
    }

    private func pattern(_ mapping: MappingReader) -> PatternNode? {
        let tiles = mapping.optionalInteger("tiles") ?? 1
        let paints = mapping.list("colors", reading.paint) ?? []
        let frame = mapping.optionalInteger("frame")
        guard mapping.value("pattern", { reading.scalar($0)?.text == "motif" ? true : nil }) != nil else {
            reading.report(
                Finding(BadValue(fault: .breaks(.pattern, example: "pattern: motif")), at: mapping.place))
            return nil
        }
        guard (1...64).contains(tiles), (2...8).contains(paints.count), (1...8).contains(frame ?? 1) else {
            reading.report(
                Finding(
                    BadValue(fault: .breaks(.tiles, example: "tiles: 2, colors: [surface, ink, accent]")),
                    at: mapping.place))
            return nil
        }
        return PatternNode(tiles: tiles, paints: paints, frame: frame)
    }

    private func paint(_ mapping: MappingReader, _ key: String, _ otherwise: TemplatePaint.Swatch) -> TemplatePaint {
        mapping.optional(key, reading.paint) ?? TemplatePaint(otherwise)
    }
}
