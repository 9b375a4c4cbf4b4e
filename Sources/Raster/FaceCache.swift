internal import Page

/// The font files that are open.
final class FaceCache {
    private var faces: [FontFace: LoadedFace] = [:]

    func face(_ key: FontFace) throws(RasterFault) -> LoadedFace {
        if let face = faces[key] { return face }
        let face = try LoadedFace(key)
        faces[key] = face
        return face
    }
}
