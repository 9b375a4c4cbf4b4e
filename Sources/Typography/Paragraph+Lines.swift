internal import Page
internal import Phrases

extension Paragraph {
    /// How a paragraph falls into lines.
    struct Division {
        var lines: [ShapedLine] = []
        /// The first word that is wider than asked.
        var tooWide: String?
        var overflows: Bool { tooWide != nil }
        /// What its divisions of words and addresses cost; 0 where nothing is divided.
        var divided = 0.0
        /// How many lines end inside a phrase, where dots set phrases apart.
        var broken = 0
    }

    /// The longest phrase, in letters, for which type becomes smaller before a line ends inside of it.
    private static let longestUndivided = 20
    /// How far, in ems, a line shaped on its own may be shorter than the sum of its letters in the paragraph.
    private static let kerning = 0.1

    /// Fills line after line with as many words as go into it; phrases between dots stay whole, and the last line holds
    /// more than a short word, where that costs no line.
    ///
    /// - Parameters:
    ///   - width: In ems.
    ///   - dividing: Which words may be divided, where they have places for it; and addresses that fill more than a
    ///     line.
    func lines(width: Double, dividing: Dividing) -> Division {
        known(ColumnKey(width: width, dividing: dividing, isBalanced: false)) { divide(width, dividing) }
    }

    private func divide(_ width: Double, _ dividing: Dividing) -> Division {
        if dividing == .anywhere { return dividedLines(width: width, dividing) }
        let filled = undividedLines(width: width)
        return dividing == .tooLong && filled.overflows ? dividedLines(width: width, dividing) : filled
    }

    /// When that many are kept, all are forgotten.
    private static let capacity = 64

    private func known(_ column: ColumnKey, _ divide: () -> Division) -> Division {
        if let known = divisions[column] { return known }
        let division = divide()
        if divisions.count >= Self.capacity { divisions.removeAll(keepingCapacity: true) }
        divisions[column] = division
        return division
    }

    private func undividedLines(width: Double) -> Division {
        let filled = filledLines(width: width, sparingPhrases: false)
        guard filled.broken > 0 else { return filled }
        let sparing = filledLines(width: width, sparingPhrases: true)
        return sparing.lines.count <= filled.lines.count && !sparing.overflows ? sparing : filled
    }

    private func filledLines(width: Double, sparingPhrases: Bool) -> Division {
        let breaks = sparingWholes(wordBreaks, width: width, .never)
        var ends: [LineBreak] = []
        var start = firstLetter
        var first = 0
        while start < scalars.count {
            while first < breaks.count, breaks[first].end <= start { first += 1 }
            guard first < breaks.count else { break }
            let limit = positions[start] + width + Self.kerning
            let last = breaks[first...].firstIndex { positions[$0.end] > limit } ?? breaks.count
            var chosen = (first..<last).last { line(from: start, to: breaks[$0]).extent <= width } ?? first
            if sparingPhrases, let whole = phraseEnd(from: start, in: breaks, first..<chosen, width: width) {
                chosen = whole
            }
            ends.append(breaks[chosen])
            start = breaks[chosen].next
        }
        return division(sparingLastWord(ends, in: breaks, width: width), width: width)
    }

    /// The places without those inside of a telephone number or a date that a line has room for; type may have to
    /// become smaller before a short one is divided.
    func sparingWholes(_ places: [LineBreak], width: Double, _ dividing: Dividing) -> [LineBreak] {
        guard !wholes.isEmpty else { return places }
        return places.filter { place in
            guard let whole = place.whole else { return true }
            return positions[whole.upperBound] - positions[whole.lowerBound] > width
                && (dividing != .never || whole.count > Self.longestUndivided)
        }
    }

    /// Lines that end at these places, the last at the paragraph's end.
    func division(_ ends: [LineBreak], width: Double) -> Division {
        var division = Division()
        var start = firstLetter
        for end in ends {
            let line = line(from: start, to: end)
            if line.extent > width, division.tooWide == nil { division.tooWide = word(around: start..<end.end) }
            division.divided += cost(of: end, from: start)
            if hasPhrases, end.kind != .phrase, end.next < scalars.count { division.broken += 1 }
            division.lines.append(line)
            start = end.next
        }
        if division.lines.isEmpty { division.lines = [ShapedLine(runs: [], text: "", advance: 0, ink: nil)] }
        return division
    }

    /// The whole word, or words, of which a line shows a part.
    private func word(around range: Range<Int>) -> String {
        let start = scalars[..<range.lowerBound].lastIndex(where: \.properties.isWhitespace).map { $0 + 1 } ?? 0
        let end = scalars[range.upperBound...].firstIndex(where: \.properties.isWhitespace) ?? scalars.count
        return text(start..<max(end, range.upperBound))
    }

