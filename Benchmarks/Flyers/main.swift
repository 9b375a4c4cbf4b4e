internal import Build
internal import Foundation
internal import Workspace

// Flyers of every language of Campaigns/willkommen, as print PDFs in one batch on one core: `bench ROUNDS FOLDER`.
// Prints the median of a file, and the most memory that was held, which more rounds must not raise. FOLDER gets one
// round's files.

let arguments = CommandLine.arguments
guard arguments.count == 3, let rounds = Int(arguments[1]), rounds >= 0 else {
    print("bench ROUNDS FOLDER")
    exit(64)
}
let folder = URL(fileURLWithPath: arguments[2])
let workspace = try Workspace.find(
    named: nil, from: FileManager.default.currentDirectoryPath, program: arguments[0], now: 0)
let order = BuildOrder(
    campaign: workspace.root + "/Campaigns/willkommen",
    selection: .init(regions: ["augsburg", "lahn-dill-kreis"], languages: nil, materials: ["flyer-a5"]),
    output: folder.path,
    program: .init(name: "bench", identity: "bench"))
let dryRun = try DryRun(order, in: workspace)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

/// The most resident memory so far in MB, as Linux counts it.
func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
}

/// The processor's time that this process has used, in milliseconds: what else runs on the machine does not count.
func used() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

var (layout, writing, again): ([Double], [Double], [Double]) = ([], [], [])
var twins: [(print: Double, web: Double)] = []
var (sizes, twinSizes): ([Double], [Double]) = ([], [])
for round in 0...rounds {
    for index in 0..<dryRun.count {
        let start = used()
        let document = dryRun.layOut(index)
        let middle = used()
        let bytes = try dryRun.write(document)
        let end = used()
        let twin = try dryRun.writeTwin(document)
        // Fonts are open by now, so what counts is the next round.
        twins.append((print: end - middle, web: used() - end))
        // The first round opens the fonts and breaks every line anew, as a batch does; others know the texts already.
        if round == 0 {
            layout.append(middle - start)
            writing.append(end - middle)
        } else {
            again.append(end - start)
        }
        if round == 0 {
            twinSizes.append(Double(twin.count) / 1000)
            try Data(bytes).write(to: folder.appendingPathComponent("flyer.\(index).pdf"))
            sizes.append(Double(bytes.count) / 1000)
        }
    }
}
func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }
func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
let whole = zip(layout, writing).map { $0 + $1 }
print(
    "  litfass: \(whole.count) files, median \(number(median(whole))) ms (layout \(number(median(layout))), PDF/X-4"
        + " \(number(median(writing)))), mean \(number(whole.reduce(0, +) / Double(whole.count))) ms,"
        + " a file has \(number(median(sizes))) kB, most of it the press's profile")
let later = rounds > 0 ? twins.suffix(rounds * dryRun.count) : twins[...]
print(
    "  litfass, of the same pages: PDF/X-4 \(number(median(later.map(\.print)))) ms, its accessible twin"
        + " (PDF/UA-1 and PDF/A-2a) \(number(median(later.map(\.web)))) ms and \(number(median(twinSizes))) kB")
if !again.isEmpty { print("  litfass, texts seen before: \(again.count) files, median \(number(median(again))) ms") }
print("  litfass, most memory held after \((rounds + 1) * dryRun.count) files: \(peak()) MB")
