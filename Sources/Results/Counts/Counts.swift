internal import Formats
internal import Model

/// What was counted, as it may be seen: `results/counts.json` in a campaign's folder, and all that a report is made of.
///
/// No number of it is below five, and none that is can be had from the others: see `Disclosure`.
package struct Counts: Hashable, Sendable, Codable {
    /// A number that is null in files where it is hidden.
    package struct Number: Hashable, Sendable, Codable {
        package let value: Int?

        package init(_ value: Int?) { self.value = value }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            value = container.decodeNil() ? nil : try container.decode(Int.self)
            // Numbers that we did not write would be shown, or added up beyond what numbers hold.
            guard value.map((Disclosure.least...Self.largest).contains) != false else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "no count")
            }
        }

        private static let largest = 1_000_000_000_000

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if let value { try container.encode(value) } else { try container.encodeNil() }
        }
    }

    /// How often a code or a link was opened in a week. What was not opened at all has no row.
    package struct Row: Hashable, Sendable, Codable {
        package var key: ScanKey
        /// ISO 8601: `2026-W49`; nil where a number taken by hand is of no single week.
        package var week: String?
        package var count: Number
    }

    /// By what scans are told apart.
    package enum Dimension: String, Hashable, Sendable, Codable, CaseIterable {
        case region, placement, language, material, channel, post, week
    }

    /// What was scanned from a sheet, or opened from a post.
    package enum Source: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        case sheets, posts
    }

    /// One number of a table: all scans of a source in a language, a week, …
    package struct Cell: Hashable, Sendable, Codable {
        package var source: Source
        package var dimension: Dimension
        /// Nil for those of which it is not known, or that have none.
        package var name: String?
        package var count: Number
    }

    package struct AccessRow: Hashable, Sendable, Codable {
        package var key: AccessKey
        package var span: Tally.Span
        package var count: Number
    }

    package struct FeedbackRow: Hashable, Sendable, Codable {
        package var region: String
        package var language: String
        package var isGood: Bool?
        package var count: Number
    }

    /// Answers of readers, by where they were asked.
    package struct AnswerRow: Hashable, Sendable, Codable {
        package var region: String
        package var place: FeedbackPlace
        /// The page's title; nil for what is no page, and for the pages of which there are few answers.
        package var page: String?
        package var count: Number
        package var good: Number
        package var bad: Number
        /// To how many something was written.
        package var comments: Number
    }

    /// What a network counts of a post, in all languages together.
    package struct EchoRow: Hashable, Sendable, Codable {
        package var key: ScanKey
        package var favourites: Number
        package var boosts: Number
        package var replies: Number
    }

    /// The version of the format.
    package private(set) var litfass = 1
    /// By which the exact numbers are found where they lie.
    package var memory: String
    /// All scans of a source; without those that were never counted.
    package var totals: [Source: Number] = [:]
    package var cells: [Cell] = []
    package var rows: [Row] = []
    package var accesses: [AccessRow] = []
    package var feedback: [FeedbackRow] = []
    /// Nil in files of before these were told apart.
    package var answers: [AnswerRow]?
    package var echo: [EchoRow] = []

    /// In a campaign's folder.
    package static let file = "results/counts.json"
    /// The largest that is read, in bytes.
    package static let largestFile = 64 << 20

    /// Of nothing so far.
    package init(memory: String) { self.memory = memory }

    /// Whether nothing was counted yet.
    package var isEmpty: Bool { rows.isEmpty && accesses.isEmpty && feedback.isEmpty && echo.isEmpty }

    package var bytes: [UInt8] { RecordJSON.indented(self) }

    package func total(_ source: Source) -> Int? { totals[source]?.value }

    /// Scans of sheets, week by week from the first to the last, by ISO 8601; nil where a number is hidden. A week that
    /// no table names had none.
    package var weeks: [(week: String, count: Int?)] {
        let table = table(.sheets, by: .week)
        let known = Dictionary(
            table.compactMap { cell in cell.name.map { ($0, cell.count.value) } },
            uniquingKeysWith: { first, _ in first })
        let named = known.keys.compactMap { Week(iso: $0) }.sorted()
        guard var week = named.first, let last = named.last else { return [] }
        var weeks: [(week: String, count: Int?)] = []
        while week <= last, weeks.count < Self.mostWeeks {
            let name = week.description
            weeks.append((name, known[name] ?? 0))
            guard let next = week.next else { break }
            week = next
        }
        return weeks
    }

    /// Two years.
    private static let mostWeeks = 104

    /// The numbers of a table, the largest first, hidden ones last; weeks in their order.
    package func table(_ source: Source, by dimension: Dimension) -> [Cell] {
        let table = cells.filter { $0.source == source && $0.dimension == dimension }
        return table.sorted { a, b in
            let (first, second) = (a.count.value ?? 0, b.count.value ?? 0)
            return first == second || dimension == .week ? (a.name ?? "~") < (b.name ?? "~") : first > second
        }
    }
}

extension ScanKey {
    package var source: Counts.Source { post == nil && channel == nil ? .sheets : .posts }

    /// What it is by a dimension; weeks are no part of it.
    func name(by dimension: Counts.Dimension) -> String? {
        switch dimension {
        case .region: region
        case .placement: placement
        case .language: language
        case .material: material
        case .channel: channel
        case .post: post
        case .week: nil
        }
    }
}

extension Counts.Source {
    /// Into which tables its scans are counted.
    var dimensions: [Counts.Dimension] {
        switch self {
        case .sheets: [.region, .placement, .language, .material, .week]
        case .posts: [.region, .channel, .post, .language, .week]
        }
    }
}
