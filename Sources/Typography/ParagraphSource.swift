internal import Page
internal import Phrases

/// A paragraph's text as it is shaped: with isolates around its phrases, and without the signs that only say where
/// lines end.
struct ParagraphSource {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Where soft hyphens stood, and word joiners: before the scalar of that index.
    private(set) var softHyphens: Set<Int> = []
    private(set) var joints: Set<Int> = []
    private(set) var wholes: [Range<Int>] = []
    let hasIsolates: Bool

    init(_ text: String, direction: Direction) {
        let marked = ValueMarks.parse(text)
        var plain: [Unicode.Scalar] = []
        // Where each scalar of the marked text went.
        var places: [Int] = []
        var hyphens: Set<Int> = []
        var joiners: Set<Int> = []
        for scalar in marked.text {
            places.append(plain.count)
            switch scalar {
            case "\u{AD}": hyphens.insert(plain.count)
            case "\u{2060}": joiners.insert(plain.count)
            default: plain.append(scalar)
            }
        }
        places.append(plain.count)
        let values = marked.values.map { places[$0.lowerBound]..<places[$0.upperBound] }
        let phrases = Phrasing(in: plain, values: values, direction: direction)
        let starts = Set(phrases.isolated.map(\.lowerBound))
        let ends = Set(phrases.isolated.map(\.upperBound))
        hasIsolates = !starts.isEmpty
        var moved: [Int] = []
        for (place, scalar) in plain.enumerated() {
            if ends.contains(place) { scalars.append(Isolates.end) }
            if starts.contains(place) { scalars.append(Isolates.start) }
            moved.append(scalars.count)
            scalars.append(scalar)
        }
        if ends.contains(plain.count) { scalars.append(Isolates.end) }
        moved.append(scalars.count)
        softHyphens = Set(hyphens.map { moved[$0] })
        joints = Set(joiners.map { moved[$0] })
        wholes = phrases.whole.map { moved[$0.lowerBound]..<(moved[$0.upperBound - 1] + 1) }
    }
}
