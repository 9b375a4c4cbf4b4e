internal import Build
internal import Foundation
internal import Workspace

/// The processor's time that this process uses.
enum Stopwatch {
    /// So far, in milliseconds.
    static var used: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }

    /// The most resident memory so far in MB, as Linux counts it.
    static var peak: Int { memory("VmHWM:") }
    static var resident: Int { memory("VmRSS:") }

    private static func memory(_ field: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }

    /// Makes the peak what is held now.
    static func forgetPeak() { try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs")) }

    /// The median of nine runs, in milliseconds, after one that nobody counts.
    static func median(_ work: () throws -> Void) rethrows -> Double {
        try work()
        var times: [Double] = []
        for _ in 0..<9 {
            let start = used
            try work()
            times.append(used - start)
        }
        return times.sorted()[4]
    }
}

extension Double {
    /// To a tenth.
    var short: String { String((self * 10).rounded() / 10) }
}

/// Sheets of Campaigns/willkommen, as the repository has it.
func sheets(_ materials: [String], languages: [String]?, regions: [String], output: String) throws -> DryRun {
    let workspace = try Workspace.find(
        named: nil, from: FileManager.default.currentDirectoryPath, program: CommandLine.arguments[0], now: 0)
    let order = BuildOrder(
        campaign: workspace.root + "/Campaigns/willkommen",
        selection: .init(regions: Set(regions), languages: languages.map(Set.init), materials: Set(materials)),
        output: output, program: .init(name: "bench", identity: "bench"))
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    return try DryRun(order, in: workspace)
}
