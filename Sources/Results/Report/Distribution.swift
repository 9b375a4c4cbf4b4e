internal import Foundation

/// The distributions by which chance is measured.
enum Distribution {
    /// The regularised incomplete beta function, by its continued fraction.
    ///
    /// See Abramowitz and Stegun, 26.5.8, and Lentz' method of evaluating it.
    static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        // It converges fast on this side alone.
        if x > (a + 1) / (a + b + 2) { return 1 - beta(1 - x, b, a) }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
        func held(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / held(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...mostSteps {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / held(1 + even * d)
            c = held(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / held(1 + odd * d)
            c = held(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) < precision { break }
        }
        return front * result
    }

    private static let tiny = 1e-300
    private static let precision = 1e-10
    private static let mostSteps = 1000

    /// Where the beta distribution has left a share below it.
    static func betaQuantile(_ share: Double, _ a: Double, _ b: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        // Halving: thirty times is a billionth.
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if beta(middle, a, b) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// How far Student's t lies from zero at most, but for a share of cases on both sides together.
    static func t(_ share: Double, degrees: Double) -> Double {
        let x = betaQuantile(share, degrees / 2, 0.5)
        return (degrees * (1 / max(x, 1e-12) - 1)).squareRoot()
    }

    /// The same of the normal distribution.
    static func normal(_ share: Double) -> Double {
        var (low, high) = (0.0, 40.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if erfc(middle / 2.0.squareRoot()) > share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
