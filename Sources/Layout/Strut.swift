/// The room of a line of running text above and below its baseline, in ems.
struct Strut {
    let ascent: Double
    let descent: Double

    /// - Parameter script: ISO 15924. Scripts with marks above and deep bows below need more than the Latin alphabet.
    init(script: String) {
        switch script {
        case "Latn", "Cyrl", "Grek": (ascent, descent) = (0.75, 0.2)
        case "Hans", "Ethi", "Geor": (ascent, descent) = (0.82, 0.16)
        default: (ascent, descent) = (0.85, 0.32)
        }
    }
}
