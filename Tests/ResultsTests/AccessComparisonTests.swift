import Foundation
import Model
import Testing

@testable import Results

/// What is said of page accesses: an effect that is there is found, and where there is none, none is claimed.
struct AccessComparisonTests {
    /// Page accesses as they are: by the week, more and less than by chance alone, all languages together and each by
    /// itself.
    private struct World {
        var chance: Chance
        /// The codes of the campaign's languages, and of the others.
        let campaign = ["ar", "pes", "uk"]
        var others = ["pl", "tr", "de"]
        /// By how much the campaign multiplies.
        var effect = 1.0
        /// How much weeks differ for all, and for each language.
        var common = 0.15
        var own = 0.12

        private mutating func poisson(_ mean: Double) -> Int {
            // Near enough from ten on.
            max(0, Int((mean + mean.squareRoot() * chance.normal()).rounded()))
        }

        mutating func rows(from: Day) -> [Counts.AccessRow] {
            var rows: [Counts.AccessRow] = []
            let languages = campaign + others
            let rates = languages.map { _ in 100 * exp(chance.normal()) }
            for week in -6..<4 {
                let season = exp(common * chance.normal())
                guard let start = from.adding(days: week * 7), let end = start.adding(days: 6) else { continue }
                for (language, rate) in zip(languages, rates) {
                    let lift = week >= 0 && campaign.contains(language) ? effect : 1
                    let count = poisson(rate * season * lift * exp(own * chance.normal()))
                    rows.append(
                        .init(
                            key: AccessKey(region: "augsburg", language: language),
                            span: Tally.Span(from: start, to: end), count: .init(count < 5 ? nil : count)))
                }
            }
            return rows
        }

        mutating func comparisons() throws -> [AccessComparison] {
            let from = try Street.day("2026-11-30")
            return AccessComparison.all(
                rows(from: from), campaign: ["augsburg": Set(campaign)], from: from, to: try Street.day("2027-01-31"))
        }
    }

    /// A report claims nothing of which it is not 95 % sure: a thousand reports about nothing.
    @Test(arguments: [["pl", "tr", "de"], []])
    func whereNothingHappenedNothingIsClaimed(others: [String]) throws {
        let seed: UInt64 = 20_261_201
        // Without others, what all weeks have in common cannot be taken out; it counts as scatter.
        var world = World(chance: Chance(seed: seed), others: others)
        let reports = 500
        var claims = 0
        for _ in 0..<reports where try world.comparisons().contains(where: { $0.verdict != .open }) { claims += 1 }
        print("seed \(seed), others \(others): \(claims) of \(reports) reports claim what is not")
        #expect(claims * 20 <= reports)
    }

    @Test func whatHappenedIsFound() throws {
        var world = World(chance: Chance(seed: 7), effect: 2)
        let comparisons = try world.comparisons()
        #expect(comparisons.map(\.key.language) == ["ar", "pes", "uk"])
        #expect(comparisons.filter { $0.verdict == .more }.count >= 2)
        let first = try #require(comparisons.first { $0.verdict == .more })
        #expect(first.hasControls)
        let ratio = try #require(first.ratio)
        #expect(ratio.low < 2 && ratio.high > 1.5 && (1.4...2.8).contains(ratio.estimate))
        #expect(first.words.de.hasPrefix("Mehr als Zufall"))
        world.effect = 0.4
        #expect(try world.comparisons().contains { $0.verdict == .less })
    }

    @Test func whatCannotBeToldIsNot() throws {
        let from = try Street.day("2026-11-30")
        let key = AccessKey(region: "augsburg", language: "ar")
        func row(_ start: Int, _ days: Int, _ count: Int) throws -> Counts.AccessRow {
            let first = try #require(from.adding(days: start))
            let last = try #require(first.adding(days: days - 1))
            return .init(key: key, span: Tally.Span(from: first, to: last), count: .init(count))
        }
        func only(_ rows: [Counts.AccessRow]) throws -> AccessComparison {
            let all = AccessComparison.all(
                rows, campaign: ["augsburg": ["ar"]], from: from, to: try Street.day("2027-01-31"))
            return try #require(all.first)
        }
        #expect(try only([row(0, 7, 900)]).obstacle == .oneTimeOnly)
        // A span a time says nothing of how much they scatter; one in which the campaign began says nothing at all.
        let two = try only([row(-28, 28, 400), row(-3, 10, 9_000), row(0, 28, 900)])
        #expect(two.obstacle == .tooFewSpans)
        #expect(two.verdict == .open)
        #expect(two.during == 900 && two.daysBefore == 28)
        #expect(two.words.en.hasPrefix("It cannot be told"))
    }

    /// Values of R: `qbeta`, `qt`, `binom.test`.
    @Test func theDistributionsAreRight() {
        func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-5 * max(1, abs(b)) }
        #expect(near(Distribution.betaQuantile(0.025, 7, 4), 0.347_547))
        #expect(near(Distribution.t(0.05, degrees: 8), 2.306_004))
        #expect(near(Distribution.normal(0.05), 1.959_964))
        // binom.test(30, 40): 0.588 to 0.873, as odds.
        let ratio = RateRatio(
            .init(before: 10, during: 30), exposure: .init(before: 1, during: 1), dispersion: 1, miss: 0.05)
        #expect(near(ratio.estimate, 3))
        #expect(near(ratio.low / (1 + ratio.low), 0.588_038))
        #expect(near(ratio.high / (1 + ratio.high), 0.873_085))
    }
}
