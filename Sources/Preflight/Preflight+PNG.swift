internal import Findings
internal import Page
internal import Raster

extension Preflight {
    /// Below this, in dots per inch, a print looks coarse at arm's length.
    private static let leastResolution = 150.0

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
        return VerifiedFile(
            path: path, type: .png, width: Double(info.width), height: Double(info.height), unit: .px,
            resolution: info.resolution, codes: scan.codes,
            colors: scan.colors.large.map { $0.hexString }, findings: findings(info))
    }

    private static func findings(_ info: PNGInfo) -> [Finding] {
        var findings: [Finding] = []
        if let resolution = info.resolution, resolution < leastResolution {
            findings.append(Finding(ResolutionLow(resolution: Int(resolution))))
        }
        if !info.isSRGB { findings.append(Finding(ColorSpaceUnknown())) }
        return findings
    }
}
