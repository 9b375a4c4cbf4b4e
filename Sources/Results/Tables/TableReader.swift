package import Formats
internal import Model

/// Reads numbers out of tables: of the content management system, of Matomo, and those taken by hand.
///
/// Which it is, its first row tells. What is no number of ours is passed over and counted.
package struct TableReader {
    /// Why nothing can be taken.
    package enum Fault: Error, Hashable, Sendable {
        case csv(CSVReader.Fault)
        /// No table that is known.
        case unknown
        /// It holds no days, and nobody said which they are.
        case noSpan
        /// It does not say which region it is about, and there are several.
        case noRegion
    }

    private let context: TableContext
    private var counts = TableCounts()

    /// - Parameter name: The file's own, which may hold the days from and to which it is about.
    package static func read(_ bytes: [UInt8], named name: String, _ context: TableContext) throws(Fault) -> TableCounts
    {
        let rows: [CSVReader.Row]
        do { rows = try CSVReader(bytes).rows } catch { throw .csv(error) }
        guard let head = rows.first?.cells.map({ $0.trimmed.lowercased() }) else { throw .unknown }
        var context = context
        context.span = context.span ?? Dates.span(in: name)
        var reader = TableReader(context: context)
        try reader.read(head, Array(rows.dropFirst()), names: rows[0].cells)
        return reader.counts
    }

    private init(context: TableContext) { self.context = context }

    private mutating func read(_ head: [String], _ rows: [CSVReader.Row], names: [String]) throws(Fault) {
        let columns = Columns(head)
        if head.first == "id", let slug = head.firstIndex(of: "slug") {
            try pages(names, rows, from: slug + 1)
        } else if columns.rating != nil, let date = columns.date {
            try feedback(rows, columns, date)
        } else if columns.count != nil {
            try byHand(rows, columns)
        } else if let label = columns.label, let hits = columns.hits {
            try addresses(rows, label: label, hits: hits, date: columns.date)
        } else if head.count > 1, head[0].isEmpty || columns.date == 0 {
            try days(names, rows)
        } else {
            throw .unknown
        }
    }

    /// A row a page, a column a language: Integreat's page accesses.
    private mutating func pages(_ names: [String], _ rows: [CSVReader.Row], from first: Int) throws(Fault) {
        guard let span = context.span else { throw .noSpan }
        guard let region = context.onlyRegion else { throw .noRegion }
        let languages = names.map(context.language)
        for row in rows {
            var isRead = false
            // `ID` is the page's own, and not Indonesian.
            for (cell, language) in zip(row.cells, languages).dropFirst(first) {
                guard let language, let count = Self.count(cell) else { continue }
                counts.add(count, to: AccessKey(region: region, language: language), span)
                isRead = true
            }
            note(isRead)
        }
    }

    /// A row a day, week or month, a column a language: Integreat's curves.
    private mutating func days(_ names: [String], _ rows: [CSVReader.Row]) throws(Fault) {
        guard let region = context.onlyRegion else { throw .noRegion }
        let languages = names.map(context.language)
        guard languages.contains(where: { $0 != nil }) else { throw .unknown }
        for row in rows {
            guard let span = row.cells.first.flatMap(Dates.span(of:)), isPossible(span) else {
                note(false)
                continue
            }
            for (cell, language) in zip(row.cells, languages).dropFirst() {
                guard let language, let count = Self.count(cell) else { continue }
                counts.add(count, to: AccessKey(region: region, language: language), span)
            }
            note(true)
        }
    }

    /// A row an address: Matomo's pages.
    private mutating func addresses(
        _ rows: [CSVReader.Row], label: Int, hits: Int, date: Int?
    ) throws(Fault) {
        guard date != nil || context.span != nil else { throw .noSpan }
        for row in rows {
            let span = date.flatMap { row[$0] }.flatMap(Dates.span(of:)) ?? context.span
            guard let span, isPossible(span), let count = row[hits].flatMap(Self.count),
                let key = row[label].flatMap(page)
            else {
                note(false)
                continue
            }
            counts.add(count, to: key, span)
            note(true)
        }
    }

    /// `integreat.app/augsburg/ar/willkommen`, with or without its host.
    private func page(_ address: String) -> AccessKey? {
        let parts = address.split { $0 == "/" || $0 == "?" || $0 == "#" }.map { $0.lowercased() }
        for (slug, code) in zip(parts, parts.dropFirst()) {
            guard let region = context.regions.first(where: { $0.slug == slug }) else { continue }
            let offered = region.languages.first { $0.apiCode.lowercased() == code }
            return offered.map { AccessKey(region: slug, language: $0.code) }
        }
        return nil
    }

    /// A row an answer: Integreat's feedback. What somebody wrote stays where it is, and what they searched for, too.
    private mutating func feedback(_ rows: [CSVReader.Row], _ columns: Columns, _ date: Int) throws(Fault) {
        guard let region = context.onlyRegion else { throw .noRegion }
        for row in rows {
            guard let day = row[date].flatMap(Dates.span(of:)), isPossible(day),
                let language = columns.language.flatMap({ row[$0] }).flatMap(context.language)
            else {
                note(false)
                continue
            }
            let rating = columns.rating.flatMap { row[$0] }?.lowercased() ?? ""
            let isGood = Self.ratings.first { rating.hasPrefix($0.key) }?.value
            var key = FeedbackKey(region: region, language: language, day: day.from, isGood: isGood)
            key.place = columns.category.flatMap { row[$0] }.map(Self.place)
            if key.place == .page { key.page = columns.subject.flatMap { row[$0] }.flatMap(Self.title) }
            if let comment = columns.comment.flatMap({ row[$0] }), !comment.isEmpty { key.hasComment = true }
            counts.feedback[key, default: 0] += 1
            note(true)
        }
    }

    private static let ratings = [
        "positiv": true, "good": true, "gut": true, "negativ": false, "bad": false, "schlecht": false,
    ]

    /// By the name of the category, in whichever of the system's languages.
    private static func place(_ category: String) -> FeedbackPlace {
        let name = category.lowercased()
        func holds(_ words: String...) -> Bool { words.contains { name.contains($0) } }
        if holds("such", "search") { return .search }
        if holds("impressum", "imprint") { return .other }
        if holds("seite", "page") { return .page }
        return holds("region") ? .region : .other
    }

    /// A page's, on one line; nil where there is none.
    private static func title(_ text: String) -> String? {
        let visible = text.unicodeScalars.map { scalar in
            [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
                ? " " : scalar
        }
        let title = String(String(String.UnicodeScalarView(visible)).trimmed.prefix(longestTitle))
        return title.isEmpty ? nil : title
    }

    /// In characters.
    private static let longestTitle = 120

    private mutating func byHand(_ rows: [CSVReader.Row], _ columns: Columns) throws(Fault) {
        for row in rows {
            guard let count = columns.count.flatMap({ row[$0] }).flatMap(Self.count),
                let span = span(row, columns) ?? context.span, isPossible(span), let key = key(row, columns)
            else {
                note(false)
                continue
            }
            let kind = columns.kind.flatMap { row[$0] }?.lowercased() ?? ""
            if kind.hasPrefix("zugriff") || kind.hasPrefix("access") {
                guard let language = key.language else {
                    note(false)
                    continue
                }
                counts.add(count, to: AccessKey(region: key.region, language: language), span)
            } else {
                counts.add(count, to: key, span)
            }
            note(true)
        }
    }

    private func span(_ row: CSVReader.Row, _ columns: Columns) -> Tally.Span? {
        if let date = columns.date.flatMap({ row[$0] }).flatMap(Dates.span(of:)) { return date }
        guard let from = columns.from.flatMap({ row[$0] }).flatMap(Dates.span(of:)),
            let to = columns.to.flatMap({ row[$0] }).flatMap(Dates.span(of:)), from.from <= to.to
        else { return nil }
        return from.union(to)
    }

    /// By its path, or by what it names.
    private func key(_ row: CSVReader.Row, _ columns: Columns) -> ScanKey? {
        func cell(_ column: Int?) -> String? { column.flatMap { row[$0] }.flatMap { $0.isEmpty ? nil : $0 } }
        if let address = cell(columns.path) {
            let path = address.split(separator: "/").last.flatMap { ShortPath(String($0)) }
            return path.flatMap { path in context.links.entries.first { $0.path == path } }.map { ScanKey($0.key) }
        }
        guard let region = cell(columns.region).map({ $0.lowercased() }) ?? context.onlyRegion,
            context.regions.contains(where: { $0.slug == region })
        else { return nil }
        var key = ScanKey(region: region)
        if let language = cell(columns.language) {
            key.language = context.language(language)
            if key.language == nil { return nil }
        }
        if let place = cell(columns.placement) {
            let known = context.campaign.placements.first {
                $0.id == place.lowercased() || $0.name.lowercased() == place.lowercased()
            }
            guard let known else { return nil }
            key.placement = known.id
        }
        if let material = cell(columns.material) {
            guard context.campaign.materials.contains(where: { $0.value == material.lowercased() }) else { return nil }
            key.material = material.lowercased()
        }
        if let post = cell(columns.post) {
            guard context.campaign.posts.contains(where: { $0.id == post.lowercased() }) else { return nil }
            key.post = post.lowercased()
        }
        if let channel = cell(columns.channel) {
            guard context.campaign.channels.contains(where: { $0.value == channel.lowercased() }) else { return nil }
            key.channel = channel.lowercased()
        }
        return key
    }

    private mutating func note(_ isRead: Bool) {
        if isRead { counts.rows += 1 } else { counts.skipped.add(.unreadable) }
    }

    private func isPossible(_ span: Tally.Span) -> Bool {
        span.days > 0 && span.from <= context.today.daysSince1970 && span.days <= Self.longestSpan
    }

    /// In days.
    private static let longestSpan = 800
    private static let largestCount = 1_000_000_000

    /// A whole number, also as spreadsheets set it: `1.234`, `1 234`.
    private static func count(_ text: String) -> Int? {
        guard text.wholeMatch(of: #/\d{1,3}([.,\s\u{2019}]\d{3})+|\d+/#) != nil else { return nil }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number <= largestCount else { return nil }
        return number
    }
}

extension CSVReader.Row {
    /// A cell without spaces around it; nil where the row ends before.
    subscript(column: Int) -> String? { cells.indices.contains(column) ? cells[column].trimmed : nil }
}

/// Which column holds what, by the names that it may have in a table's first row.
private struct Columns {
    let date, from, to, path, region, language, material, placement, post, channel, kind, count, label, hits,
        rating, category, subject, comment: Int?

    /// - Parameter head: In small letters.
    init(_ head: [String]) {
        func column(_ names: String...) -> Int? { head.firstIndex(where: names.contains) }
        date = column("date", "datum", "day", "tag", "week", "woche")
        from = column("from", "von")
        to = column("to", "bis")
        path = column("path", "pfad", "adresse", "address", "link")
        region = column("region")
        language = column("language", "sprache")
        material = column("material")
        placement = column("placement", "ort", "place")
        post = column("post", "beitrag")
        channel = column("channel", "platform", "kanal", "plattform")
        kind = column("kind", "art")
        count = column("count", "anzahl", "zahl", "scans", "aufrufe")
        label = column("label", "url", "seiten-url", "page url", "bezeichnung")
        hits = column("nb_hits", "pageviews", "seitenansichten", "nb_visits", "visits", "besuche")
        rating = column("rating", "bewertung")
        category = column("category", "kategorie")
        subject = column("feedback on", "feedback zu")
        comment = column("comment", "kommentar")
    }
}
