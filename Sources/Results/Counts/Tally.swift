package import Model

/// What was counted, to the last one: it lies with whoever took it, under LITFASS_HOME, and never in the campaign's
/// folder. It holds no address, no browser and no word of anybody.
///
/// What is taken twice counts once, whatever the files are called and however they overlap. Of a log, that is the most
/// that any reading found in a second; of a table, what it said last of a span.
package struct Tally: Hashable, Sendable, Codable {
    /// How often a path was opened: pairs of a second since 1970 and a count, by path, in the order of time.
    private var visits: [String: [Int]] = [:]
    /// Numbers taken by hand, or by whoever serves the short address.
    package private(set) var entries: [ScanKey: [Span: Int]] = [:]
    /// How often pages were opened.
    package private(set) var accesses: [AccessKey: [Span: Int]] = [:]
    /// Answers of readers: how many of a day.
    package private(set) var feedback: [FeedbackKey: Int] = [:]
    /// What networks say of posts.
    package var echo: [ScanKey: EchoRecord] = [:]

    package init() {}

    /// Days from one to another, both included.
    package struct Span: Hashable, Sendable, Codable, Comparable {
        /// Days since 1970.
        var from: Int
        var to: Int

        package init(from: Day, to: Day) {
            self.from = from.daysSince1970
            self.to = to.daysSince1970
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            (from, to) = (try container.decode(Int.self, forKey: .from), try container.decode(Int.self, forKey: .to))
            guard let first = Day(daysSince1970: from), let last = Day(daysSince1970: to), first <= last else {
                throw DecodingError.dataCorruptedError(forKey: .to, in: container, debugDescription: "no span")
            }
        }

        package var days: Int { to - from + 1 }

        package static func < (a: Span, b: Span) -> Bool { (a.from, a.to) < (b.from, b.to) }

        package func overlaps(_ other: Span) -> Bool { from <= other.to && other.from <= to }
    }

    package mutating func add(_ counts: [ShortPath: [Int: Int]]) {
        for (path, seconds) in counts {
            let known = self.visits(of: path).merging(seconds, uniquingKeysWith: max)
            visits[path.text] = known.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        }
    }

    package mutating func add(_ table: TableCounts) {
        for (key, spans) in table.entries { entries[key, default: [:]].merge(spans) { $1 } }
        for (key, spans) in table.accesses { accesses[key, default: [:]].merge(spans) { $1 } }
        add(table.feedback)
    }

    /// A later export holds what an earlier one did; pages may be called otherwise by then. One that holds less of a
    /// day was made of a part.
    private mutating func add(_ answers: [FeedbackKey: Int]) {
        let former = Dictionary(grouping: feedback.keys, by: \.withoutPage)
        for (answer, keys) in Dictionary(grouping: answers.keys, by: \.withoutPage) {
            let known = former[answer] ?? []
            func sum(_ keys: [FeedbackKey], _ counts: [FeedbackKey: Int]) -> Int {
                keys.reduce(0) { $0 + (counts[$1] ?? 0) }
            }
            guard sum(keys, answers) >= sum(known, feedback) else { continue }
            for key in known { feedback[key] = nil }
            for key in keys { feedback[key] = answers[key] }
        }
    }

    /// By the second since 1970.
    package func visits(of path: ShortPath) -> [Int: Int] {
        let pairs = visits[path.text] ?? []
        return Dictionary(
            stride(from: 0, to: pairs.count - 1, by: 2).map { (pairs[$0], pairs[$0 + 1]) }, uniquingKeysWith: max)
    }

    /// All visits that were read from logs.
    package var visitCount: Int {
        visits.values.reduce(0) { sum, pairs in
            sum + stride(from: 1, to: pairs.count, by: 2).reduce(0) { $0 + pairs[$1] }
        }
    }
}

/// What is counted where: a code, or a post's link.
package struct ScanKey: Hashable, Sendable, Codable, Comparable {
    /// The slug.
    package var region: String
    /// A code of `Languages.yaml`, or `mul`; nil where it is not known.
    package var language: String?
    package var material: String?
    package var placement: String?
    package var post: String?
    /// The platform.
    package var channel: String?

    package init(
        region: String, language: String? = nil, material: String? = nil, placement: String? = nil,
        post: String? = nil, channel: String? = nil
    ) {
        self.region = region
        self.language = language
        self.material = material
        self.placement = placement
        self.post = post
        self.channel = channel
    }

    package init(_ key: LinkKey) {
        self.init(
            region: key.region, language: key.language, material: key.material, placement: key.placement,
            post: key.post, channel: key.channel)
    }

    private var parts: [String] {
        [region, placement ?? "", material ?? "", post ?? "", channel ?? "", language ?? ""]
    }

    package static func < (a: ScanKey, b: ScanKey) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

/// The pages of a region in a language.
package struct AccessKey: Hashable, Sendable, Codable, Comparable {
    package var region: String
    package var language: String

    package init(region: String, language: String) {
        self.region = region
        self.language = language
    }

    package static func < (a: AccessKey, b: AccessKey) -> Bool { (a.region, a.language) < (b.region, b.language) }
}

/// What readers thought of pages, on one day: how, and where they were asked; never what they wrote.
package struct FeedbackKey: Hashable, Sendable, Codable, Comparable {
    package var region: String
    package var language: String
    /// Days since 1970.
    package var day: Int
    /// Nil where nothing was chosen.
    package var isGood: Bool?
    /// Nil where it is not known.
    package var place: FeedbackPlace?
    /// The page's title, as the editors call it; of pages alone: of the search it would be what somebody typed.
    package var page: String?
    /// Whether something was written; nil for no.
    package var hasComment: Bool?

    /// The same wherever it was given.
    fileprivate var withoutPage: FeedbackKey {
        var key = self
        (key.place, key.page) = (nil, nil)
        return key
    }

    private var parts: [String] {
        [
            region, language, String(1_000_000 + day), isGood.map { $0 ? "a" : "b" } ?? "c", place?.rawValue ?? "",
            page ?? "", hasComment == true ? "a" : "b",
        ]
    }

    package static func < (a: FeedbackKey, b: FeedbackKey) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

/// Where readers are asked in Integreat.
package enum FeedbackPlace: String, Hashable, Sendable, Codable, CaseIterable {
    case page, search, region, other
}

/// What is known of a post of our own on a network.
package struct EchoRecord: Hashable, Sendable, Codable {
    /// What the network said last; nil where it never did.
    package var echo: Echo?
    /// When it was asked last, in seconds since 1970.
    package var asked: Int
    /// Before when the network does not want to be asked again.
    package var notBefore: Int?

    package init(asked: Int) { self.asked = asked }
}
