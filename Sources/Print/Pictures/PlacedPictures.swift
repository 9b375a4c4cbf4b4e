internal import Formats
internal import Page

/// The pictures of one file; a picture that stands in several places is stored once.
struct PlacedPictures {
    /// A picture as the file holds it.
    struct Placed {
        /// The resource's name, e.g. `/P1`.
        let resource: String
        let reference: PDFReference
        /// Whether it is drawn in points, not in a square of 1.
        let isForm: Bool
        /// Whether what lies below shows through.
        let isTransparent: Bool
    }

    /// Pixels are stored once for all sizes; drawings once for each size.
    private struct Key: Hashable {
        let data: [UInt8]
        let size: Size?
    }

    private var placed: [Key: Placed] = [:]
    private(set) var violations: [PrintViolation] = []

    init(
        _ document: Document, separation: ColorSeparation, sRGB: PDFReference, batch: PrintBatch,
        into objects: PDFObjects
    ) {
        for picture in document.pages.flatMap(\.pictures) where placed[Self.key(picture)] == nil {
            do throws(PictureFault) {
                placed[Self.key(picture)] = try Self.place(
                    picture, as: "/P\(placed.count + 1)", separation: separation, sRGB: sRGB, batch: batch,
                    into: objects)
            } catch {
                violations.append(.picture(error))
            }
        }
    }

    subscript(_ picture: Picture) -> Placed? { placed[Self.key(picture)] }

    /// All of them, as a resource dictionary's entries.
    var resources: [String: PDFValue] {
        Dictionary(uniqueKeysWithValues: placed.values.map { ($0.resource, .reference($0.reference)) })
    }

    private static func key(_ picture: Picture) -> Key {
        Key(data: picture.data, size: picture.format == .svg ? picture.frame.size : nil)
    }

    private static func place(
        _ picture: Picture, as resource: String, separation: ColorSeparation, sRGB: PDFReference, batch: PrintBatch,
        into objects: PDFObjects
    ) throws(PictureFault) -> Placed {
        switch picture.format {
        case .svg:
            let drawing = try batch.drawing(picture.data, size: picture.frame.size, separation: separation)
            return Placed(
                resource: resource, reference: drawing.add(to: objects), isForm: true, isTransparent: false)
        case .png:
            let image = try PNGImage(picture.data)
            return Placed(
                resource: resource, reference: image.add(to: objects, sRGB: sRGB), isForm: false,
                isTransparent: image.alpha != nil)
        case .jpeg:
            let image = try JPEGImage(picture.data)
            return Placed(
                resource: resource, reference: image.add(to: objects, sRGB: sRGB), isForm: false, isTransparent: false)
        }
    }
}

extension Page {
    var pictures: [Picture] {
        allItems.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    }
}
