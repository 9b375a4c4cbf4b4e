package import Page

/// One design: `Templates/<name>.yaml`.
package struct Template: Hashable, Sendable {
    package var name: String
    /// What the press office calls it.
    package var title: Words
    package var kind: MaterialKind
    package var size: Size
    package var medium: Page.Medium
    package var bleed: Length
    package var safeMargin: Length
    /// Where each page is folded, measured from its start edge; empty where nothing is.
    package var folds: [[Length]]
    /// Where each page is folded from side to side, measured from its upper edge.
    package var crossFolds: [[Length]]
    /// The distance from which its code is read; nil on a screen.
    package var distance: Length?
    /// Whether one sheet speaks many languages.
    package var multilingual: Bool
    /// The most and fewest languages that a multilingual sheet holds.
    package var languageCount: ClosedRange<Int>?
    package var styles: [String: TypeStyle]
    package var pages: [TemplateNode]
    /// Relative to the shelf, e.g. `Templates/poster-a3.yaml`.
    package var file: String
    /// The file of the template that this one is like; nil where it stands alone.
    package var model: String?
    /// That template's name.
    package var modelName: String?
    /// The file of the standard family from which its size and kind come; nil where it names them itself.
    package var format: String?
    /// The family to which it belongs.
    package var style = DesignStyle.standard.name

    /// All files that it was read from.
    package var files: [String] { [file, model, format].compactMap(\.self) }

    /// Dots per inch; a pixel of a screen counts as its dot.
    package var resolution: Double {
        if case .paper(let resolution) = medium { resolution } else { 96 }
    }

    package init(
        name: String, title: Words, kind: MaterialKind, size: Size, medium: Page.Medium, bleed: Length,
        safeMargin: Length, folds: [[Length]] = [], crossFolds: [[Length]] = [], distance: Length?, multilingual: Bool,
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
}
