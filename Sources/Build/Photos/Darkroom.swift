import Colour
import Layout
import Model
import Raster
internal import Synchronization

/// Makes the pictures that sheets show of a campaign's photos: cut, in the size that is wanted, in sRGB, without any
/// metadata.
///
/// All workers share it and one photo is read at a time, so that memory never holds more than one photo's pixels. What
/// was made is kept: all languages of a material show the same.
final class Darkroom: Sendable {
    private let entries: [String: PhotoShelf.Entry]
    private let prints: Mutex<Prints>

    private struct Prints {
        var made: [PhotoPrint: [UInt8]] = [:]
        var size = 0
    }

    /// The most bytes of finished pictures that are kept.
    private static let largestStore = 256 << 20
    /// Of JPEG, beyond which no eye sees more.
    private static let quality = 92

    init(_ shelf: PhotoShelf) {
        entries = Dictionary(shelf.entries.map { ($0.photo.id, $0) }) { first, _ in first }
        prints = Mutex(Prints())
    }

    /// - Throws: `PhotoFault`, `JPEGFault`
    func develop(_ print: PhotoPrint) throws -> [UInt8] {
        guard let entry = entries[print.photo], let file = entry.file else { throw PhotoFault.unknownFormat }
        return try prints.withLock { prints in
            if let made = prints.made[print] { return made }
            let window = print.window
            var bitmap = try file.develop(
                PixelRect(x: window.x, y: window.y, width: window.width, height: window.height), width: print.width,
                height: print.height)
            if let profile = entry.profile { bitmap.convert(profile.convertToSRGB) }
            let bytes = try JPEGFile.encode(bitmap, quality: Self.quality)
            if prints.size + bytes.count > Self.largestStore { prints = Prints() }
            prints.made[print] = bytes
            prints.size += bytes.count
            return bytes
        }
    }
}
