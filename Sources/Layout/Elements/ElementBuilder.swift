import Formats
import Model
import Page
import Phrases

/// Fills a template's nodes with a subject.
struct ElementBuilder {
    let template: Template
    let subject: Subject
    let palette: Palette
    let motif: Motif
    var findings: [Finding] = []
    /// How many lists were begun.
    private var lists = 0

    init(template: Template, subject: Subject) {
        self.template = template
        self.subject = subject
        palette = Palette(colors: subject.region.brand.colors)
        motif = Motif(region: subject.region)
    }

    /// Who speaks in a part of the tree, on which ground it stands, and which item of a list it shows.
    struct Context {
        var localization: Localization
        /// Other languages that greet with the same word.
        var companions: [Language] = []
        var ground: BrandColors.Ground
        var item: PlaceholderText?
        /// The name of the item's sign.
        var sign: String?
        /// The text that the list is, and the item's place in it, from 1.
        var list: String?
        var number = 0
        /// Which of the document's lists it is.
        var listNumber = 0
        /// Whether it stands against the sheet's direction, from its own language's begin.
        var isMirrored = false

        /// Of all who speak.
        var names: String { ([localization.language] + companions).map(\.name).joined(separator: " · ") }
    }

    /// In which those who do not see the sheet are told what it shows.
    var language: Language {
        template.multilingual ? subject.german : subject.localizations.first?.language ?? subject.german
    }

    mutating func element(_ node: TemplateNode) -> Element? {
        guard let localization = subject.localizations.first else { return nil }
        return element(node, Context(localization: localization, ground: palette.colors.paper))
    }

    private mutating func element(_ node: TemplateNode, _ context: Context) -> Element? {
        if let condition = node.when, (condition == .photo) != (subject.photo != nil) { return nil }
        let node = node.plated(on: context.ground)
        let own = node.box.fill.map { palette.ground($0, on: context.ground) }
        var context = context
        context.ground = own ?? context.ground
        guard let content = content(of: node, context) else { return nil }
        var box = node.box
        if context.isMirrored { box.mirror() }
        if case .code(let symbol, _, _, _) = content, let side = side(of: symbol, in: node) {
            (box.width, box.height) = (Measure(absolute: side), Measure(absolute: side))
        }
        if node.isCrest, let crest = subject.crest, crest.isWordmark { box.become(crest, template.size.shortSide) }
        return Element(content: content, box: box, unit: template.size.shortSide, fill: own?.fill)
    }

    private mutating func content(of node: TemplateNode, _ context: Context) -> Element.Content? {
        let unit = template.size.shortSide
        switch node.content {
        case .rows(let nodes, let stack):
            return self.stack(
                .vertical, elements(nodes, context), context.isMirrored ? stack.mirrored(across: true) : stack)
        case .columns(let nodes, let stack):
            guard let place = nodes.firstIndex(where: \.isCrest), subject.crest?.isWordmark == true else {
                let elements = elements(nodes, context)
                return context.isMirrored
                    ? self.stack(.horizontal, elements.reversed(), stack.mirrored(across: false))
                    : self.stack(.horizontal, elements, stack)
            }
            return wordmark(
                nodes[place], nodes[..<place] + nodes[(place + 1)...], isLast: place == nodes.count - 1, stack, context)
        case .layers(let nodes):
            return .layers(layers(nodes, context))
        case .each(let each):
            let cells = cells(of: each, context, at: node.place)
            guard !cells.isEmpty else { return nil }
            let gap = each.gap.length(shortSide: unit)
            let grid = Element.Grid(
                columns: each.columns, gap: gap, rowGap: each.rowGap?.length(shortSide: unit) ?? gap,
                isEven: each.list == .languages)
            return .grid(cells, grid)
        case .text(let text):
            return self.text(text, context, at: node.place).map { .text($0) }
        case .image(let image):
            switch image.source {
            case .crest:
                let name = context.localization.values["region"] ?? subject.region.name
                return subject.crest.map { crest in
                    // Letters say what they are.
                    .picture(
                        crest.format, crest.data, aspect: crest.aspect,
                        alternative: crest.isWordmark ? subject.region.name : language.alternatives.ofCrest(of: name))
                }
            case .photo:
                return subject.photo.map { .photo($0, image.fit) }
            }
        case .code(let code):
            return self.code(code, context, in: node)
        case .shape(let shape):
            return .shape(shape.form, palette.color(shape.fill, on: context.ground))
        case .pictogram(let sign):
            return pictogram(sign, context)
        case .pattern(let pattern):
            return .pattern(motif, palette.motif(pattern.paints), tiles: pattern.tiles, frame: pattern.frame)
        case .space:
            return .space
        }
    }

    /// Nil where nothing stands in it.
    private func stack(
        _ axis: Element.Axis, _ children: [Element], _ stack: TemplateNode.Stack
    ) -> Element.Content? {
        guard !children.isEmpty else { return nil }
        return .stack(
            axis, children, gap: stack.gap.length(shortSide: template.size.shortSide), align: stack.align,
            distribute: stack.distribute)
    }

