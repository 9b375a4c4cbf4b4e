/// A place at which a line may end.
struct LineBreak: Hashable {
    enum Kind: Hashable {
        /// Between words, or wherever the script breaks.
        case word
        /// Between words, behind a dot that sets phrases apart: "free · no sign-up".
        case phrase
        /// Between the parts of a compound, or where the author put a soft hyphen; with a hyphen.
        case joint
        /// Between syllables, with a hyphen.
        case syllable
        /// Inside a web or mail address, behind a sign.
        case address
    }

    var kind: Kind
    /// Whether a line ends here before any word is divided.
    var isBetweenWords: Bool { kind == .word || kind == .phrase }
    var hasHyphen: Bool { kind == .joint || kind == .syllable }
    /// The scalar with which the line's visible text ends (exclusive): spaces are cut off.
    var end: Int
    /// The scalar with which the next line begins.
    var next: Int
}
