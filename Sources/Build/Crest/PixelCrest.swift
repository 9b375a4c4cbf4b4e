import Colour
import Formats
import Model
import Raster

/// A crest of pixels: cut to what is seen, in sRGB, with what shows through; on a calm field where it has a ground.
enum PixelCrest {
    /// - Returns: Nil where nothing was to be drawn.
    static func make(_ bytes: [UInt8], isDrawn: Bool) throws -> MadeCrest? {
        guard isDrawn else {
            try look(bytes)
            return nil
        }
        var picture: UprightPicture
        do { picture = try UprightPicture(bytes) } catch { throw CrestFault(error) }
        if let profile = picture.profile, let own = try? PhotoProfile(icc: profile) {
            picture.bitmap.convert(own.convertToSRGB)
        }
        guard var part = picture.bitmap.visiblePart else { throw CrestFault.empty }
        var field: UInt32?
        if let ground = picture.bitmap.ground(of: part) {
            guard let figure = picture.bitmap.figure(in: part, on: ground) else { throw CrestFault.empty }
            (part, field) = (figure, ground)
        } else if picture.bitmap.isPhoto(part) {
            field = 0xFF_FFFF
        }
        let size = CrestSize.pixels(
            aspect: Double(part.width) / Double(part.height), own: (part.width, part.height))
        let bitmap = try picture.bitmap.cut(to: part, size: size, field: field)
        return MadeCrest(format: .png, data: try PNGFile.encodeWithAlpha(bitmap))
    }

    /// What a file's first bytes tell.
    private static func look(_ bytes: [UInt8]) throws {
        guard PNGHead(bytes) != nil || JPEGHead(bytes) != nil else { throw CrestFault(.broken("no header")) }
    }
}

extension CrestFault {
    fileprivate init(_ fault: PhotoFault) {
        let reason =
            switch fault {
            case .tooLarge(let width, let height):
                Words(
                    de: "Das Wappen hat \(width) × \(height) Pixel; gelesen werden höchstens 4000 × 4000.",
                    en: "The crest has \(width) × \(height) pixels; at most 4000 × 4000 are read.")
            case .broken(let words):
                Words(
                    de: "Das Wappen ist beschädigt oder unvollständig (\(words)).",
                    en: "The crest is damaged or incomplete (\(words)).")
            case .unknownFormat, .inks:
                Words(de: "Das Wappen ist kein Bild.", en: "The crest is no picture.")
            }
        self.init([CrestUnreadable(reason: reason)])
    }
}
