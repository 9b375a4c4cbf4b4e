internal import Page

extension Paragraph {
    /// How a paragraph falls into lines.
    struct Division {
        var lines: [ShapedLine] = []
        /// Whether a line is wider than asked.
        var overflows = false
        /// How many words and addresses were divided.
        var divided = 0
        /// How many lines end inside a phrase, where dots set phrases apart.
        var broken = 0
    }

    /// A line may be left a fifth empty before a word is divided to fill it.
    private static let fullEnough = 0.8
    /// A compound is divided between its parts rather than elsewhere, if the line gets at least half full.
    private static let fullEnoughForJoint = 0.5
    /// How far, in ems, a line shaped on its own may be shorter than the sum of its letters in the paragraph.
    private static let kerning = 0.1

    /// Fills line after line with as many words as go into it; phrases between dots stay whole where that costs no
    /// line.
    ///
    /// - Parameters:
    ///   - width: In ems.
    ///   - dividing: Whether words may be divided, where they have hyphenation places, and addresses that fill more
    ///   than a line.
    func lines(width: Double, dividing: Bool) -> Division {
        let filled = filledLines(width: width, dividing: dividing, sparingPhrases: false)
        guard filled.broken > 0 else { return filled }
        let sparing = filledLines(width: width, dividing: dividing, sparingPhrases: true)
        let isAsGood =
            sparing.lines.count <= filled.lines.count && sparing.divided <= filled.divided && !sparing.overflows
        return isAsGood ? sparing : filled
    }

    private func filledLines(width: Double, dividing: Bool, sparingPhrases: Bool) -> Division {
        let breaks = dividing ? dividingBreaks : breaks
        let hasPhrases = breaks.contains { $0.kind == .phrase }
        var division = Division()
        var start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
        var first = 0
        while start < scalars.count {
            while first < breaks.count, breaks[first].end <= start { first += 1 }
            guard first < breaks.count else { break }
            let limit = positions[start] + width + Self.kerning
            let last = breaks[first...].firstIndex { positions[$0.end] > limit } ?? breaks.count
            func fitting(_ isWanted: (LineBreak) -> Bool) -> Int? {
                (first..<last).last { isWanted(breaks[$0]) && line(from: start, to: breaks[$0]).extent <= width }
            }
            var chosen = fitting { $0.isBetweenWords }
            let isShort = chosen.map {
                $0 != breaks.count - 1 && line(from: start, to: breaks[$0]).extent < Self.fullEnough * width
            }
            if dividing, isShort ?? true {
                let any = fitting { $0.hasHyphen || $0.kind == .address && isShort == nil }
                let joint = fitting { $0.kind == .joint }.flatMap {
                    line(from: start, to: breaks[$0]).extent >= Self.fullEnoughForJoint * width ? $0 : nil
                }
                if let divided = joint ?? any, divided > chosen ?? -1 { chosen = divided }
            }
            if chosen == nil {
                division.overflows = true
                chosen = breaks[first...].firstIndex { dividing || $0.isBetweenWords }
            }
            if sparingPhrases, let broken = chosen,
                let whole = phraseEnd(from: start, in: breaks, first..<broken, width: width)
            {
                chosen = whole
            }
            let end = breaks[chosen ?? breaks.count - 1]
            if !end.isBetweenWords { division.divided += 1 }
            if hasPhrases, end.kind != .phrase, end.next < scalars.count { division.broken += 1 }
            division.lines.append(line(from: start, to: end))
            start = end.next
        }
        if division.lines.isEmpty { division.lines = [ShapedLine(runs: [], text: "", advance: 0, ink: nil)] }
        return division
    }

    /// Where the line ends so that the phrase which would be broken at `candidates.upperBound` stands whole in the next
    /// one.
    private func phraseEnd(from start: Int, in breaks: [LineBreak], _ candidates: Range<Int>, width: Double) -> Int? {
        guard candidates.upperBound != breaks.count - 1, breaks[candidates.upperBound].kind != .phrase,
            let phrase = candidates.last(where: { breaks[$0].kind == .phrase }),
            let end = breaks[candidates.upperBound...].first(where: { $0.kind == .phrase }) ?? breaks.last,
            line(from: breaks[phrase].next, to: end).extent <= width
        else { return nil }
        return phrase
    }

