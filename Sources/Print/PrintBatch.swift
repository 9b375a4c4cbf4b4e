internal import Page

/// What the files of one batch share, so that no file pays for it again: opened fonts and the compressed profile.
///
/// It changes no byte of a file, only the time it takes. It belongs to one worker.
package final class PrintBatch {
    private var faces: [FontFace: FontProgram] = [:]
    private var drawings: [DrawingKey: SVGDrawing] = [:]
    private var deflated: [Int: [(plain: [UInt8], deflated: [UInt8])]] = [:]

    private struct DrawingKey: Hashable {
        var data: [UInt8]
        var size: Size
        var profile: ObjectIdentifier?
    }

    package init() {}

    func program(_ face: FontFace) throws(PrintViolation) -> FontProgram {
        if let known = faces[face] { return known }
        let program = try FontProgram(face)
        faces[face] = program
        return program
    }

    func drawing(_ data: [UInt8], size: Size, separation: ColorSeparation) throws(PictureFault) -> SVGDrawing {
        let key = DrawingKey(data: data, size: size, profile: separation.profile.map { ObjectIdentifier($0) })
        if let known = drawings[key] { return known }
        let drawing = try SVGDrawing(data, size: size, separation: separation)
        // A region has a crest, a template a size for it; no batch has many.
        if drawings.count >= 256 { drawings.removeAll() }
        drawings[key] = drawing
        return drawing
    }

    /// `bytes` as a stream of Flate; nil where it cannot be compressed.
    func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        if let known = deflated[bytes.count]?.first(where: { $0.plain == bytes })?.deflated { return known }
        guard let result = Deflate.stream(bytes) else { return nil }
        deflated[bytes.count, default: []].append((bytes, result))
        return result
    }
}
