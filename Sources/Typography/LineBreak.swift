/// A place at which a line may end.
struct LineBreak: Hashable {
    enum Kind: Hashable {
        /// Between words, or wherever the script breaks.
        case word
        /// Inside a word, with a hyphen.
        case hyphen
        /// Inside a web or mail address, behind a sign.
        case address
    }

    var kind: Kind
    /// The scalar with which the line's visible text ends (exclusive): spaces are cut off.
    var end: Int
    /// The scalar with which the next line begins.
    var next: Int
}
