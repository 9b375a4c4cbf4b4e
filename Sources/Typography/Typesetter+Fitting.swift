package import Model
package import Page

extension Typesetter {
    /// Sizes are tried in steps of an eighth of a point.
    private static let step = Length.pt(0.125)

    /// Sets a text as large as its box allows.
    ///
    /// The first variant that fits within the range without a divided word is taken, at the largest size at which it
    /// does. If none fits, the first that fits with words divided (as `style.hyphenates`, soft hyphens and the signs of
    /// addresses permit). If none fits even so, the last variant at the smallest size, and `fits` is false. As long as
    /// no word is divided, a text that has more words than another never comes out larger: the height is judged by the
    /// highest and lowest letters of the whole text.
    ///
    /// - Parameters:
    ///   - sizes: The ems' sizes, with the script's `Typeface.scale` multiplied in.
    ///   - maxLines: nil allows as many as go into the box.
    package func fit(_ text: VariantText, sizes: ClosedRange<Length>, box: Size, maxLines: Int?) -> FittedText {
        let count = max(0, Int(((sizes.upperBound - sizes.lowerBound) / Self.step).rounded(.up)))
        func size(_ index: Int) -> Length { min(sizes.upperBound, sizes.lowerBound + Self.step * Double(index)) }
        func set(_ variant: Int, at size: Length, dividing: Bool) -> SetText {
            var style = text.style
            style.size = size
            let paragraphs = variant < text.count ? text[variant] : []
            return compose(
                paragraphs, in: text.language, style: style, capHeight: text.capHeight, width: box.width,
                dividing: dividing)
        }
        for dividing in [false, true] {
            for variant in 0..<text.count {
                func fits(_ index: Int) -> Bool {
                    self.fits(
                        text[variant], text.capHeight, text.style.leading, at: size(index), box, maxLines,
                        dividing: dividing)
                }
                // Most texts have the room for their largest size.
                if fits(count) {
                    let set = set(variant, at: size(count), dividing: dividing)
                    return FittedText(text: set, size: size(count), variant: variant, fits: true)
                }
                guard fits(0) else { continue }
                var (low, high) = (0, count + 1)
                while high - low > 1 {
                    let middle = (low + high) / 2
                    if fits(middle) { low = middle } else { high = middle }
                }
                let set = set(variant, at: size(low), dividing: dividing)
                return FittedText(text: set, size: size(low), variant: variant, fits: true)
            }
        }
        let last = max(0, text.count - 1)
        let set = set(last, at: sizes.lowerBound, dividing: true)
        return FittedText(text: set, size: sizes.lowerBound, variant: last, fits: text.count == 0)
    }

    private func fits(
        _ text: [Paragraph], _ capHeight: Double, _ leading: Double, at size: Length, _ box: Size, _ maxLines: Int?,
        dividing: Bool
    ) -> Bool {
        guard size > .zero else { return false }
        let column = box.width / size
        let room = min(maxLines ?? .max, text.isEmpty ? 0 : .max)
        var count = 0
        for paragraph in text {
            let division = paragraph.lines(width: column, dividing: dividing)
            count += division.lines.count
            if division.overflows || count > room { return false }
        }
        guard count > 0 else { return true }
        let top = max(capHeight, -(text.map(\.top).min() ?? 0))
        let bottom = text.map(\.bottom).max() ?? 0
        return size * (top + Double(count - 1) * leading + bottom) <= box.height
    }
}

/// A text set as large as its box allows.
package struct FittedText: Hashable, Sendable {
    /// At `size`.
    package var text: SetText
    /// The em's size, inside the asked range.
    package var size: Length
    /// Which of the variants was set.
    var variant: Int
    /// Whether the text stays within box and line count; if not, it is the shortest variant at the smallest size.
    package var fits: Bool
}

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
