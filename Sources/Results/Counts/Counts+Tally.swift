package import Model
package import Plan

extension Counts {
    /// What of a tally may be seen.
    ///
    /// - Parameters:
    ///   - zones: In which each region's weeks begin, by slug.
    ///   - begin: The campaign's first day: answers of before were none to it.
    package init(_ tally: Tally, links: LinkTable, zones: [String: Zone], begin: Day? = nil, memory: String) {
        self.init(memory: memory)
        let scans = Self.scans(tally, links: links, zones: zones)
        publish(scans)
        accesses = tally.accesses.sorted { $0.key < $1.key }.flatMap { key, spans in
            Self.distinct(spans).map { AccessRow(key: key, span: $0, count: Self.number($1)) }
        }
        publish(tally.feedback, since: begin?.daysSince1970 ?? .min)
        // A post's languages together: of one alone there are seldom five.
        var echoes: [ScanKey: Echo] = [:]
        for (key, record) in tally.echo {
            guard let echo = record.echo else { continue }
            let post = ScanKey(region: key.region, post: key.post, channel: key.channel)
            echoes[post] = echoes[post].map { $0 + echo } ?? echo
        }
        echo = echoes.sorted { $0.key < $1.key }.map { key, echo in
            EchoRow(
                key: key, favourites: Self.number(echo.favourites), boosts: Self.number(echo.boosts),
                replies: Self.number(echo.replies))
        }
    }

    private static func number(_ count: Int) -> Number { Number(count < Disclosure.least ? nil : count) }

    /// What is counted where and when.
    fileprivate struct Place: Hashable, Comparable {
        var key: ScanKey
        var week: Week?

        static func < (a: Place, b: Place) -> Bool {
            if a.key != b.key { return a.key < b.key }
            guard let first = a.week else { return b.week != nil }
            return b.week.map { first < $0 } ?? false
        }
    }

    private static func scans(_ tally: Tally, links: LinkTable, zones: [String: Zone]) -> [Place: Int] {
        var scans: [Place: Int] = [:]
        for entry in links.entries {
            guard let zone = zones[entry.key.region] else { continue }
            var weeks: [Int: Week] = [:]
            for (second, count) in tally.visits(of: entry.path) {
                // An hour's week is looked up once; no clock changes at a week's begin.
                let hour = second / 3600
                let week = weeks[hour] ?? zone.localTime(at: second).map { Week(of: $0.day) }
                weeks[hour] = week
                scans[Place(key: ScanKey(entry.key), week: week), default: 0] += count
            }
        }
        for (key, spans) in tally.entries {
            for (span, count) in distinct(spans) {
                let weeks = [span.from, span.to].compactMap { Day(daysSince1970: $0).map { Week(of: $0) } }
                let week = weeks.first == weeks.last ? weeks.first : nil
                scans[Place(key: key, week: week), default: 0] += count
            }
        }
        return scans.filter { $0.value > 0 }
    }

    /// Spans that do not overlap: the shorter ones say more. Two numbers of one day are two readings of the same.
    private static func distinct(_ spans: [Tally.Span: Int]) -> [(Tally.Span, Int)] {
        var kept: [(Tally.Span, Int)] = []
        for (span, count) in spans.sorted(by: { ($0.key.days, $0.key) < ($1.key.days, $1.key) })
        where !kept.contains(where: { $0.0.overlaps(span) }) {
            kept.append((span, count))
        }
        return kept.sorted { $0.0 < $1.0 }
    }

    private mutating func publish(_ scans: [Place: Int]) {
        let places = scans.keys.sorted()
        let values = places.map { scans[$0] ?? 0 }
        // First the totals, then the tables, then every cell.
        var sums = Source.allCases.map { source in places.indices.filter { places[$0].key.source == source } }
        var tables: [(source: Source, dimension: Dimension, name: String?)] = []
        var parts: [Int: [[Int]]] = [:]
        let firstRow = sums.count + Self.tableCount(places)
        for (index, source) in Source.allCases.enumerated() {
            for dimension in source.dimensions {
                let groups = Dictionary(grouping: sums[index]) { places[$0].name(by: dimension) }
                var table: [Int] = []
                for (name, cells) in groups.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
                    parts[sums.count] = [cells.map { firstRow + $0 }]
                    table.append(sums.count)
                    sums.append(cells)
                    tables.append((source, dimension, name))
                }
                parts[index, default: []].append(table)
            }
            parts[index, default: []].append(sums[index].map { firstRow + $0 })
        }
        sums += places.indices.map { [$0] }
        let shown = Disclosure.shown(cells: values, sums: sums, parts: parts)
        func number(_ sum: Int) -> Number { Number(shown[sum] ? sums[sum].reduce(0) { $0 + values[$1] } : nil) }
        for (index, source) in Source.allCases.enumerated() { totals[source] = number(index) }
        cells = tables.enumerated().map { index, table in
            Cell(
                source: table.source, dimension: table.dimension, name: table.name,
                count: number(Source.allCases.count + index))
        }
        rows = places.enumerated().map { index, place in
            Row(key: place.key, week: place.week?.description, count: number(firstRow + index))
        }
    }

    private static func tableCount(_ places: [Place]) -> Int {
        Source.allCases.reduce(0) { sum, source in
            let own = places.filter { $0.key.source == source }
            return source.dimensions.reduce(sum) { sum, dimension in
                sum + Set(own.map { $0.name(by: dimension) }).count
            }
        }
    }
}

extension Counts.Place {
    fileprivate func name(by dimension: Counts.Dimension) -> String? {
        dimension == .week ? week?.description : key.name(by: dimension)
    }
}
