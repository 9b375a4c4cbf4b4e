/// German forms for all genders with a sign inside the word (`Bürger:innen`), at which screen readers stop, spell or
/// fall silent.
///
/// See the advice of the Deutscher Blinden- und Sehbehindertenverband (DBSV): two words or one without gender read
/// best.
enum GenderedForm {
    /// The first such word; nil where there is none.
    static func first(in text: String) -> String? {
        text.split { !($0.isLetter || signs.contains($0)) }.lazy.compactMap(form).first
    }

    private static let signs: Set<Character> = [":", "*", "_", "·", "/", "-"]
    private static let joints = [":", "*", "_", "·", "/-", "/"]
    private static let endings = ["innen", "in"]

    private static func form(_ word: Substring) -> String? {
        for joint in joints {
            for ending in endings {
                // A stem stands before it; after it nothing, or the rest of a compound ("Bürger:innenbüro").
                guard let range = word.firstRange(of: joint + ending), word[..<range.lowerBound].last?.isLetter ?? false
                else { continue }
                let rest = word[range.upperBound...]
                if ending == "innen" || rest.isEmpty || rest.first == "-" { return String(word) }
            }
        }
        return nil
    }
}
