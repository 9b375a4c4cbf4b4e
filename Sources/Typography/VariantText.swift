package import Model
internal import Page

/// A text in its variants, each shaped when it is first needed and kept for other sizes and widths.
package final class VariantText {
    let language: Language
    /// Its `size` does not count.
    let style: TextStyle
    private let variants: [String]
    private let typesetter: Typesetter
    private var shaped: [[Paragraph]?]
    /// The height of capital letters above the baseline, in ems.
    private(set) lazy var capHeight = typesetter.capHeight(language, style)

    /// - Parameter variants: The longest first.
    package init(_ variants: [String], in language: Language, style: TextStyle, by typesetter: Typesetter) {
        self.variants = variants
        self.language = language
        self.style = style
        self.typesetter = typesetter
        shaped = Array(repeating: nil, count: variants.count)
    }

    var count: Int { variants.count }

    subscript(_ variant: Int) -> [Paragraph] {
        if let known = shaped[variant] { return known }
        let paragraphs = typesetter.paragraphs(variants[variant], language, style)
        shaped[variant] = paragraphs
        return paragraphs
    }
}
