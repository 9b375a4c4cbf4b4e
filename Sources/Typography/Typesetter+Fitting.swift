public import Model
public import Page

extension Typesetter {
    /// Sizes are tried in steps of an eighth of a point.
    private static let step = Length.pt(0.125)

    /// Sets a text as large as its box allows.
    ///
    /// The first variant that fits within the range without a divided word is taken, at the largest size at which it does. If none
    /// fits, the first that fits with words divided (as `style.hyphenates`, soft hyphens and the signs of addresses permit). If
    /// none fits even so, the last variant at the smallest size, and `fits` is false. As long as no word is divided, a text that has
    /// more words than another never comes out larger: the height is judged by the highest and lowest letters of the whole text.
    ///
    /// - Parameters:
    ///   - variants: The longest first.
    ///   - style: Its `size` does not count.
    ///   - sizes: The ems' sizes, with the script's `Typeface.scale` multiplied in.
    ///   - maxLines: nil allows as many as go into the box.
    public func fit(
        _ variants: [String], in language: Language, style: TextStyle, sizes: ClosedRange<Length>, box: Size, maxLines: Int?
    ) -> Fit {
        let texts = variants.map { paragraphs($0, language, style) }
        let count = max(0, Int(((sizes.upperBound - sizes.lowerBound) / Self.step).rounded(.up)))
        func size(_ index: Int) -> Length { min(sizes.upperBound, sizes.lowerBound + Self.step * Double(index)) }
        for dividing in [false, true] {
            for (variant, text) in texts.enumerated() {
                let cap = capHeight(language, style)
                func fits(_ index: Int) -> Bool {
                    self.fits(text, cap, style.leading, at: size(index), box, maxLines, dividing: dividing)
                }
                guard fits(0) else { continue }
                var (low, high) = (0, count + 1)
                if fits(count) { low = count }
                while high - low > 1 && low < count {
                    let middle = (low + high) / 2
                    if fits(middle) { low = middle } else { high = middle }
                }
                var style = style
                style.size = size(low)
                let set = compose(text, in: language, style: style, width: box.width, dividing: dividing)
                return Fit(text: set, size: style.size, variant: variant, fits: true)
            }
        }
        var style = style
        style.size = sizes.lowerBound
        let set = compose(texts.last ?? [], in: language, style: style, width: box.width, dividing: true)
        return Fit(text: set, size: style.size, variant: max(0, variants.count - 1), fits: variants.isEmpty)
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
