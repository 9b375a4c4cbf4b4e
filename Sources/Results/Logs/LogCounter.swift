package import Model
internal import Plan
package import Workspace

/// Counts in logs of web servers how often short paths were opened.
///
/// Addresses and names of browsers end here: what is kept of them while logs are read is a hash with a salt that lies
/// in memory alone, so that a day's doubles are known, and afterwards nothing.
package struct LogCounter {
    /// A path in a second.
    private struct Moment: Hashable {
        var entry: Int
        var second: Int
    }

    private let paths: PathIndex
    private let robots: RobotList
    private let times: ClosedRange<Int>
    /// The first time that day that somebody opened a path, by a hash of who, what and when. Swift's own hashes are
    /// salted anew for each run of the program (SipHash).
    private var first: [Int: Moment] = [:]
    /// Of logs without addresses: the most lines of a second in any one file.
    private var anonymous: [Moment: Int] = [:]
    private var verdicts: [Int: RobotList.Verdict] = [:]
    /// Days since 1970, by zone and quarter of an hour: no clock changes within one.
    private var days: [[Int: Int]]
    package private(set) var skipped = SkippedLines()
    package private(set) var lines = 0
    /// Lines that ask for one of the paths, whether they count or not.
    package private(set) var matched = 0
    /// Files that end in the middle, or are damaged.
    package private(set) var tornFiles = 0

    private static let mostVerdicts = 100_000
    private static let quarter = 900

    /// - Parameter times: The seconds since 1970 that can be.
    package init(_ paths: PathIndex, robots: RobotList, times: ClosedRange<Int>) {
        self.paths = paths
        self.robots = robots
        self.times = times
        days = Array(repeating: [:], count: paths.zones.count)
    }

    /// Takes in a log, of any size.
    package mutating func read(_ file: consuming FileStream) throws(FileFault) {
        var stream = PackedStream(file)
        var counts: [Moment: Int] = [:]
        var tooLong = 0
        try LineReader().read(
            &stream, body: { line in if let line = LogBytes(line) { look(at: line, &counts) } },
            tooLong: { tooLong += 1 })
        lines += tooLong
        skipped.add(.tooLong, tooLong)
        if stream.isTorn { tornFiles += 1 }
        // Files overlap where one was copied while it was written: what stands in both counts once.
        anonymous.merge(counts, uniquingKeysWith: max)
    }

    /// How often each path was opened, by the second, since 1970.
    package var counts: [ShortPath: [Int: Int]] {
        var counts: [ShortPath: [Int: Int]] = [:]
        for (moment, count) in anonymous {
            counts[paths.entries[moment.entry].path, default: [:]][moment.second, default: 0] += count
        }
        for moment in first.values {
            counts[paths.entries[moment.entry].path, default: [:]][moment.second, default: 0] += 1
        }
        return counts
    }

    private mutating func look(at line: LogBytes, _ counts: inout [Moment: Int]) {
        lines += 1
        let format = LogFormat(of: line)
        guard let start = format.path(in: line) else { return skipped.add(.unreadable) }
        switch paths.match(line, at: start) {
        case .none: return
        case .unknown: return skipped.add(.otherPath)
        case .entry(let entry):
            matched += 1
            guard let read = format.read(line, path: start) else { return skipped.add(.torn) }
            if let kind = reason(against: read, entry) { return skipped.add(kind) }
            count(read, entry, &counts)
        }
    }

    /// Why a request does not count; nil where it does.
    private mutating func reason(against line: LogLine, _ entry: Int) -> SkippedLines.Kind? {
        if let host = line.host, PathIndex.host(host.lowercased) != paths.entries[entry].host { return .otherHost }
        guard times.contains(line.seconds) else { return .otherTime }
        guard line.isGet else { return .notOpened }
        guard (200..<400).contains(line.status) else { return .refused }
        // The common format says nothing of who asked.
        guard let agent = line.agent else { return nil }
        return switch verdict(agent) {
        case .person: nil
        case .robot: .robot
        case .preview: .preview
        }
    }

    private mutating func verdict(_ agent: LogBytes) -> RobotList.Verdict {
        var hasher = Hasher()
        agent.hash(into: &hasher)
        let hash = hasher.finalize()
        if let verdict = verdicts[hash] { return verdict }
        let verdict = robots.verdict(agent.lowercased)
        if verdicts.count >= Self.mostVerdicts { verdicts = [:] }
        verdicts[hash] = verdict
        return verdict
    }

    private mutating func count(_ line: LogLine, _ entry: Int, _ counts: inout [Moment: Int]) {
        let moment = Moment(entry: entry, second: line.seconds)
        guard let address = line.address else {
            counts[moment, default: 0] += 1
            return
        }
        var hasher = Hasher()
        address.hash(into: &hasher)
        line.agent?.hash(into: &hasher)
        hasher.combine(entry)
        hasher.combine(day(line.seconds, entry))
        let who = hasher.finalize()
        guard let known = first[who] else {
            first[who] = moment
            return
        }
        // Files may come in any order; the same visit must stand at the same second each time.
        if line.seconds < known.second { first[who] = moment }
        skipped.add(.repeated)
    }

    /// Days since 1970 where the path belongs.
    private mutating func day(_ second: Int, _ entry: Int) -> Int {
        let zone = paths.entries[entry].zone
        let quarter = second / Self.quarter
        if let day = days[zone][quarter] { return day }
        let day = paths.zones[zone].localTime(at: second)?.day.daysSince1970 ?? second / 86_400
        days[zone][quarter] = day
        return day
    }
}
