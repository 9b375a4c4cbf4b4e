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
final class PhotoRenderer: Sendable {
    private let entries: [String: PhotoLibrary.Entry]
    private let renditions: Mutex<Renditions>

    private struct Renditions {
        var made: [PhotoRendition: [UInt8]] = [:]
        /// By what was made.
        var light: [[UInt8]: [UInt8]] = [:]
        var size = 0
    }

    /// The most bytes of finished pictures that are kept.
    private static let largestStore = 256 << 20
    /// Of JPEG, beyond which no eye sees more.
    private static let quality = 92

    /// The same for files that are to be small.
    private static let lightQuality = 82

    init(_ library: PhotoLibrary) {
        entries = Dictionary(library.entries.map { ($0.photo.id, $0) }) { first, _ in first }
        renditions = Mutex(Renditions())
    }

    /// - Throws: `PhotoFault`, `JPEGFault`
    func render(_ rendition: PhotoRendition) throws -> [UInt8] {
        guard let entry = entries[rendition.photo], let file = entry.file else { throw PhotoFault.unknownFormat }
        return try renditions.withLock { renditions in
            if let made = renditions.made[rendition] { return made }
            let window = rendition.window
            var bitmap = try file.crop(
                PixelRect(x: window.x, y: window.y, width: window.width, height: window.height), width: rendition.width,
                height: rendition.height)
            if let profile = entry.profile { bitmap.convert(profile.convertToSRGB) }
            let bytes = try JPEGFile.encode(bitmap, quality: Self.quality)
            if renditions.size + bytes.count > Self.largestStore { renditions = Renditions() }
            renditions.made[rendition] = bytes
            renditions.size += bytes.count
            return bytes
        }
    }

    /// A finished picture half as fine, as screens show it.
    ///
    /// - Throws: `JPEGFault`
    func light(_ bytes: [UInt8]) throws -> [UInt8] {
        try renditions.withLock { renditions in
            if let made = renditions.light[bytes] { return made }
            let light = try JPEGFile.encode(JPEGFile.decode(bytes, eighths: 4), quality: Self.lightQuality)
            if renditions.size + light.count > Self.largestStore { renditions = Renditions() }
            renditions.light[bytes] = light
            renditions.size += light.count
            return light
        }
    }
}
