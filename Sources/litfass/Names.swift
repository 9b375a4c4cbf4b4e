internal import Model
internal import Terminal

/// Names given on the command line, held against those that there are.
enum Names {
    static let region = Words(de: "Eine Region", en: "region")
    static let language = Words(de: "Eine Sprache", en: "language")

    /// - Throws: `Failure` (66) for the first that is not known, with one that sounds alike.
    static func check(_ names: [String], among known: [String], _ kind: Words) throws(Failure) {
        guard let wrong = names.first(where: { !known.contains($0) }) else { return }
        let nearest = Suggestion.nearest(to: wrong, in: known).map { [$0] } ?? known
        throw Failure(
            .missing, Words(de: "\(kind.de) „\(wrong)“ gibt es nicht.", en: "There is no \(kind.en) “\(wrong)”."),
            remedy: known.isEmpty
                ? nil : Words(de: "Es gibt: \(nearest.joined(separator: ", ")).", en: "There is: \(nearest.joined(separator: ", "))."))
    }
}
