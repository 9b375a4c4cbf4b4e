internal import Page

/// What the files of one batch share, so that no file pays for it again: opened fonts and the compressed profile.
///
/// It changes no byte of a file, only the time it takes. It belongs to one worker.
package final class PrintBatch {
    private var faces: [FontFace: FontProgram] = [:]
    private var drawings: [DrawingKey: SVGDrawing] = [:]
    private var subsets: [SubsetKey: FontSubset] = [:]
    private var deflated: [Int: [(plain: [UInt8], deflated: DeflatedBytes)]] = [:]

    private struct DrawingKey: Hashable {
        var data: [UInt8]
        var size: Size
        var profile: ObjectIdentifier?
    }

    private struct SubsetKey: Hashable {
        var face: FontFace
        var glyphs: [UInt32]
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

    /// The files of one sheet, for the press, the office and the website, show the same glyphs.
    ///
    /// - Parameter glyphs: In ascending order.
    func subset(of program: FontProgram, glyphs: [UInt32]) throws(PrintViolation) -> FontSubset {
        let key = SubsetKey(face: program.face, glyphs: glyphs)
        if let known = subsets[key] { return known }
        let subset = try FontSubset(of: program, glyphs: glyphs)
        if subsets.count >= 16 { subsets.removeAll() }
        subsets[key] = subset
        return subset
    }

    /// A profile, as the files hold it.
    func deflated(_ bytes: [UInt8]) -> DeflatedBytes {
        if let known = deflated[bytes.count]?.first(where: { $0.plain == bytes })?.deflated { return known }
        let result = DeflatedBytes(bytes)
        deflated[bytes.count, default: []].append((bytes, result))
        return result
    }
}
