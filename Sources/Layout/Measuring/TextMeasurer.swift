import Model
import Page
import Typography

/// Sets a template's texts in their styles, and remembers what it has set.
final class TextMeasurer {
    private let typesetter: Typesetter
    private let styles: [String: TypeStyle]
    private let unit: Length
    /// That of German, in which Latin words stand in every language.
    private let latin: Typeface
    private var known: [Key: SizedText] = [:]
    private var texts: [TextKey: VariantText] = [:]

    /// A text as it was set, and its size before the script's optical correction.
    struct SizedText {
        var text: SetText
        var size: Length
        /// Which of the variants it is.
        var variant: Int
        var fits: Bool
        /// What the text takes along rows: for running text the same for every line, whatever letters it has, so that
        /// lists keep their rhythm; for headlines the ink.
        var height: Length
        /// From the top of that to the top of the set text; negative where ink reaches above it, e.g. an accent on a
        /// capital.
        var rise: Length
    }

    private struct TextKey: Hashable {
        var element: ObjectIdentifier
        var flipped: Bool
    }

    private struct Key: Hashable {
        var element: ObjectIdentifier
        var width: Length
        var height: Length?
        var largest: Length
        var flipped: Bool
    }

    /// - Parameter unit: The page's short side.
    init(typesetter: Typesetter, styles: [String: TypeStyle], unit: Length, latin: Typeface) {
        self.typesetter = typesetter
        self.styles = styles
        self.unit = unit
        self.latin = latin
    }

    /// The sizes between which a style may choose.
    func sizes(of style: String) -> ClosedRange<Length> {
        guard let style = styles[style] else { return .pt(9) ... .pt(9) }
        let smallest = style.smallest.length(shortSide: unit)
        return smallest...max(smallest, style.largest.length(shortSide: unit))
    }

    /// The most lines that a style takes; nil where there is no such bound.
    func lines(of style: String) -> Int? { styles[style]?.lines }

    func isIndividual(_ style: String) -> Bool { styles[style]?.individual ?? false }

    /// Sets a text as large as its box and `largest` allow.
    ///
    /// - Parameters:
    ///   - height: nil where the text may take what it needs.
    ///   - pageDirection: Says where `start` lies.
    func set(
        _ text: Element.Text, of element: Element, width: Length, height: Length?, largest: Length,
        pageDirection: Direction
    ) -> SizedText {
        let flipped = text.language.direction != pageDirection
        let key = Key(
            element: ObjectIdentifier(element), width: width, height: height, largest: largest, flipped: flipped)
        if let sized = known[key] { return sized }
        let style = styles[text.style]
        let typeface = text.language.typeface
        let scale = style?.genericFamily == .serif ? typeface.serifScale : typeface.scale
        let range = sizes(of: text.style)
        let fit = typesetter.fit(
            variants(of: text, of: element, flipped: flipped),
            sizes: (range.lowerBound * scale)...(max(range.lowerBound, min(range.upperBound, largest)) * scale),
            box: Size(width: width, height: height ?? .mm(100_000)), maxLines: style?.lines)
        var sized = SizedText(
            text: fit.text, size: fit.size / scale, variant: fit.variant, fits: fit.fits, height: fit.text.size.height,
            rise: .zero)
        if text.role != .headline, fit.text.lineCount > 0 {
            let strut = text.language.script.strut
            // What hangs deeper or stands higher than any gap is wide, such as two dots below a Pashto letter or a word
            // in Nastaliq, needs room of its own.
            let ascent = max(fit.size * strut.ascent, fit.text.firstBaseline - fit.size * Strut.overhang)
            sized.rise = ascent - fit.text.firstBaseline
            let depth = fit.text.size.height - fit.text.lastBaseline
            let descent = max(fit.size * strut.descent, depth - fit.size * Strut.overhang)
            sized.height = ascent + (fit.text.lastBaseline - fit.text.firstBaseline) + descent
        }
        known[key] = sized
        return sized
    }

    private func variants(of text: Element.Text, of element: Element, flipped: Bool) -> VariantText {
        let key = TextKey(element: ObjectIdentifier(element), flipped: flipped)
        if let known = texts[key] { return known }
        let style = textStyle(text, styles[text.style], flipped: flipped)
        let variants = VariantText(text.variants, in: text.language, style: style, by: typesetter)
        texts[key] = variants
        return variants
    }

    private func textStyle(_ text: Element.Text, _ style: TypeStyle?, flipped: Bool) -> TextStyle {
        let typeface = text.language.typeface
        let own = style?.families ?? []
        let isSerif = style?.genericFamily == .serif
        let script = isSerif ? typeface.serifs : typeface.families
        let isStyled = text.language.script.traits.contains(.styled)
        let latin = own + (isSerif ? self.latin.serifs : self.latin.families)
        let alignment: TextStyle.Alignment =
            switch text.align {
            case .center: .center
            case .end: flipped ? .start : .end
            case .start, .stretch: flipped ? .end : .start
            }
        return TextStyle(
            families: isStyled ? own + script : script + own, latin: isStyled ? [] : latin,
            weight: style?.weight ?? 400, size: .pt(10),
            leading: (isSerif ? typeface.serifLeading : typeface.leading) * (style?.leading ?? 1),
            tracking: max(style?.tracking ?? 0, typeface.leastTracking ?? -.infinity), color: text.color,
            alignment: alignment, hyphenates: text.role != .headline && style?.hyphenates ?? true,
            balance: style?.balanced ?? false)
    }
}
