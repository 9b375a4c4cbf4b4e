package import Findings
internal import Synchronization

/// How fast work goes on, and how long what is left will take at the pace of the last seconds.
package final class Pace: Sendable {
    private let samples: Mutex<[Sample]>

    private struct Sample {
        var time: ContinuousClock.Instant
        var done: Int
    }

    /// How often is looked, and how far back.
    private static let interval = Duration.milliseconds(500)
    private static let most = 20
    /// Before, no pace can be told.
    private static let least = Duration.seconds(2)

    /// - Parameter start: When the work begins.
    package init(start: ContinuousClock.Instant = .now) { samples = Mutex([Sample(time: start, done: 0)]) }

    /// Such as `3.4 a second, 15 s left`; nil in the first seconds.
    package func words(done: Int, of total: Int, at time: ContinuousClock.Instant = .now) -> Words? {
        let first = samples.withLock { samples in
            if let last = samples.last, time - last.time >= Self.interval {
                samples.append(Sample(time: time, done: done))
                if samples.count > Self.most { samples.removeFirst() }
            }
            return samples[0]
        }
        let passed = time - first.time
        guard passed >= Self.least, done > first.done else { return nil }
        let rate = Double(done - first.done) / (passed / .seconds(1))
        let tenths = Int((rate * 10).rounded())
        let whole = tenths >= 100 || tenths % 10 == 0
        let digits = { (point: String) in whole ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)" }
        let left = Self.time(Int((Double(total - done) / rate).rounded(.up)))
        return Words(
            de: "\(digits(",")) je Sekunde, noch \(left)", en: "\(digits(".")) a second, \(left) left")
    }

    private static func time(_ seconds: Int) -> String {
        if seconds < 90 { return "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
