extension Counts {
    /// Answers of readers: in each language by how they were, and of each page by how and with how many comments.
    ///
    /// - Parameter begin: In days since 1970.
    mutating func publish(_ feedback: [FeedbackKey: Int], since begin: Int) {
        var counts: [FeedbackKey: Int] = [:]
        for (key, count) in feedback where key.day >= begin && count > 0 {
            var key = key
            key.day = 0
            counts[key, default: 0] += count
        }
        var rows: [AnswerRow] = []
        for (region, keys) in Dictionary(grouping: counts.keys, by: \.region).sorted(by: { $0.key < $1.key }) {
            let table = AnswerTable(Self.withFewPages(keys, counts))
            self.feedback += table.languages(of: region)
            rows += table.places(of: region)
        }
        answers = rows
    }

    /// In a table nobody reads more; the others stand together.
    private static let mostPages = 20

    private static func withFewPages(_ keys: [FeedbackKey], _ counts: [FeedbackKey: Int]) -> [FeedbackKey: Int] {
        var pages: [String: Int] = [:]
        for key in keys { if let page = key.page { pages[page, default: 0] += counts[key] ?? 0 } }
        let named = pages.filter { $0.value >= Disclosure.least }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostPages).map(\.key)
        var merged: [FeedbackKey: Int] = [:]
        for key in keys {
            var merging = key
            if let page = key.page, !named.contains(page) { merging.page = nil }
            merged[merging, default: 0] += counts[key] ?? 0
        }
        return merged
    }
}

/// The answers of one region with all sums that are shown of them. What there is in all is not: of a few answers on one
/// page, it would hide those on all others.
private struct AnswerTable {
    private struct Place: Hashable {
        var place: FeedbackPlace
        var page: String?
    }

    /// Sums, by their indices.
    private struct Answers {
        var count: Int
        /// Good, bad and neither.
        var ratings: [Int]
        /// With a comment and without.
        var comments: [Int]
    }

    private let keys: [FeedbackKey]
    private let cells: [Int]
    private var sums: [[Int]] = []
    private var parts: [Int: [[Int]]] = [:]
    private var byPlace: [(place: Place, answers: Answers)] = []
    private var byLanguage: [(language: String, isGood: Bool?, sum: Int)] = []
    private var shown: [Bool] = []

    private static let ratings = [true, false, nil]

    init(_ counts: [FeedbackKey: Int]) {
        keys = counts.keys.sorted()
        cells = keys.map { counts[$0] ?? 0 }
        let places = Dictionary(grouping: keys.indices) { [keys] in
            Place(place: keys[$0].place ?? .other, page: keys[$0].page)
        }
        byPlace = places.sorted { a, b in
            (a.key.place.rawValue, a.key.page ?? "~") < (b.key.place.rawValue, b.key.page ?? "~")
        }
        .map { ($0.key, add($0.value)) }
        let languages = Dictionary(grouping: keys.indices) { [keys] in keys[$0].language }
        byLanguage = languages.sorted { $0.key < $1.key }.flatMap { language, cells in
            Self.ratings.map { isGood in
                (language: language, isGood: isGood, sum: sum(cells.filter { keys[$0].isGood == isGood }))
            }
        }
        shown = Disclosure.shown(cells: cells, sums: sums, parts: parts)
    }

    private mutating func sum(_ cells: [Int]) -> Int {
        sums.append(cells)
        return sums.count - 1
    }

    private mutating func add(_ cells: [Int]) -> Answers {
        let answers = Answers(
            count: sum(cells), ratings: Self.ratings.map { isGood in sum(cells.filter { keys[$0].isGood == isGood }) },
            comments: [true, false].map { written in sum(cells.filter { (keys[$0].hasComment ?? false) == written }) })
        parts[answers.count] = [answers.ratings, answers.comments]
        return answers
    }

    private func number(_ sum: Int) -> Counts.Number {
        Counts.Number(shown[sum] ? sums[sum].reduce(0) { $0 + cells[$1] } : nil)
    }

    func languages(of region: String) -> [Counts.FeedbackRow] {
        byLanguage.filter { !sums[$0.sum].isEmpty }.map { row in
            Counts.FeedbackRow(
                region: region, language: row.language, isGood: row.isGood, count: number(row.sum))
        }
    }

    func places(of region: String) -> [Counts.AnswerRow] {
        byPlace.map { place, answers in
            Counts.AnswerRow(
                region: region, place: place.place, page: place.page, count: number(answers.count),
                good: number(answers.ratings[0]), bad: number(answers.ratings[1]),
                comments: number(answers.comments[0]))
        }
    }
}
