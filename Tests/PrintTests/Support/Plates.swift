import Foundation
import Page
import Print

/// A page as Ghostscript's `tiffsep` separates it, at 100 dpi.
struct Plates {
    private let plates: [String: [UInt8]]
    let width: Int
    let height: Int
    /// The distance from the media box to the trim box.
    private let margin: Length

    private let resolution: Double

    init(of document: Document, page: Int) throws {
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(document, .pdfX4(Samples.profile)))
        try self.init(of: file, page: page, margin: document.pages[page - 1].bleed)
    }

    /// The names of all plates.
    var names: Set<String> { Set(plates.keys) }

    init(of file: String, page: Int, margin: Length, resolution: Double = 100) throws {
        self.resolution = resolution
        let scratch = try Scratch()
        let result = try Tool.run(
            "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-r\(Int(resolution))",
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
        self.margin = margin
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
        var sums = [Int](repeating: 0, count: width * height)
        sums.withUnsafeMutableBufferPointer { sums in
            for plate in plates.values {
                plate.withUnsafeBufferPointer { bytes in
                    var place = 0
                    while place < sums.count {
                        sums[place] += 255 - Int(bytes[place])
                        place += 1
                    }
                }
            }
        }
        return Double(sums.max() ?? -255) / 255
    }

    /// All values of one plate inside a rectangle of the sheet, from 0 to 1.
    func values(_ plate: String, in rect: Rect) -> [Double] {
        func dots(_ length: Length, below limit: Int) -> Int {
            min(limit, max(0, Int((length + margin).dots(at: resolution))))
        }
        guard let bytes = plates[plate] else { return [] }
        return (dots(rect.minY, below: height)..<dots(rect.maxY, below: height)).flatMap { row in
            (dots(rect.minX, below: width)..<dots(rect.maxX, below: width)).map {
                1 - Double(bytes[row * width + $0]) / 255
            }
        }
    }

    /// What a reader of codes finds on one plate.
    func codes(_ plate: String) throws -> String {
        guard let bytes = plates[plate] else { return "no such plate" }
        let scratch = try Scratch()
        let file = try scratch.write(Array("P5 \(width) \(height) 255\n".utf8) + bytes, as: "plate.pgm")
        return try Tool.run("zbarimg", "-q", "--raw", "--nodbus", file).output
    }

    func pixels(in rect: Rect) -> [CMYK] {
        func dots(_ length: Length) -> Int { Int((length + margin).dots(at: resolution)) }
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