    /// A line of letters above the row in which arms would stand, or below it where they would stand last: beside other
    /// words it would leave them no room.
    private mutating func wordmark(
        _ node: TemplateNode, _ others: ArraySlice<TemplateNode>, isLast: Bool, _ stack: TemplateNode.Stack,
        _ context: Context
    ) -> Element.Content? {
        let row = self.stack(.horizontal, elements(Array(others), context), stack)
        guard let crest = element(node, context) else { return row }
        let unit = template.size.shortSide
        let words = row.map { [Element(content: $0, box: .init(), unit: unit, fill: nil)] } ?? []
        return .stack(
            .vertical, isLast ? words + [crest] : [crest] + words, gap: stack.gap.length(shortSide: unit),
            align: stack.distribute == .center ? .center : .stretch, distribute: .start)
    }

    private mutating func elements(_ nodes: [TemplateNode], _ context: Context) -> [Element] {
        var elements: [Element] = []
        for node in nodes { if let element = element(node, context) { elements.append(element) } }
        return elements
    }

    /// Each stands on the last area that lies below it.
    private mutating func layers(_ nodes: [TemplateNode], _ context: Context) -> [Element] {
        var context = context
        var elements: [Element] = []
        for node in nodes {
            guard let element = element(node, context) else { continue }
            elements.append(element)
            if case .shape(_, let color) = element.content { context.ground = palette.colors.ground(color) }
            if let fill = element.fill { context.ground = palette.colors.ground(fill) }
        }
        return elements
    }

    private mutating func cells(of each: Each, _ context: Context, at place: SourcePlace) -> [Element] {
        var cells: [Element] = []
        switch each.list {
        case .languages:
            for greeting in Greeting.all(subject.localizations, by: each.heading) {
                let localization = greeting.localization
                var context = Context(
                    localization: localization, companions: greeting.companions, ground: context.ground)
                context.isMirrored =
                    each.followsItem && localization.language.direction != subject.direction(on: template)
                if let cell = element(each.cell, context) { cells.append(cell) }
            }
        case .text(let name):
            guard let entry = context.localization.texts.entries[name], case .list(let items) = entry.value else {
                missing(name, context.localization)
                return []
            }
            let signs = subject.signs.items[name] ?? []
            lists += 1
            for (index, item) in items.enumerated() {
                var context = context
                (context.item, context.list, context.number) = (item, name, index + 1)
                context.listNumber = lists
                context.sign = index < signs.count ? signs[index] : nil
                if let cell = element(each.cell, context) { cells.append(cell) }
            }
        }
        return cells
    }

    /// Nil where nobody chose one; a name that nothing answers to is told where it is written.
    private func pictogram(
        _ node: PictogramNode, _ context: Context
    ) -> Element.Content? {
        let name =
            switch node.source {
            case .sheet: subject.signs.own
            case .item: context.sign
            case .named(let name): name
            }
        guard let sign = [name, node.otherwise].lazy.compactMap({ $0.flatMap { subject.signs.known[$0] } }).first else {
            return nil
        }
        let colors = Element.SignColors(
            body: palette.color(node.body, on: context.ground), accent: palette.color(node.accent, on: context.ground),
            hole: context.ground.fill)
        let isRightToLeft = subject.direction(on: template) == .rightToLeft
        return .pictogram(sign, isTurned: isRightToLeft != context.isMirrored, colors)
    }

    private mutating func text(_ node: TextNode, _ context: Context, at place: SourcePlace) -> Element.Text? {
        guard let words = resolvedText(of: node.source, in: context) else {
            // What a region lacks, the inspector tells.
            if case .text(let name, _) = node.source, !node.optional { missing(name, context.localization) }
            return nil
        }
        guard words.variants.contains(where: { !$0.isEmpty }) else { return nil }
        return Element.Text(
            source: node.source, style: node.style, variants: words.variants, keys: words.keys,
            language: words.language,
            color: palette.color(node.color, on: context.ground),
            align: context.isMirrored ? node.align.mirrored : node.align, anchor: node.anchor,
            role: node.role,
            origin: words.origin ?? place, link: words.link,
            place: context.list.map { _ in
                .list(
                    TextBlock.ListPlace(
                        list: context.listNumber, entry: context.number,
                        part: node.source == .value(.number) ? .label : .body))
            })
    }

    private mutating func missing(_ name: String, _ localization: Localization) {
        let lack = MissingText(
            name: name, language: localization.language.names, template: template.name, file: localization.texts.file)
        let finding = Finding(lack, at: localization.texts.place(ofMissing: name))
        if !findings.contains(finding) { findings.append(finding) }
    }
}

extension TemplateNode {
    fileprivate var isCrest: Bool { if case .image(let image) = content { image.source == .crest } else { false } }

    /// On a dark ground a crest stands on a plate of paper: what it is drawn in, nobody recolours.
    fileprivate func plated(on ground: BrandColors.Ground) -> TemplateNode {
        guard isCrest, ground.isDark, box.fill == nil, let height = box.height else { return self }
        var node = self
        node.box.fill = TemplatePaint(.paper)
        node.box.padding = Insets(Measure(absolute: height.absolute * 0.1, units: height.units * 0.1))
        return node
    }
}

extension TemplateNode.Box {
    /// The room that arms have becomes that of a line of letters: lower, and as wide as it is, or as there is room.
    fileprivate mutating func become(_ wordmark: SheetCrest, _ shortSide: Length) {
        guard let height else { return }
        width = Measure(absolute: height.length(shortSide: shortSide) * 0.55 * wordmark.aspect)
        self.height = nil
        size = .content
    }
}
