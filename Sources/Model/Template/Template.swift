public import Page

/// One design: `Templates/<name>.yaml`.
public struct Template: Hashable, Sendable {
    public var name: String
    /// What the press office calls it.
    public var title: Words
    public var kind: MaterialKind
    public var size: Size
    public var medium: Page.Medium
    public var bleed: Length
    public var safeMargin: Length
    /// Where each page is folded, measured from its start edge; empty where nothing is.
    public var folds: [[Length]]
    /// The distance from which its code is read; nil on a screen.
    public var distance: Length?
    /// Whether one sheet speaks many languages.
    public var multilingual: Bool
    /// The most and fewest languages that a multilingual sheet holds.
    public var languageCount: ClosedRange<Int>?
    public var styles: [String: TypeStyle]
    public var pages: [TemplateNode]
    /// Relative to the shelf, e.g. `Templates/poster-a3.yaml`.
    public var file: String
    /// The file of the template that this one is like; nil where it stands alone.
    public var model: String?

    /// Dots per inch; a pixel of a screen counts as its dot.
    public var resolution: Double {
        if case .paper(let resolution) = medium { resolution } else { 96 }
    }

    public init(
        name: String, title: Words, kind: MaterialKind, size: Size, medium: Page.Medium, bleed: Length,
        safeMargin: Length, folds: [[Length]] = [], distance: Length?, multilingual: Bool,
        languageCount: ClosedRange<Int>?, styles: [String: TypeStyle], pages: [TemplateNode], file: String,
        model: String? = nil
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.size = size
        self.medium = medium
        self.bleed = bleed
        self.safeMargin = safeMargin
        self.folds = folds
        self.distance = distance
        self.multilingual = multilingual
        self.languageCount = languageCount
        self.styles = styles
        self.pages = pages
        self.file = file
        self.model = model
    }
}
