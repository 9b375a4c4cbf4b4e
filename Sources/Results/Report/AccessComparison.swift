internal import Model

/// Whether the pages of a language were opened more often while the campaign ran than before, in words that do not
/// promise more than the numbers hold.
package struct AccessComparison: Hashable, Sendable {
    package let key: AccessKey
    /// How often pages were opened, and on how many days each.
    package let before: Int
    package let daysBefore: Int
    package let during: Int
    package let daysDuring: Int
    /// Whether it stands against languages without the campaign.
    package let hasControls: Bool
    /// Nil where it cannot be told at all.
    package let ratio: RateRatio?
    /// Why not.
    package let obstacle: Obstacle?

    package enum Obstacle: String, Hashable, Sendable {
        /// No numbers of before, or of the campaign's time.
        case oneTimeOnly
        /// Too few spans to see how much they scatter anyway.
        case tooFewSpans
    }

    package var verdict: RateRatio.Verdict { ratio?.verdict ?? .open }

    /// In which share of reports one claims an effect where there is none, at most.
    static let miss = 0.05

    /// One for each language of the campaign that has numbers.
    ///
    /// - Parameters:
    ///   - campaign: Codes of its languages, by region.
    ///   - from: Its first day, and `to` its last.
    static func all(
        _ rows: [Counts.AccessRow], campaign: [String: Set<String>], from: Day, to: Day
    ) -> [AccessComparison] {
        let time = Tally.Span(from: from, to: to)
        let series = Dictionary(grouping: rows, by: \.key).mapValues { Series($0, time) }
        let keys = series.keys.filter { campaign[$0.region]?.contains($0.language) == true }.sorted()
        // Each claim may err; all of a report together may no more than one alone.
        let miss = Self.miss / Double(max(1, keys.count))
        return keys.compactMap { key in
            guard let own = series[key] else { return nil }
            let others = series.filter { other, _ in
                other.region == key.region && campaign[other.region]?.contains(other.language) != true
            }
            return AccessComparison(key, own, controls: Array(others.values), miss: miss)
        }
    }

    private init(_ key: AccessKey, _ own: Series, controls: [Series], miss: Double) {
        self.key = key
        (before, during) = (own.before.count, own.during.count)
        (daysBefore, daysDuring) = (own.before.days, own.during.days)
        guard before > 0, during > 0 else {
            (hasControls, ratio, obstacle) = (false, nil, .oneTimeOnly)
            return
        }
        // Only spans of which all have numbers can be put beside one another.
        let together = Series(controls, over: own)
        var dispersion = Dispersion()
        let counts = RateRatio.Counts(before: Double(before), during: Double(during))
        let exposure = RateRatio.Counts(before: Double(daysBefore), during: Double(daysDuring))
        if let together {
            dispersion.add(own.before.counts, beside: together.before.counts)
            dispersion.add(own.during.counts, beside: together.during.counts)
        } else {
            dispersion.add(own.before.counts, exposure: own.before.exposure)
            dispersion.add(own.during.counts, exposure: own.during.exposure)
        }
        hasControls = together != nil
        guard dispersion.degrees >= Dispersion.leastDegrees else {
            (ratio, obstacle) = (nil, .tooFewSpans)
            return
        }
        obstacle = nil
        guard let together else {
            ratio = RateRatio(counts, exposure: exposure, dispersion: dispersion.factor(miss: miss), miss: miss)
            return
        }
        let factor = dispersion.factor(miss: miss / 2)
        let others = RateRatio.Counts(
            before: Double(together.before.count), during: Double(together.during.count))
        ratio = RateRatio(
            RateRatio(counts, exposure: exposure, dispersion: factor, miss: miss / 2),
            against: RateRatio(others, exposure: exposure, dispersion: factor, miss: miss / 2))
    }
}

/// The numbers of a language, before the campaign and while it ran; those of spans in which it began or ended say
/// neither.
private struct Series {
    struct Part {
        var spans: [Tally.Span] = []
        var counts: [Double] = []

        var count: Int { Int(counts.reduce(0, +)) }
        var days: Int { spans.reduce(0) { $0 + $1.days } }
        var exposure: [Double] { spans.map { Double($0.days) } }
    }

    private(set) var before = Part()
    private(set) var during = Part()

    init(_ rows: [Counts.AccessRow], _ time: Tally.Span) {
        for row in rows.sorted(by: { $0.span < $1.span }) {
            guard let count = row.count.value else { continue }
            if row.span.to < time.from {
                before.spans.append(row.span)
                before.counts.append(Double(count))
            } else if row.span.from >= time.from, row.span.to <= time.to {
                during.spans.append(row.span)
                during.counts.append(Double(count))
            }
        }
    }

    /// Several together, over the spans of another one; nil where there are none, or not over all of them.
    init?(_ controls: [Series], over own: Series) {
        let usable = controls.filter { $0.before.spans == own.before.spans && $0.during.spans == own.during.spans }
        guard !usable.isEmpty else { return nil }
        func total(_ part: KeyPath<Series, Part>) -> Part {
            let spans = own[keyPath: part].spans
            return Part(
                spans: spans,
                counts: spans.indices.map { index in usable.reduce(0) { $0 + $1[keyPath: part].counts[index] } })
        }
        before = total(\.before)
        during = total(\.during)
        guard before.count > 0, during.count > 0 else { return nil }
    }
}
