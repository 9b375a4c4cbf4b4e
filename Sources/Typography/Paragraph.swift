internal import CPango
internal import Model
internal import Page
internal import Phrases

/// A paragraph, itemised and shaped once, in ems. Lines of any width are cut from it.
final class Paragraph {
    /// A stretch of one font, script and direction.
    struct Item {
        let pointer: UnsafeMutablePointer<PangoItem>
        let font: LoadedFont
        let scalars: Range<Int>
        /// The bidirectional level; odd runs go from right to left.
        let level: Int
        /// In ems, behind each cluster.
        let tracking: Double
        let glyphs: [Glyph]
    }

    let key: ParagraphKey
    let scalars: [Unicode.Scalar]
    /// The text in UTF-8, and where in it each scalar begins; the last offset is the text's length.
    let bytes: [UInt8]
    let offsets: [Int]
    private(set) var items: [Item] = []
    /// Where a line may end while no word is divided.
    private(set) var breaks: [LineBreak] = []
    /// Those of them between words.
    private(set) lazy var wordBreaks = breaks.filter(\.isBetweenWords)
    private(set) lazy var hasPhrases = breaks.contains { $0.kind == .phrase }
    /// Where the first line begins.
    private(set) lazy var firstLetter = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    /// All of them, and the places at which words may be divided. Most texts never ask: dictionaries are large.
    private(set) lazy var dividingBreaks = breaks(hyphens: hyphens)
    /// The pen's position before each scalar, in reading order.
    private(set) var positions: [Double] = []
    private(set) var missing: [Character] = []
    /// The highest and the lowest ink of all glyphs, from the baseline, downward.
    private(set) var top = 0.0
    private(set) var bottom = 0.0
    var lines: [LineKey: ShapedLine] = [:]
    /// How it fell into lines so far: whoever looks for a size asks for the same column several times.
    var divisions: [ColumnKey: Division] = [:]
    let library: FontLibrary
    private let language: Language
    private let hyphenator: Hyphenator?
    /// Where the author put soft hyphens.
    private let softHyphens: Set<Int>
    /// Before which scalars no line may begin, since a word joiner stood there.
    let joints: Set<Int>
    /// Telephone numbers, dates and other phrases in which no line ends as long as a line has room for them.
    let wholes: [Range<Int>]
    /// Whether isolates stand around phrases; they have no glyph.
    let hasIsolates: Bool

    /// - Parameter text: Without line breaks; soft hyphens, word joiners and marks of values are taken out and
    ///   remembered.
    init(_ text: String, key: ParagraphKey, language: Language, library: FontLibrary, hyphenator: Hyphenator?) {
        self.key = key
        self.library = library
        self.language = language
        self.hyphenator = hyphenator
        let source = ParagraphSource(text, direction: key.direction)
        scalars = source.scalars
        (softHyphens, joints) = (source.softHyphens, source.joints)
        (wholes, hasIsolates) = (source.wholes, source.hasIsolates)
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        for scalar in scalars {
            offsets.append(bytes.count)
            bytes += UTF8.encode(scalar).map(Array.init) ?? []
        }
        offsets.append(bytes.count)
        (self.bytes, self.offsets) = (bytes, offsets)
        guard !scalars.isEmpty else { return }
        breaks = breaks(hyphens: [:])
        (items, missing) = itemise()
        measure()
    }

    deinit { for item in items { pango_item_free(item.pointer) } }

    private var hyphens: [Int: LineBreak.Kind] {
        let words = hyphenator?.divisions(of: scalars, addresses: Self.addresses(in: scalars), in: language) ?? [:]
        return words.merging(softHyphens.map { ($0, .joint) }) { _, own in own }
    }

    private func measure() {
        var advances = [Double](repeating: 0, count: scalars.count + 1)
        for item in items {
            var scalar = item.scalars.lowerBound
            let base = offsets[scalar]
            for glyph in item.level % 2 == 0 ? item.glyphs : item.glyphs.reversed() {
                while scalar + 1 < item.scalars.upperBound, offsets[scalar + 1] <= base + glyph.cluster { scalar += 1 }
                advances[scalar] += glyph.advance.points
                if let ink = glyph.ink {
                    top = min(top, (ink.minY + glyph.offset.y).points)
                    bottom = max(bottom, (ink.maxY + glyph.offset.y).points)
                }
            }
        }
        positions = advances.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }
}

extension Paragraph {
    /// Where a line begins and ends, in scalars, and where the next one begins.
    struct LineKey: Hashable {
        var start, end, next: Int
        var hasHyphen: Bool
    }

    struct ColumnKey: Hashable {
        /// In ems.
        var width: Double
        var dividing: Dividing
        var isBalanced: Bool
    }
}

/// All that a paragraph's shaping depends on; size, colour and width are not among it.
struct ParagraphKey: Hashable {
    var text: String
    var language: String
    var direction: Direction
    var families: [String]
    var latin: [String]
    var weight: Int
    var tracking: Double
    /// Whether the last line is to be as long as the others.
    var isBalanced: Bool
    /// The dictionary by which words are divided; nil divides none.
    var hyphenation: String?

    init(_ text: String, _ language: Language, _ style: TextStyle) {
        self.text = text
        self.language = language.bcp47
        direction = language.direction
        families = style.families
        latin = style.latin
        weight = style.weight
        tracking = style.tracking
        isBalanced = style.balance
        hyphenation = style.hyphenates ? language.hyphenation : nil
    }
}
