internal import Model

/// The letters that scripts need for the languages of `Languages.yaml`: what `doctor` asks the fonts for.
enum Alphabet {
    /// Of a longer row of letters every 16th stands for all: fonts have all of Chinese or little of it.
    private static let longestRow = 1000
    private static let step = 16

    /// The letters, digits and signs with a space between them.
    static func letters(of scripts: [Script]) -> String {
        var letters = ""
        for row in scripts.flatMap(\.letters) {
            for value in stride(from: row.lowerBound, through: row.upperBound, by: row.count > longestRow ? step : 1) {
                guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
                    continue
                }
                letters.unicodeScalars.append(scalar)
                letters += " "
            }
        }
        return letters
    }
}
