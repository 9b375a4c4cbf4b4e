internal import Build
internal import Foundation

/// Flyers of every language in two towns, as print PDFs in one batch.
struct Flyers {
    /// Gets one round's files.
    let folder: String

    /// Prints the median of a file, and the most memory that was held, which more rounds must not raise.
    func run(rounds: Int) throws {
        let dryRun = try sheets(
            ["flyer-a5"], languages: nil, regions: ["augsburg", "lahn-dill-kreis"], output: folder)
        var (layout, writing, again): ([Double], [Double], [Double]) = ([], [], [])
        var twins: [(print: Double, web: Double)] = []
        var (sizes, twinSizes): ([Double], [Double]) = ([], [])
        for round in 0...rounds {
            for index in 0..<dryRun.count {
                let start = Stopwatch.used
                let document = dryRun.layOut(index)
                let middle = Stopwatch.used
                let bytes = try dryRun.write(document)
                let end = Stopwatch.used
                let twin = try dryRun.writeTwin(document)
                // Fonts are open by now, so what counts is the next round.
                twins.append((print: end - middle, web: Stopwatch.used - end))
                // The first round opens the fonts and breaks every line anew, as a batch does; others know the texts.
                if round == 0 {
                    layout.append(middle - start)
                    writing.append(end - middle)
                } else {
                    again.append(end - start)
                }
                if round == 0 {
                    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/flyer.\(index).pdf"))
                    sizes.append(Double(bytes.count) / 1000)
                    twinSizes.append(Double(twin.count) / 1000)
                }
            }
        }
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        let whole = zip(layout, writing).map { $0 + $1 }
        print(
            "  litfass: \(whole.count) files, median \(median(whole).short) ms (layout \(median(layout).short),"
                + " PDF/X-4 \(median(writing).short)), mean \((whole.reduce(0, +) / Double(whole.count)).short) ms,"
                + " a file has \(median(sizes).short) kB, most of it the press's profile")
        if !again.isEmpty { print("  litfass, texts seen before: median \(median(again).short) ms") }
        let later = rounds > 0 ? twins.suffix(rounds * dryRun.count) : twins[...]
        print(
            "  litfass, of the same pages: PDF/X-4 \(median(later.map(\.print)).short) ms, its accessible twin"
                + " (PDF/UA-1 and PDF/A-2a) \(median(later.map(\.web)).short) ms and \(median(twinSizes).short) kB")
        print("  litfass, most memory held after \((rounds + 1) * dryRun.count) files: \(Stopwatch.peak) MB")
    }
}
