internal import Findings
internal import Formats
internal import Page
internal import Raster

extension Preflight {
    /// Below this, in dots per inch, a print looks coarse at arm's length.
    static let leastResolution = 150.0

    static func verifyPNG(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        var scan = PictureScan(width: 0, height: 0)
        let info: PNGInfo
        do {
            info = try PNGFile.scan(bytes) {
                scan = PictureScan(width: $0.width, height: $0.height)
            } row: {
                scan.add($0)
            }
        } catch {
            throw .unreadable(path: path, words: error.description)
        }
        let codes = scan.codes.codes
        return VerifiedFile(
            path: path, type: .png, width: Double(info.width), height: Double(info.height), unit: .px,
            resolution: info.resolution,
            codes: codes.map { CodeReading($0, pixel: info.resolution.map { 25.4 / $0 }) },
            colors: scan.colors.large.map { $0.hexString }, findings: findings(info) + CodeReading.findings(codes))
    }

    private static func findings(_ info: PNGInfo) -> [Finding] {
        var findings: [Finding] = []
        if let resolution = info.resolution, resolution < leastResolution {
            findings.append(Finding(ResolutionLow(resolution: Int(resolution))))
        }
        if !info.isSRGB { findings.append(Finding(ColorSpaceUnknown())) }
        return findings
    }

    /// Posts for platforms that want JPEG. The format's own resolution is left out: on a screen nobody obeys it.
    static func verifyJPEG(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        guard let head = JPEGHead(bytes) else { throw .unreadable(path: path, words: "no frame header") }
        let bitmap: Bitmap
        do {
            bitmap = head.isInks ? try JPEGFile.proof(bytes) : try JPEGFile.decode(bytes)
        } catch {
            throw .unreadable(path: path, words: error.description)
        }
        var scan = PictureScan(width: bitmap.width, height: bitmap.height)
        bitmap.forEachRow { scan.add($0) }
        let codes = scan.codes.codes
        return VerifiedFile(
            path: path, type: .jpeg, width: Double(head.width), height: Double(head.height), unit: .px,
            codes: codes.map { CodeReading($0, pixel: nil) },
            // What colours the inks have, only their printing condition knows.
            colors: head.isInks ? [] : scan.colors.large.map { $0.hexString },
            findings: (head.isInks ? [Finding(PictureInInks())] : []) + CodeReading.findings(codes))
    }
}

/// What is seen in a picture whose rows come one by one: its codes and its large colours.
private struct PictureScan {
    private(set) var colors = ColorAreas()
    private(set) var codes: CodeScan

    init(width: Int, height: Int) { codes = CodeScan(width: width, height: height) }

    mutating func add(_ row: UnsafeBufferPointer<UInt32>) {
        colors.add(row)
        codes.add(row)
    }
}
