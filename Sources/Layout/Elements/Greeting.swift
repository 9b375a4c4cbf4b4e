package import Model
import Phrases

/// A greeting on a sheet in many languages. Those that greet with the same word share one, so that it stands there
/// once.
package struct Greeting: Hashable, Sendable {
    /// Of the first of them, whose words are shown.
    package var localization: Localization
    /// The others.
    package var companions: [Language] = []

    package var languages: [Language] { [localization.language] + companions }

    /// The greetings of some languages, each at the place of the first that has it.
    ///
    /// - Parameter heading: The text that tells them apart; without one, every language stands for itself.
    static func all(_ localizations: [Localization], by heading: TextSource?) -> [Greeting] {
        var greetings: [Greeting] = []
        var places: [Word: Int] = [:]
        for localization in localizations {
            let word = heading.flatMap { Word($0, in: localization) }
            if let word, let place = places[word] {
                greetings[place].companions.append(localization.language)
            } else {
                if let word { places[word] = greetings.count }
                greetings.append(Greeting(localization: localization))
            }
        }
        return greetings
    }

    /// What is one word to its readers: the same letters in the same type. Persian in Urdu's hanging hand is another.
    private struct Word: Hashable {
        private let variants: [String]
        private let typeface: Typeface

        /// Nil where nothing is said.
        init?(_ heading: TextSource, in localization: Localization) {
            guard case .text(let name, let length) = heading,
                let said = localization.variants(of: name, upTo: length)
            else { return nil }
            variants = said.map { Self.letters(of: ValueMarks.removed(from: $0.words)) }
            typeface = localization.language.typeface
            if variants.allSatisfy(\.isEmpty) { return nil }
        }

        /// Without signs, and without what only says how letters join.
        private static func letters(of text: String) -> String {
            text.lowercased().unicodeScalars.split { $0.properties.isWhitespace }.map { word in
                String(String.UnicodeScalarView(word.filter(\.properties.isAlphabetic)))
            }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }
}

extension Template {
    /// What a sheet in these languages shows.
    package func greetings(of localizations: [Localization]) -> [Greeting] {
        let headings = nodes().lazy.compactMap { node -> TextSource? in
            if case .each(let each) = node.content, each.list == .languages { each.heading } else { nil }
        }
        return Greeting.all(localizations, by: headings.first)
    }
}
