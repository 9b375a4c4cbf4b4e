package import Page

/// One design: `Templates/<name>.yaml`.
package struct Template: Hashable, Sendable {
    /// By which campaigns order it: the file's name without `.yaml`.
    package var name: String
    /// What the press office calls it.
    package var title: Words
    package var kind: MaterialKind
    /// After cutting, as it lies before its reader.
    package var size: Size
    /// Paper with its resolution, or a screen.
    package var medium: Page.Medium
    /// Beyond each edge; cut off after printing.
    package var bleed: Length
    /// Inside of each edge; no text stands in it.
    package var safeMargin: Length
    /// Where each page is folded, measured from its start edge; empty where nothing is.
    package var folds: [[Length]]
    /// Where each page is folded from side to side, measured from its upper edge.
    package var crossFolds: [[Length]]
    /// In which order the panels between the folds are read, counted from 1 as they lie from the first page's start
    /// edge; empty where they are read as they lie.
    package var panels: [Int] = []
    /// The distance from which its code is read; nil on a screen.
    package var distance: Located<Length>?
    /// Whether one sheet speaks many languages.
    package var multilingual: Bool
    /// The most and fewest languages that a multilingual sheet holds.
    package var languageCount: ClosedRange<Int>?
    /// By the name under which its texts choose one.
    package var styles: [String: TypeStyle]
    /// The root of each page, the front first.
    package var pages: [TemplateNode]
    /// The same for sheets that are no greeting; what is not drawn here looks as `pages` do.
    package var designs: [PictureDesign: [TemplateNode]] = [:]
    /// The same for sheets with few greetings, by the most that they hold; where there are more, `pages` are drawn.
    package var compositions: [Int: [TemplateNode]] = [:]
    /// Relative to the folder of the search path, e.g. `Templates/poster-a3.yaml`.
    package var file: String
    /// The file of the template that this one is like; nil where it stands alone.
    package var model: String?
    /// That template's name.
    package var modelName: String?
    /// The file of the standard family from which its size and kind come; nil where it names them itself.
    package var format: String?
    /// The family to which it belongs.
    package var family = DesignFamily.standard.name

    /// All files that it was read from.
    package var files: [String] { [file, model, format].compactMap(\.self) }

    /// Dots per inch; a pixel of a screen counts as its dot.
    package var resolution: Double { medium.resolution }

    package init(
        name: String, title: Words, kind: MaterialKind, size: Size, medium: Page.Medium, bleed: Length,
        safeMargin: Length, folds: [[Length]] = [], crossFolds: [[Length]] = [], distance: Located<Length>?,
        multilingual: Bool,
        languageCount: ClosedRange<Int>?, styles: [String: TypeStyle], pages: [TemplateNode], file: String,
        model: String? = nil, modelName: String? = nil, format: String? = nil
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.size = size
        self.medium = medium
        self.bleed = bleed
        self.safeMargin = safeMargin
        self.folds = folds
        self.crossFolds = crossFolds
        self.distance = distance
        self.multilingual = multilingual
        self.languageCount = languageCount
        self.styles = styles
        self.pages = pages
        self.file = file
        self.model = model
        self.modelName = modelName
        self.format = format
    }

    /// The template as it draws a design: itself where it has none of its own for it.
    package func composed(_ design: PictureDesign) -> Template {
        var template = self
        if let pages = designs[design] { template.pages = pages }
        return template
    }

    /// The template as it draws so many greetings on one sheet.
    package func composed(greetings count: Int) -> Template {
        var template = self
        template.compositions = [:]
        if let most = compositions.keys.filter({ $0 >= count }).min(), let pages = compositions[most] {
            template.pages = pages
        }
        return template
    }

    /// The campaign's texts that any of its designs shows; what a post's picture says is no text of the campaign.
    package var textNames: Set<String> {
        let all = [wantedTexts] + designs.keys.map { composed($0).wantedTexts }
        return Set(all.joined().map(\.name).filter { !TextSource.isOfPicture($0) })
    }

    /// All nodes of all pages, those of the largest sheet first, each before those below it.
    ///
    /// - Parameter sheet: Leaves out what does not stand on such a sheet; nil leaves out nothing.
    package func nodes(on sheet: TemplateNode.Condition? = nil) -> [TemplateNode] {
        let few = compositions.sorted { $0.key > $1.key }.flatMap(\.value)
        return (pages + few).flatMap { $0.descendants(on: sheet) }
    }

    /// Whether any page has a place for the campaign's photo.
    package var showsPhoto: Bool {
        nodes(on: .photo).contains { if case .image(let image) = $0.content { image.source == .photo } else { false } }
    }

    /// What its texts show on such a sheet, in the tree's order.
    package func sources(on sheet: TemplateNode.Condition? = nil) -> [TextSource] {
        nodes(on: sheet).compactMap { if case .text(let text) = $0.content { text.source } else { nil } }
    }

    /// The values that Litfass knows and the pages show.
    package var shownValues: Set<KnownValue> {
        Set(sources().compactMap { if case .value(let value) = $0 { value } else { nil } })
    }

    /// The campaign's texts that the pages show, in the tree's order.
    package var wantedTexts: [WantedText] {
        nodes().compactMap { node in
            switch node.content {
            case .text(let text):
                guard case .text(let name, _) = text.source else { return nil }
                return WantedText(name: name, isOptional: text.optional, place: node.place)
            case .each(let each):
                guard case .text(let name) = each.list else { return nil }
                return WantedText(name: name, isOptional: false, place: node.place)
            case .rows, .columns, .layers, .image, .code, .shape, .pictogram, .pattern, .space: return nil
            }
        }
    }
}

/// What kind of thing a template makes; it says where the artifact lies and how it is handled.
package enum MaterialKind: String, Hashable, Sendable, CaseIterable {
    case poster, flyer, card, post
    /// A letter or press release: on the office's own paper, also as plain text.
    case letter
}

/// A family of designs: every material in one look. The standard one stands in `Templates/`, each other one in a folder
/// of its own there.
package struct DesignFamily: Hashable, Sendable {
    /// By which campaigns and brands name it; the folder's name.
    package var name: String
    /// What the press office calls it.
    package var title: Words

    package init(name: String, title: Words) {
        self.name = name
        self.title = title
    }

    /// The one of which each material has a design.
    package static let standard = DesignFamily(name: "kacheln", title: Words(de: "Sprechblase", en: "Speech bubble"))
}

/// A text of the campaign that a template shows, and where it says so.
package struct WantedText: Hashable, Sendable {
    /// Without a length: `headline` of `headline.short`.
    package var name: String
    /// Whether the sheet stands without it.
    package var isOptional: Bool
    package var place: SourcePlace
}
