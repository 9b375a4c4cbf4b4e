package import Model
package import Page

extension Typesetter {
    /// Sizes are tried in steps of an eighth of a point.
    private static let step = Length.pt(0.125)

    /// A word that would make type smaller than this share of what it could be is divided.
    private static let smallEnough = 0.85

    /// Sets a text as large as its box allows.
    ///
    /// The first variant that fits within the range without a divided word is taken, at the largest size at which it
    /// does; but where one long word alone would make the type much smaller, that word is divided. If none fits, the
    /// first that fits with words divided that no line holds, and then with any (as `style.hyphenates`, soft hyphens
    /// and the signs of addresses permit). If none fits even so, the last variant at the smallest size, and `fits` is
    /// false. As long as no word is divided and no line gives way to another's ink, a text that has more words than
    /// another never comes out larger: the height is judged by the highest and lowest letters of the whole text.
    ///
    /// - Parameters:
    ///   - sizes: The ems' sizes, with the script's `Typeface.scale` multiplied in.
    ///   - maxLines: nil allows as many as go into the box.
    package func fit(_ text: VariantText, sizes: ClosedRange<Length>, box: Size, maxLines: Int?) -> FittedText {
        let count = max(0, Int(((sizes.upperBound - sizes.lowerBound) / Self.step).rounded(.up)))
        func size(_ index: Int) -> Length { min(sizes.upperBound, sizes.lowerBound + Self.step * Double(index)) }
        // What stands is what is taken in the end.
        var latest: (variant: Int, size: Length, dividing: Dividing, text: SetText)?
        func set(_ variant: Int, at size: Length, _ dividing: Dividing) -> SetText {
            if let latest, (latest.variant, latest.size, latest.dividing) == (variant, size, dividing) {
                return latest.text
            }
            var style = text.style
            style.size = size
            let set = compose(
                variant < text.count ? text[variant] : [], in: text.language, style: style, capHeight: text.capHeight,
                width: box.width, dividing: dividing)
            latest = (variant, size, dividing, set)
            return set
        }
        func fitted(_ variant: Int, at size: Length, _ dividing: Dividing, fits: Bool = true) -> FittedText {
            FittedText(text: set(variant, at: size, dividing), size: size, variant: variant, fits: fits)
        }
        func largest(_ variant: Int, _ dividing: Dividing, costing most: Double = .infinity) -> Int? {
            func isAtRest(_ index: Int) -> Bool {
                fits(
                    text[variant], text.capHeight, text.style.leading, at: size(index), box, maxLines,
                    dividing: dividing, costing: most)
            }
            // Lines that give way to each other's ink may need more than that.
            func stands(_ index: Int) -> Bool {
                isAtRest(index)
                    && set(variant, at: size(index), dividing).size.height <= box.height + .pt(0.001)
            }
            guard let rest = Self.largest(upTo: count, where: isAtRest) else { return nil }
            return stands(rest) ? rest : Self.largest(upTo: rest, where: stands)
        }
        for dividing in Dividing.allCases {
            for variant in 0..<text.count {
                guard let index = largest(variant, dividing) else { continue }
                // What the long word costs as soon as it is divided is all that it may cost.
                if dividing == .never, text.style.hyphenates, index < count, isOfManyWords(text[variant]),
                    let divided = largest(
                        variant, .tooLong, costing: cost(text[variant], inColumn: box.width / size(index + 1))),
                    size(index) < size(divided) * Self.smallEnough
                {
                    return fitted(variant, at: size(divided), .tooLong)
                }
                return fitted(variant, at: size(index), dividing)
            }
        }
        return fitted(max(0, text.count - 1), at: sizes.lowerBound, .anywhere, fits: text.count == 0)
    }

    /// The largest number up to `count` that does, where smaller ones do as well; nil where not even 0 does.
    private static func largest(upTo count: Int, where does: (Int) -> Bool) -> Int? {
        // Most texts have the room for their largest size.
        if does(count) { return count }
        guard count > 0, does(0) else { return nil }
        var (low, high) = (0, count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if does(middle) { low = middle } else { high = middle }
        }
        return low
    }

    private func isOfManyWords(_ text: [Paragraph]) -> Bool { text.count > 1 || text.contains(where: \.hasManyWords) }

    private func cost(_ text: [Paragraph], inColumn width: Double) -> Double {
        text.reduce(0) { $0 + $1.lines(width: width, dividing: .tooLong).divided }
    }

    private func fits(
        _ text: [Paragraph], _ capHeight: Double, _ leading: Double, at size: Length, _ box: Size, _ maxLines: Int?,
        dividing: Dividing, costing most: Double
    ) -> Bool {
        guard size > .zero else { return false }
        let column = box.width / size
        let room = min(maxLines ?? .max, text.isEmpty ? 0 : .max)
        var count = 0
        var cost = 0.0
        for paragraph in text {
            let division = paragraph.lines(width: column, dividing: dividing)
            count += division.lines.count
            cost += division.divided
            if division.overflows || count > room || cost > most { return false }
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
    package var variant: Int
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
