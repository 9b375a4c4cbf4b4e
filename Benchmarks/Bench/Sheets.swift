internal import Build
internal import Codes
internal import Foundation
internal import Page
internal import Preflight
internal import Raster

/// Pictures of sheets: drawn, written, read back.
struct Sheets {
    /// Gets each picture.
    let folder: String

    func run() throws {
        let rasteriser = Rasteriser()
        for (material, language) in [
            ("poster-a3", "de"), ("poster-a3", "ar"), ("poster-a0", "de"), ("post-square", "de"), ("flyer-a5", "de"),
        ] {
            let dryRun = try sheets([material], languages: [language], regions: ["augsburg"], output: folder)
            guard dryRun.count > 0, let page = dryRun.layOut(0).pages.first else { continue }
            Stopwatch.forgetPeak()
            let before = Stopwatch.resident
            var file: [UInt8] = []
            let drawing = try Stopwatch.median { _ = try rasteriser.drawing(page) }
            let writing = try Stopwatch.median {
                file = try PNGFile.encode(rasteriser.drawing(page), PNGProperties(resolution: page.resolution))
            }
            let reading = try Stopwatch.median {
                let drawn = try rasteriser.drawing(page)
                file = try PNGFile.encode(drawn, PNGProperties(resolution: page.resolution))
                _ = try CodeCheck.check(page, in: drawn)
            }
            let alone = try Stopwatch.median { _ = try CodeCheck.check(page, in: rasteriser.strips(page)) }
            try Data(file).write(to: URL(fileURLWithPath: folder + "/\(material).\(language).png"))
            print(
                "  litfass, \(material) \(language): drawn \(drawing.short) ms, as PNG \(writing.short) ms,"
                    + " with codes read back \(reading.short) ms; codes alone \(alone.short) ms;"
                    + " \(file.count / 1000) kB, at most \(Stopwatch.peak - before) MB more")
        }
        let address = "https://integreat.app/augsburg/de"
        let code = try Stopwatch.median { _ = try CodeMaker.symbol(for: address, correction: .quartile) }
        print("  litfass, a code's modules: \(code.short) ms")
    }
}
