package import Model

/// Which of a campaign's post pictures a platform is given: all show the same words, each in another format.
package enum PictureChoice {
    /// The material nearest to what the platform likes best; the named one where none comes nearer.
    ///
    /// - Parameters:
    ///   - named: What the post names as its `image`.
    ///   - sizes: The campaign's post pictures by material, the named one among them.
    package static func material(
        named: String, among sizes: [String: PlatformRules.PixelSize], for media: PlatformRules.Media
    ) -> String {
        // A story is shown by itself, full screen: it takes no other picture's place, nor another its.
        guard let own = sizes[named], !isStory(own) else { return named }
        let candidates = sizes.filter { !isStory($0.value) }.sorted {
            ($0.key == named ? 0 : 1, $0.key) < ($1.key == named ? 0 : 1, $1.key)
        }
        for size in media.sizes {
            let near = candidates.map { (material: $0.key, distance: distance($0.value, size)) }.filter {
                $0.distance <= mostCropped
            }
            if let best = near.min(by: { $0.distance < $1.distance }) { return best.material }
        }
        return named
    }

    /// What a platform may cut off, or fill up, of a side without harm: a picture's margin is wider.
    private static let mostCropped = 0.08

    private static func isStory(_ size: PlatformRules.PixelSize) -> Bool { size.height * 9 >= size.width * 16 }

    /// How much of the longer side would be lost to make one format the other, from 0.
    private static func distance(_ one: PlatformRules.PixelSize, _ other: PlatformRules.PixelSize) -> Double {
        let ratio = Double(one.width) * Double(other.height) / (Double(one.height) * Double(other.width))
        return 1 - min(ratio, 1 / ratio)
    }
}
