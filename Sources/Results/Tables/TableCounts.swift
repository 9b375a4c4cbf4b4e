package import Model

/// Numbers that a table held.
package struct TableCounts: Hashable, Sendable {
    package var entries: [ScanKey: [Tally.Span: Int]] = [:]
    package var accesses: [AccessKey: [Tally.Span: Int]] = [:]
    package var feedback: [FeedbackKey: Int] = [:]
    package var skipped = SkippedLines()
    /// Rows that count.
    package var rows = 0

    package init() {}

    mutating func add(_ count: Int, to key: ScanKey, _ span: Tally.Span) {
        entries[key, default: [:]][span, default: 0] += count
    }

    mutating func add(_ count: Int, to key: AccessKey, _ span: Tally.Span) {
        accesses[key, default: [:]][span, default: 0] += count
    }
}

/// What a table is to be read with.
package struct TableContext: Sendable {
    package var regions: [Region]
    package var links: LinkTable
    package var languages: LanguageTable
    package var campaign: Campaign
    /// What the file is about where it does not say so itself: exports of a content management system hold a row a
    /// page and no day.
    package var span: Tally.Span?
    /// The last day that can be.
    package var today: Day

    package init(
        regions: [Region], links: LinkTable, languages: LanguageTable, campaign: Campaign, span: Tally.Span?, today: Day
    ) {
        self.regions = regions
        self.links = links
        self.languages = languages
        self.campaign = campaign
        self.span = span
        self.today = today
    }

    /// The one region that a table without a column of it is about; nil where there are several.
    var onlyRegion: String? { regions.count == 1 ? regions[0].slug : nil }

    /// A language as a table names it: by its code, the API's, or one of its names.
    func language(_ text: String) -> String? {
        let name = text.trimmed
        if let language = languages[name] { return language.code }
        let small = name.lowercased()
        if small == LinkKey.manyLanguages { return small }
        for region in regions {
            if let offered = region.languages.first(where: { $0.apiCode == small }) { return offered.code }
        }
        return languages.languages.first { language in
            [language.name, language.names.de, language.names.en].contains { $0.lowercased() == small }
        }?.code
    }
}

extension String {
    /// Without spaces around it.
    var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
