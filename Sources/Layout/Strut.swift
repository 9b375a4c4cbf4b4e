/// The room of a line of running text above and below its baseline, in ems.
///
/// It reaches from the height of capitals to the baseline, so that lists keep their rhythm whatever letters they hold,
/// and bullets and numbers stand in the middle of what one sees. Descenders hang into the gap below.
struct Strut {
    let ascent: Double
    let descent: Double
    /// How deep ink may hang into the gap below.
    static let hang = 0.25

    /// - Parameter script: ISO 15924. Scripts with marks above and deep bows below need more than the Latin alphabet.
    init(script: String) {
        switch script {
        case "Latn", "Cyrl", "Grek": (ascent, descent) = (0.73, 0)
        case "Hans", "Geor": (ascent, descent) = (0.8, 0.06)
        case "Ethi": (ascent, descent) = (0.76, 0.02)
        default: (ascent, descent) = (0.78, 0.14)
        }
    }
}
