package import Page

/// The stretches of a text that are one unit to its reader: telephone numbers, accounts, dates, times, prices,
/// addresses, and names in letters that run against the text.
///
/// The Unicode bidirectional algorithm knows no such units. In an Arabic line it takes `116 117` for two numbers and
/// draws `117 116`; of `Saal 1` it may move the number to the other end. Posts and sheets set them apart by isolates
/// (UAX #9, 2.4), and a sheet ends no line inside one. Places are counted in the text's scalars.
package struct Phrasing: Hashable, Sendable {
    /// What comes out torn unless it is set apart: in the order of the text, without overlap.
    package private(set) var isolated: [Range<Int>] = []
    /// What no line may end in, where a line has room for it.
    package private(set) var whole: [Range<Int>] = []

    /// The longest name that is kept on one line: what is longer is a sentence.
    private static let longestName = 40

    /// - Parameters:
    ///   - values: Where values of placeholders stand.
    ///   - direction: The text's own.
    package init(in text: [Unicode.Scalar], values: [Range<Int>] = [], direction: Direction) {
        let figures = FigureScanner(text).figures()
        whole = figures.map(\.range)
        let scanner = ForeignScanner(text: text, direction: direction, figures: figures, values: values)
        let names = scanner.names()
        guard direction == .rightToLeft || !names.isEmpty else { return }
        var units = names
        for figure in figures {
            if names.contains(where: figure.range.overlaps) {
                units.append(figure.range)
            } else if direction == .rightToLeft {
                units += figure.torn(in: text)
            }
        }
        for value in values where scanner.isForeign(value) || Self.isTorn(value, of: text, direction) {
            units.append(value)
        }
        isolated = Self.united(units)
        whole = Self.united(whole + isolated.filter { Self.isKept($0, of: text) })
    }

    /// Whether a value of numbers and signs comes out in another order: `324-0, 324-1`.
    private static func isTorn(_ value: Range<Int>, of text: [Unicode.Scalar], _ direction: Direction) -> Bool {
        direction == .rightToLeft && text[value].contains(where: \.isDigit) && !text[value].contains(where: \.isLetter)
            && !Figure.readsAlike(value, in: text)
    }

    /// Names with digits or brackets stay on one line. Addresses of the web have breaks of their own.
    private static func isKept(_ range: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
        range.count <= longestName && text[range].contains { $0.isDigit || $0 == "(" }
            && !WebAddress.isIn(text[range])
    }

    /// Overlapping stretches become one.
    private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var united: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = united.last, range.lowerBound < last.upperBound {
                united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                united.append(range)
            }
        }
        return united
    }
}
