internal import Page

/// Neighbouring glyphs that together show one piece of text which cannot be divided further, and how a file says it.
struct GlyphCluster {
    let glyphs: Range<Int>
    /// In reading order.
    let text: String
    /// What each glyph says.
    let texts: [String]
    /// Characters that stand over the glyphs and speak for them, in visual order.
    let invisibleGlyphs: [InvisibleGlyph]
    /// Marks of direction that are read before all that, and behind it.
    var lead: [InvisibleGlyph] = []
    var tail: [InvisibleGlyph] = []
    /// Whether the glyphs say nothing because invisible glyphs speak for them.
    var isReadInvisibly: Bool { !invisibleGlyphs.isEmpty && texts.allSatisfy(\.isEmpty) }
    /// What the whole says, in the words of a span; nil where codes say it.
    let span: String?

    static let rightToLeftMark = "\u{200F}"
}

extension GlyphRun {
    /// The run's clusters, in visual order from left to right.
    ///
    /// - Parameter canVary: Whether a glyph may have several codes, as it may in TrueType.
    ///
    /// Readers of PDF take codes from left to right and turn right-to-left words round, character by character, those
    /// of a ligature and of a span too. So in such words every code says one character: where glyphs and characters are
    /// not one to one, invisible glyphs say them. Elsewhere a span says what several glyphs show.
    func clusters(canVary: Bool) -> [GlyphCluster] {
        let pieces = pieces
        let texts = pieces.map { Self.read($0.text) }
        guard direction == .rightToLeft, canVary else {
            return zip(pieces, texts).map { Self.spanned($0.glyphs, saying: $1) }
        }
        return pieces.indices.map { index in
            let previous = index + 1 < texts.count ? texts[index + 1].unicodeScalars.last : nil
            let next = index > 0 ? texts[index - 1].unicodeScalars.first : nil
            return withInvisibleGlyphs(pieces[index].glyphs, saying: texts[index], between: previous, next)
        }
    }

    /// Neighbouring glyphs that belong to one cluster, in visual order, and the cluster's text.
    var pieces: [(glyphs: Range<Int>, text: String)] {
        let bytes = Array(text.utf8)
        // A cluster ends where the next one in reading order begins.
        var ends = [Int](repeating: bytes.count, count: bytes.count + 1)
        for glyph in glyphs where bytes.indices.contains(glyph.cluster) { ends[glyph.cluster] = -1 }
        var next = bytes.count
        for place in bytes.indices.reversed() where ends[place] == -1 { (ends[place], next) = (next, place) }
        func clusterText(from start: Int) -> String {
            guard bytes.indices.contains(start) else { return "" }
            return String(decoding: bytes[start..<ends[start]], as: UTF8.self)
        }
        var ranges: [Range<Int>] = []
        while let first = ranges.last.map(\.upperBound) ?? (glyphs.isEmpty ? nil : 0), first < glyphs.count {
            ranges.append(first..<(glyphs[first...].firstIndex { $0.cluster != glyphs[first].cluster } ?? glyphs.count))
        }
        return ranges.map { ($0, clusterText(from: glyphs[$0.lowerBound].cluster)) }
    }

    /// Whether glyphs leave the baseline. Readers break words there, so all of such a run's text is said by invisible
    /// glyphs, apart.
    var isRaised: Bool { glyphs.contains { $0.offset.y != .zero } }

    /// What readers are to find for a cluster's text: the hyphen of a divided word is one that they take away at a
    /// line's end. Poppler keeps a soft one.
    private static func read(_ text: String) -> String { text == "\u{AD}" ? "-" : text }

    private static func spanned(_ range: Range<Int>, saying text: String) -> GlyphCluster {
        range.count == 1
            ? GlyphCluster(glyphs: range, text: text, texts: [text], invisibleGlyphs: [], span: nil)
            : GlyphCluster(
                glyphs: range, text: text, texts: Array(repeating: "", count: range.count), invisibleGlyphs: [],
                span: text)
    }

