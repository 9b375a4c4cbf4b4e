internal import Formats

/// A photo's file: its head is read at once, its pixels when they are wanted.
///
/// What else the file holds (place and time of the shot, camera, previews) is never read and goes nowhere.
package struct PhotoFile: Sendable {
    /// In pixels, upright.
    package let width: Int
    package let height: Int
    /// The ICC profile of its colours; nil counts as sRGB.
    package let profile: [UInt8]?
    private let bytes: [UInt8]
    private let isJPEG: Bool
    private let orientation: Orientation

    /// The largest file that is read, in bytes.
    package static let largestFile = 64 << 20
    /// The most pixels that are read: 100 million, of which no more than one photo's are in memory at a time.
    static let largestCount = 100_000_000

    /// - Throws: `PhotoFault`, before anything is allocated for pixels.
    package init(_ bytes: [UInt8]) throws(PhotoFault) {
        let stored: (width: Int, height: Int)
        let exif: [UInt8]?
        switch PictureFormat(recognising: bytes) {
        case .jpeg:
            guard let head = JPEGHead(bytes) else { throw .broken("no frame header") }
            guard !head.isInks else { throw .inks }
            stored = (head.width, head.height)
            (exif, profile) = (head.exif, head.profile)
            isJPEG = true
        case .png:
            let head: PNGFile.Head
            do { head = try PNGFile.head(of: bytes) } catch { throw PhotoFault(error) }
            stored = (head.width, head.height)
            (exif, profile) = (head.exif, head.profile)
            isJPEG = false
        case .svg, nil: throw .unknownFormat
        }
        orientation = exif.flatMap(Orientation.init(exif:)) ?? .upright
        guard Bitmap.isDrawable(width: stored.width, height: stored.height),
            stored.width * stored.height <= Self.largestCount
        else { throw .tooLarge(width: stored.width, height: stored.height) }
        (width, height) = orientation.isSideways ? (stored.height, stored.width) : stored
        self.bytes = bytes
    }

    /// Reads the whole file once, so that one that is cut off is known before any sheet needs it.
    package func verify() throws(PhotoFault) { _ = try pixels(eighths: 1) }

    /// A part of the upright picture in a size of its own, opaque, in the file's colours.
    ///
    /// - Parameters:
    ///   - window: The part; what of it lies outside is cut off.
    ///   - width: Of the result, like `height`.
    package func crop(_ window: PixelRect, width: Int, height: Int) throws(PhotoFault) -> Bitmap {
        let stored = (
            width: orientation.isSideways ? self.height : self.width,
            height: orientation.isSideways ? self.width : self.height
        )
        let window = window.intersection(PixelRect(x: 0, y: 0, width: self.width, height: self.height))
        guard window.width > 0, window.height > 0 else { throw .broken("nothing of the picture is wanted") }
        let part = orientation.stored(window, width: stored.width, height: stored.height)
        let size = orientation.isSideways ? (width: height, height: width) : (width: width, height: height)
        // A JPEG is read smaller where even so there are pixels enough.
        let eighths = [1, 2, 4].first { part.width * $0 >= size.width * 8 && part.height * $0 >= size.height * 8 } ?? 8
        let pixels = try pixels(eighths: eighths)
        let scale = (x: Double(pixels.width) / Double(stored.width), y: Double(pixels.height) / Double(stored.height))
        let small: Bitmap
        do {
            small = try pixels.resampled(
                x: Double(part.x) * scale.x, y: Double(part.y) * scale.y, width: Double(part.width) * scale.x,
                height: Double(part.height) * scale.y, to: size)
        } catch { throw .broken(error.description) }
        return small.turned(orientation)
    }

    /// All stored pixels; a JPEG's at a number of eighths of its size.
    private func pixels(eighths: Int) throws(PhotoFault) -> Bitmap {
        if isJPEG {
            do { return try JPEGFile.decode(bytes, eighths: eighths, largestCount: Self.largestCount) } catch {
                throw PhotoFault(error)
            }
        }
        do { return try PNGFile.decode(bytes, largestCount: Self.largestCount).1 } catch { throw PhotoFault(error) }
    }
}

extension PhotoFault {
    init(_ fault: JPEGFault) {
        if case .tooLarge(let width, let height) = fault {
            self = .tooLarge(width: width, height: height)
        } else {
            self = .broken(fault.description)
        }
    }

    init(_ fault: PNGFault) {
        if case .tooLarge(let width, let height) = fault {
            self = .tooLarge(width: width, height: height)
        } else {
            self = .broken(fault.description)
        }
    }
}

/// Why a photo's file can't be used.
package enum PhotoFault: Error, Hashable, Sendable {
    /// Neither a JPEG nor a PNG.
    case unknownFormat
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// A JPEG of four inks, whose colours only its printing condition knows.
    case inks
    /// Cut off or damaged, in the library's words.
    case broken(String)
}