    /// The same lines, but the last one with a word more where it would hold a single short one.
    private func sparingLastWord(_ ends: [LineBreak], in breaks: [LineBreak], width: Double) -> [LineBreak] {
        guard ends.count > 1, let last = ends.last, isShortWord(ends[ends.count - 2].next..<last.end) else {
            return ends
        }
        let start = ends.count > 2 ? ends[ends.count - 3].next : firstLetter
        let broken = ends[ends.count - 2]
        guard broken.kind != .phrase,
            let earlier = breaks.last(where: { $0.end > start && $0.next < broken.next }),
            line(from: earlier.next, to: last).extent <= width
        else { return ends }
        return ends.dropLast(2) + [earlier, last]
    }

    /// Whether a line would hold one word of a few letters, or a single Chinese character.
    func isShortWord(_ range: Range<Int>) -> Bool {
        let hasMore = breaks.contains { $0.isBetweenWords && $0.end > range.lowerBound && $0.next < range.upperBound }
        let letters = scalars[range].filter(\.isWordPart)
        return !hasMore && letters.count < (letters.contains(where: \.isHan) ? 2 : Hyphenator.shortestWord)
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
    func balancedLines(width: Double, dividing: Dividing) -> Division {
        known(ColumnKey(width: width, dividing: dividing, isBalanced: true)) { balance(width, dividing) }
    }

    private func balance(_ width: Double, _ dividing: Dividing) -> Division {
        var best = lines(width: width, dividing: dividing)
        guard best.lines.count > 1, !best.overflows else { return best }
        let (count, divided, broken) = (best.lines.count, best.divided, best.broken)
        var (narrow, wide) = (0.0, best.lines.map(\.extent).max() ?? width)
        while wide - narrow > Self.kerning {
            let middle = (narrow + wide) / 2
            let trial = divide(middle, dividing)
            if trial.lines.count == count, !trial.overflows, trial.divided <= divided, trial.broken <= broken {
                (best, wide) = (trial, middle)
            } else {
                narrow = middle
            }
        }
        return best
    }

    func line(from start: Int, to end: LineBreak) -> ShapedLine {
        let key = LineKey(start: start, end: end.end, next: end.next, hasHyphen: end.hasHyphen)
        if let known = lines[key] { return known }
        var line = shapeLine(start..<max(start, end.end), hyphen: end.hasHyphen)
        if end.next < scalars.count { line.end = end.next > end.end ? .space : .nothing }
        lines[key] = line
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
            var isDivided = false
            if hyphen, index == parts.count - 1, let sign = item.font.hyphen {
                let cluster = offsets[part.upperBound] - offsets[part.lowerBound]
                let glyph = Glyph(
                    id: sign.glyph, offset: .zero, advance: .pt(sign.advance), cluster: cluster,
                    ink: item.font.ink(of: sign.glyph))
                isDivided = true
                glyphs.insert(glyph, at: isRightToLeft ? 0 : glyphs.count)
            }
            if glyphs.isEmpty { continue }
            for mark in part.reversed() where Isolates.isMark(scalars[mark]) {
                let offset = offsets[mark] - offsets[part.lowerBound]
                for index in glyphs.indices where glyphs[index].cluster > offset {
                    glyphs[index].cluster -= Isolates.bytes
                }
            }
            let run = GlyphRun(
                face: item.font.face, size: .pt(1), color: .black, origin: Point(x: .pt(line.advance), y: .zero),
                glyphs: glyphs, text: text(part) + (isDivided ? "\u{AD}" : ""),
                direction: isRightToLeft ? .rightToLeft : .leftToRight)
            for glyph in glyphs {
                if let box = glyph.ink {
                    let ink = InkBounds(box, x: line.advance + glyph.offset.x.points, y: glyph.offset.y.points)
                    line.boxes.append(ink)
                    line.ink = ink.union(line.ink)
                }
                line.advance += glyph.advance.points
            }
            tracked = hyphen && index == parts.count - 1 && !isRightToLeft ? 0 : item.tracking
            line.runs.append(run)
        }
        line.advance -= tracked
        return line
    }

    /// A part of the text, without the marks put around phrases.
    private func text(_ range: Range<Int>) -> String {
        let whole = String(decoding: bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], as: UTF8.self)
        return hasIsolates ? Isolates.removed(from: whole) : whole
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
    var end = TextBlock.Line.End.paragraph
    /// How far the pen moves, without the tracking behind the last letter.
    var advance: Double
    /// The box around all ink, and those around each glyph's.
    var ink: InkBounds?
    var boxes: [InkBounds] = []

    /// How far the line reaches before its start and from it, ink that hangs over included.
    var left: Double { min(0, ink?.left ?? 0) }
    var right: Double { max(advance, ink?.right ?? 0) }
    var extent: Double { right - left }
}
