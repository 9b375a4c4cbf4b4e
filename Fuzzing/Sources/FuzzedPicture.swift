import Formats
import Preflight
import Raster

/// A PNG or a JPEG, as a photo of a campaign and as a finished file that is read back.
enum FuzzedPicture {
    static func read(_ input: [UInt8]) {
        if let head = PNGHead(input) { precondition(head.width > 0 && head.height > 0) }
        if let head = JPEGHead(input) { precondition(head.width > 0 && head.height > 0 && head.samples > 0) }
        if let file = try? Preflight.verify(input, path: "a") { precondition(file.width >= 1 && file.height >= 1) }
        guard let photo = try? PhotoFile(input) else { return }
        try? photo.verify()
        let window = PixelRect(x: 0, y: 0, width: photo.width, height: photo.height)
        if let bitmap = try? photo.crop(window, width: 16, height: 16) {
            precondition(bitmap.width == 16 && bitmap.height == 16)
        }
    }
}
