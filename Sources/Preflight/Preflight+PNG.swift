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
            findings.append(
                Finding(
                    "resolution-low", .warning,
                    message: Words(
                        de: "Das Bild hat in seiner Druckgröße nur \(Int(resolution)) dpi.",
                        en: "At its print size the picture has only \(Int(resolution)) dpi."),
                    remedy: Words(
                        de: "Für den Druck bitte mit 300 dpi erzeugen oder kleiner drucken.",
                        en: "For print please build it at 300 dpi, or print it smaller.")))
        }
        if !info.isSRGB {
            findings.append(
                Finding(
                    "color-space-unknown", .note,
                    message: Words(
                        de: "Die Datei sagt nicht, dass ihre Farben sRGB sind.",
                        en: "The file does not say that its colours are sRGB."),
                    remedy: Words(
                        de: "Bitte erzeugen Sie das Bild mit Litfass neu oder speichern Sie es mit sRGB-Kennzeichnung.",
                        en: "Please build the picture again with Litfass, or save it marked as sRGB.")))
        }
        return findings
    }
}
