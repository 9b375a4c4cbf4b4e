internal import Model

/// How long a language's texts are beside their sources: learned from the texts that there are.
struct TextProportions {
    /// The usual share of the source's length, by language.
    private let shares: [String: Double]
    /// Of languages in one script.
    private let sharesOfScripts: [String: Double]

    /// Fewer say nothing of a language.
    private static let fewestTexts = 8
    /// In letters; shorter ones are as long as they are.
    private static let shortestSource = 12
    private static let shortestToLearn = 20

    /// What a translation may be, as a factor of the usual, by the source's length in letters. Among the 4,000 texts of
    /// the ready-made campaigns, the farthest were at 0.31 and 2.1 under 50 letters, and 0.65 and 1.56 above.
    private static let bounds: [(letters: Int, range: ClosedRange<Double>)] = [
        (25, 0.22...4), (50, 0.25...3), (100, 0.45...2.2), (Int.max, 0.5...2),
    ]

    init(_ languages: [LanguageTexts], scripts: (String) -> String?) {
        var all: [String: [Double]] = [:]
        var ofScripts: [String: [Double]] = [:]
        for texts in languages where !texts.isSource {
            let found = texts.units.compactMap { unit -> Double? in
                guard let target = unit.target, target != unit.source, unit.kind != .tag else { return nil }
                let letters = Self.letters(unit.source)
                return letters < Self.shortestToLearn ? nil : Double(Self.letters(target)) / Double(letters)
            }
            all[texts.language] = found
            if let script = scripts(texts.language) { ofScripts[script, default: []] += found }
        }
        shares = all.filter { $0.value.count >= Self.fewestTexts }.mapValues(Self.median)
        sharesOfScripts = ofScripts.filter { $0.value.count >= Self.fewestTexts }.mapValues(Self.median)
    }

    /// How long a translation would usually be, where it is far from that; in letters.
    func strays(_ target: String, from source: String, language: String, script: String) -> (usual: Int, is: Int)? {
        let (of, letters) = (Self.letters(source), Self.letters(target))
        guard of >= Self.shortestSource, let share = shares[language] ?? sharesOfScripts[script],
            let range = Self.bounds.first(where: { of < $0.letters })?.range
        else { return nil }
        let usual = Double(of) * share
        return range.contains(Double(letters) / usual) ? nil : (Int(usual.rounded()), letters)
    }

    /// A placeholder counts as a word of eight.
    private static func letters(_ text: String) -> Int {
        // Eight for what stands between braces.
        var (letters, isPlaceholder) = (0, false)
        for character in text {
            switch character {
            case "{":
                isPlaceholder = true
                letters += 8
            case "}" where isPlaceholder: isPlaceholder = false
            default: if !isPlaceholder, !character.isWhitespace { letters += 1 }
            }
        }
        return letters
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