    /// The same number of lines in the narrowest column that allows it.
    func balancedLines(width: Double, dividing: Bool) -> Division {
        var best = lines(width: width, dividing: dividing)
        guard best.lines.count > 1, !best.overflows else { return best }
        let (count, divided, broken) = (best.lines.count, best.divided, best.broken)
        var (narrow, wide) = (0.0, best.lines.map(\.extent).max() ?? width)
        while wide - narrow > Self.kerning {
            let middle = (narrow + wide) / 2
            let trial = lines(width: middle, dividing: dividing)
            if trial.lines.count == count, !trial.overflows, trial.divided <= divided, trial.broken <= broken {
                (best, wide) = (trial, middle)
            } else {
                narrow = middle
            }
        }
        return best
    }

    private func line(from start: Int, to end: LineBreak) -> ShapedLine {
        if let known = lines[end]?[start] { return known }
        let line = shapeLine(start..<max(start, end.end), hyphen: end.hasHyphen)
        lines[end, default: [:]][start] = line
        return line
    }

    private func shapeLine(_ range: Range<Int>, hyphen: Bool) -> ShapedLine {
        let parts = items.filter { $0.scalars.overlaps(range) }
        var line = ShapedLine(runs: [], text: text(range), advance: 0, ink: nil)
        var tracked = 0.0
        for index in Self.visualOrder(parts.map(\.level)) {
            let item = parts[index]
            let part = item.scalars.clamped(to: range)
            var glyphs = shape(item, part)
            let isRightToLeft = item.level % 2 == 1
            if hyphen, index == parts.count - 1, let sign = item.font.hyphen {
                let cluster = (isRightToLeft ? glyphs.first : glyphs.last)?.cluster ?? 0
                let glyph = Glyph(id: sign.glyph, offset: .zero, advance: .pt(sign.advance), cluster: cluster)
                glyphs.insert(glyph, at: isRightToLeft ? 0 : glyphs.count)
            }
            if glyphs.isEmpty { continue }
            for mark in part.reversed()
            where scalars[mark] == Self.isolation.start || scalars[mark] == Self.isolation.end {
                let offset = offsets[mark] - offsets[part.lowerBound]
                for index in glyphs.indices where glyphs[index].cluster > offset {
                    glyphs[index].cluster -= Self.isolationBytes
                }
            }
            let run = GlyphRun(
                face: item.font.face, size: .pt(1), color: .black, origin: Point(x: .pt(line.advance), y: .zero),
                glyphs: glyphs, text: text(part), direction: isRightToLeft ? .rightToLeft : .leftToRight)
            for glyph in glyphs {
                if let ink = item.font.ink(of: glyph.id) {
                    line.ink = ink.moved(x: line.advance + glyph.offset.x.points, y: glyph.offset.y.points).union(
                        line.ink)
                }
                line.advance += glyph.advance.points
            }
            tracked = hyphen && index == parts.count - 1 && !isRightToLeft ? 0 : item.tracking
            line.runs.append(run)
        }
        line.advance -= tracked
        return line
    }

    /// A part of the text, without the marks put around addresses.
    private func text(_ range: Range<Int>) -> String {
        let whole = String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
        guard key.direction == .rightToLeft else { return whole }
        return String(whole.unicodeScalars.filter { $0 != Self.isolation.start && $0 != Self.isolation.end })
    }

    /// Runs from left to right: from the highest level down, each stretch of that level or more is turned round.
    ///
    /// See Unicode Standard Annex #9, rule L2.
    static func visualOrder(_ levels: [Int]) -> [Int] {
        var order = Array(levels.indices)
        for level in stride(from: levels.max() ?? 0, to: 0, by: -1) {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= level else {
                    start += 1
                    continue
                }
                let end = order[start...].firstIndex { levels[$0] < level } ?? order.count
                order[start..<end].reverse()
                start = end
            }
        }
        return order
    }
}

/// One line of a paragraph, shaped, at a size of 1 pt: points are ems.
struct ShapedLine: Hashable, Sendable {
    /// In visual order; the first begins at x = 0 on the baseline.
    var runs: [GlyphRun]
    var text: String
    /// How far the pen moves, without the tracking behind the last letter.
    var advance: Double
    var ink: InkBounds?

    /// How far the line reaches before its start and from it, ink that hangs over included.
    var left: Double { min(0, ink?.left ?? 0) }
    var right: Double { max(advance, ink?.right ?? 0) }
    var extent: Double { right - left }
}
