import Foundation
import Page
import Print

/// A page as Ghostscript's `tiffsep` separates it, at 100 dpi.
struct Plates {
    private let plates: [String: [UInt8]]
    private let width: Int
    private let height: Int
    /// The distance from the media box to the trim box.
    private let margin: Length

    private static let resolution = 100.0

    init(of document: Document, page: Int) throws {
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(document, .pdfX4(Samples.profile)))
        let result = try Tool.run(
            "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r\(Int(Self.resolution))",
            "-dFirstPage=\(page)", "-dLastPage=\(page)", "-o", "\(scratch.path)/plate.tif", file)
        guard result.status == 0, result.errors.isEmpty else { throw Failure(words: result.errors + result.output) }
        var plates: [String: [UInt8]] = [:]
        var size = (0, 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path) where name.hasPrefix("plate(") {
            let gray = scratch.path + "/" + name + ".pgm"
            _ = try Tool.run("convert", scratch.path + "/" + name, "-depth", "8", gray)
            let picture = GrayPicture(try scratch.read(name + ".pgm"))
            size = (picture.width, picture.height)
            plates[String(name.dropFirst("plate(".count).dropLast(").tif".count))] = picture.pixels
        }
        self.plates = plates
        (width, height) = size
        margin = document.pages[page - 1].bleed
    }

    struct Failure: Error { let words: String }

    /// The most ink anywhere on a plate, from 0 to 1.
    func most(_ plate: String) -> Double { (plates[plate]?.min()).map { 1 - Double($0) / 255 } ?? -1 }

    /// What part of the sheet a plate covers.
    func covered(_ plate: String) -> Double {
        guard let bytes = plates[plate] else { return -1 }
        return bytes.reduce(0.0) { $0 + 1 - Double($1) / 255 } / Double(bytes.count)
    }

    /// The sum of all plates where it is largest: 3 is 300 %.
    var heaviest: Double {
        (0..<width * height).map { place in plates.values.reduce(0.0) { $0 + 1 - Double($1[place]) / 255 } }.max() ?? -1
    }

    func pixels(in rect: Rect) -> [CMYK] {
        func dots(_ length: Length) -> Int { Int((length + margin).dots(at: Self.resolution)) }
        func value(_ plate: String, _ place: Int) -> Double { 1 - Double(plates[plate]![place]) / 255 }
        return (dots(rect.minY)..<dots(rect.maxY)).flatMap { row in
            (dots(rect.minX)..<dots(rect.maxX)).map { column in
                let place = row * width + column
                return CMYK(
                    cyan: value("Cyan", place), magenta: value("Magenta", place), yellow: value("Yellow", place),
                    black: value("Black", place))
            }
        }
    }
}