    /// - Parameters:
    ///   - previous: The letter before it in reading order; nil where another run or the line begins.
    ///   - next: The letter behind it.
    private func withInvisibleGlyphs(
        _ range: Range<Int>, saying text: String, between previous: Unicode.Scalar?, _ next: Unicode.Scalar?
    ) -> GlyphCluster {
        let scalars = Array(text.unicodeScalars)
        // A sign or a space that does not stand at a letter: poppler would take it for a part of the number or the
        // Latin word beside it and turn it round with that, but for a mark of direction.
        let isSign = scalars.count == 1 && !scalars[0].isLetterOrMark
        let mark = [InvisibleGlyph(text: GlyphCluster.rightToLeftMark, width: 0)]
        let tail = isSign && previous?.isLetterOrMark != true ? mark : []
        // A space sees to the sign before it.
        let lead = isSign && text != " " && next == nil ? mark : []
        if range.count == 1, scalars.count <= 1, !isRaised {
            return GlyphCluster(
                glyphs: range, text: text, texts: [text], invisibleGlyphs: [], lead: lead, tail: tail, span: nil)
        }
        let width = glyphs[range].reduce(Length.zero) { $0 + $1.advance } / size / Double(max(1, scalars.count))
        return GlyphCluster(
            glyphs: range, text: text, texts: Array(repeating: "", count: range.count),
            invisibleGlyphs: scalars.reversed().map { InvisibleGlyph(text: String($0), width: max(0, width)) },
            lead: lead, tail: tail,
            span: nil)
    }
}

extension Unicode.Scalar {
    /// Whether the direction of what stands beside it is its own.
    fileprivate var isLetterOrMark: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .format:
            true
        default: false
        }
    }
}

/// What says something and shows nothing.
struct InvisibleGlyph {
    let text: String
    /// In ems.
    let width: Double

    var code: GlyphCode { GlyphCode(glyph: nil, text: text) }
}

/// A cluster of a tagged file: its glyphs, and what they say together.
struct SpokenPiece {
    /// In visual order. Each says something, if it is only a part of that. See ISO 14289-1, 7.21.7.
    let glyphs: [(Glyph, code: GlyphCode)]
    let text: String

    init(_ glyphs: [Glyph], saying text: String) {
        // What keeps a line together is for the eye.
        let text = text == "\u{A0}" ? " " : text
        self.glyphs = glyphs.map { ($0, GlyphCode(glyph: $0.id, text: text)) }
        self.text = text
    }

    /// The space between two lines.
    init(space: UInt32) {
        self.init([Glyph(id: space, offset: .zero, advance: .zero, cluster: 0)], saying: " ")
    }

    var width: Length { glyphs.reduce(.zero) { $0 + $1.0.advance } }
}

extension GlyphRun {
    /// In visual order; a hyphen of a divided word says that it is one, as in print.
    var spoken: [SpokenPiece] {
        pieces.map { SpokenPiece(Array(glyphs[$0.glyphs]), saying: Self.read($0.text)) }
    }
}

/// What one code of an embedded font stands for.
///
/// One glyph can say different things in different words, so a code is a glyph together with what it says.
struct GlyphCode: Hashable, Comparable {
    /// The glyph in the original face; nil is an invisible glyph, which says something and shows nothing.
    let glyph: UInt32?
    /// What is copied out of it; empty where others speak for it.
    let text: String

    static func < (a: GlyphCode, b: GlyphCode) -> Bool {
        let (first, second) = (a.glyph ?? .max, b.glyph ?? .max)
        return first != second ? first < second : a.text < b.text
    }
}

/// The codes that a document's pages need of one face.
struct FontUsage {
    let program: FontProgram
    let isTagged: Bool
    private(set) var codes: Set<GlyphCode> = []

    init(program: FontProgram, isTagged: Bool = false) {
        self.program = program
        self.isTagged = isTagged
        if isTagged, let space = program.space { codes.insert(GlyphCode(glyph: space, text: " ")) }
    }

    mutating func add(_ run: GlyphRun) { add(run, in: TextBlock.Line(runs: [run], text: run.text)) }

    /// - Parameter line: In which it stands: in a tagged file, one that is read from the left speaks piece by piece.
    mutating func add(_ run: GlyphRun, in line: TextBlock.Line) {
        if isTagged, !line.hasRightToLeft {
            for piece in run.spoken { codes.formUnion(piece.glyphs.map(\.code)) }
            return
        }
        for cluster in run.clusters(canVary: program.canVary) {
            for (glyph, text) in zip(run.glyphs[cluster.glyphs], cluster.texts) {
                codes.insert(GlyphCode(glyph: glyph.id, text: text))
            }
            codes.formUnion((cluster.lead + cluster.invisibleGlyphs + cluster.tail).map(\.code))
        }
    }
}

extension Document {
    var lines: [TextBlock.Line] { pages.flatMap(\.textBlocks).flatMap(\.lines) }

    var runs: [GlyphRun] { lines.flatMap(\.drawn) }
}

extension TextBlock.Line {
    /// Its runs that show something.
    var drawn: [GlyphRun] { runs.filter { !$0.glyphs.isEmpty && $0.size > .zero } }
}
