internal import Foundation

/// How many times as often something happened in one time as in another, and how well that is known.
package struct RateRatio: Hashable, Sendable {
    package let estimate: Double
    /// Within these it lies, but for the share of cases that was asked for.
    package let low: Double
    package let high: Double

    /// What can be said of it.
    package enum Verdict: String, Hashable, Sendable {
        /// More, and more than chance explains.
        case more
        case less
        /// It cannot be told.
        case open
    }

    package var verdict: Verdict { low > 1 ? .more : high < 1 ? .less : .open }

    /// Counts before and during, and how long each was looked at.
    struct Counts: Hashable, Sendable {
        var before: Double
        var during: Double

        var isComplete: Bool { before > 0 && during > 0 }
    }

    /// The exact conditional interval of two counts' rates.
    ///
    /// Of the events together, the share that fell into the second time is binomial: Clopper and Pearson, Biometrika
    /// 26 (1934). Counts that scatter more than by chance alone count for as many fewer (`dispersion`).
    ///
    /// - Parameters:
    ///   - exposure: How long each time was, in any unit.
    ///   - miss: In which share of cases the interval may miss, on both sides together.
    init(_ counts: Counts, exposure: Counts, dispersion: Double, miss: Double) {
        let (before, during) = (counts.before / dispersion, counts.during / dispersion)
        let scale = exposure.before / exposure.during
        func ratio(_ share: Double) -> Double { share >= 1 ? .infinity : share / (1 - share) * scale }
        estimate = counts.before > 0 ? counts.during / counts.before * scale : .infinity
        low = during > 0 ? ratio(Distribution.betaQuantile(miss / 2, during, before + 1)) : 0
        high = before > 0 ? ratio(Distribution.betaQuantile(1 - miss / 2, during + 1, before)) : .infinity
    }

    /// One as a multiple of another: what is left beyond what happened everywhere.
    ///
    /// Where each misses in half of the cases, both together miss in no more than all (Bonferroni).
    init(_ ratio: RateRatio, against other: RateRatio) {
        estimate = ratio.estimate / other.estimate
        low = ratio.low / other.high
        high = ratio.high / other.low
    }
}

/// How much more counts scatter than by chance alone: quasi-Poisson's factor, at least 1.
struct Dispersion: Hashable, Sendable {
    /// Pearson's sum of squares.
    private var squares = 0.0
    private(set) var degrees = 0

    /// Fewer say nothing.
    static let leastDegrees = 3

    /// A series of counts, each of as many days as stand beside it, that should have one rate.
    mutating func add(_ counts: [Double], exposure: [Double]) {
        let (sum, days) = (counts.reduce(0, +), exposure.reduce(0, +))
        guard counts.count > 1, sum > 0, days > 0 else { return }
        for (count, part) in zip(counts, exposure) {
            let expected = sum * part / days
            if expected > 0 { squares += (count - expected) * (count - expected) / expected }
        }
        degrees += counts.count - 1
    }

    /// Two series that rise and fall together: each time's share of the first should be one.
    mutating func add(_ counts: [Double], beside others: [Double]) {
        let (sum, other) = (counts.reduce(0, +), others.reduce(0, +))
        guard counts.count > 1, sum > 0, other > 0 else { return }
        for (count, beside) in zip(counts, others) {
            let both = count + beside
            let (expected, rest) = (both * sum / (sum + other), both * other / (sum + other))
            if expected > 0 { squares += (count - expected) * (count - expected) / expected }
            if rest > 0 { squares += (beside - rest) * (beside - rest) / rest }
        }
        degrees += counts.count - 1
    }

    /// The factor, enlarged by what is uncertain of it: intervals become as wide as by Student's t.
    ///
    /// - Parameter miss: In which share of cases the interval may miss.
    func factor(miss: Double) -> Double {
        let student = Distribution.t(miss, degrees: Double(max(1, degrees))) / Distribution.normal(miss)
        return max(1, squares / Double(max(1, degrees))) * student * student
    }
}
