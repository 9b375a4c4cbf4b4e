internal import Findings
internal import Model

/// A translation beside its source: whatever shows without knowing the language.
struct TextComparison {
    let unit: TextUnit
    /// What must be the same, of the source.
    let theirs: TextFigures
    let target: String
    let language: Language
    let source: Language?
    /// A person has read it, of this very source.
    let isReviewed: Bool
    /// The words of the language's texts that are translated.
    let vocabulary: Set<Substring>
    let proportions: TextProportions
    let campaign: String

    var findings: [Finding] {
        guard unit.kind != .tag else { return [] }
        let own = TextFigures(target)
        var details: [(any FindingDetail)?] = [placeholders(own, theirs), values(own, theirs)]
        if !isReviewed {
            // One of them has the others for its consequence.
            let looks: [(any FindingDetail)?] = [untouched(own), script(own, theirs), length]
            details.append(looks.compactMap(\.self).first)
        }
        return details.compactMap(\.self).map {
            Finding($0, at: unit.targetPlace, scope: .init(language: language.code))
        }
    }

    private func placeholders(_ own: TextFigures, _ theirs: TextFigures) -> TranslationPlaceholder? {
        let difference = own.placeholders(against: theirs)
        return difference.isEmpty
            ? nil : TranslationPlaceholder(key: unit.key, missing: difference.missing, own: difference.own)
    }

    private func values(_ own: TextFigures, _ theirs: TextFigures) -> TranslationFigure? {
        let codes = [language.code] + language.aliases + [source?.code ?? ""] + (source?.aliases ?? [])
        let difference = own.values(against: theirs, languages: Set(codes.map { $0.lowercased() }))
        return difference.isEmpty
            ? nil : TranslationFigure(key: unit.key, missing: difference.missing, own: difference.own)
    }

    /// Equal to its source where that is no wonder: nothing in it to translate, names that the other texts of the
    /// language have too, or plain German beside German.
    private func untouched(_ own: TextFigures) -> TranslationUntouched? {
        guard target.same(as: unit.source), language.iso639 != source?.iso639 else { return nil }
        let words = own.words.words
        guard !words.isEmpty, !words.allSatisfy(vocabulary.contains) else { return nil }
        return TranslationUntouched(key: unit.key, language: language.code, campaign: campaign)
    }

    /// Less than half of the letters are the language's: names of the source stand in Latin letters everywhere.
    private func script(_ own: TextFigures, _ theirs: TextFigures) -> TranslationScript? {
        guard hasForeignLetters(own.words) else { return nil }
        let names = Set(theirs.words.words)
        // Endings and prepositions are written onto a name: `ንIntegreat`.
        let words = own.words.words.map { word in
            String(names.first { $0.count > 2 && word.contains($0) }.map { word.replacing($0, with: "") } ?? word)
        }
        let letters = words.filter { !names.contains($0[...]) }.flatMap(\.unicodeScalars).filter {
            $0.properties.isAlphabetic && !$0.properties.isDiacritic
        }
        let ranges = language.script.letters
        let known = letters.count { letter in ranges.contains { $0.contains(letter.value) } }
        // Rare letters that no font of the house has are some, never most.
        guard letters.count >= 3, known * 2 < letters.count else { return nil }
        return TranslationScript(key: unit.key, language: language.names)
    }

    /// Whether letters that the language has not outnumber those that it has and its source has not: asked of each text
    /// before names are looked for.
    private func hasForeignLetters(_ words: String) -> Bool {
        let (ranges, others) = (language.script.letters, source?.script.letters ?? [])
        var (own, foreign) = (0, 0)
        for letter in words.unicodeScalars {
            guard letter.properties.isAlphabetic, !letter.properties.isDiacritic else { continue }
            let isOthers = others.contains { $0.contains(letter.value) }
            if !ranges.contains(where: { $0.contains(letter.value) }) { foreign += 1 } else if !isOthers { own += 1 }
        }
        return foreign > own
    }

    private var length: TranslationLength? {
        proportions.strays(target, from: unit.source, language: language.code, script: language.script.code).map {
            TranslationLength(key: unit.key, letters: $0.is, usual: $0.usual)
        }
    }
}

extension String {
    /// Whatever signs, spaces and forms of letters an editor has changed: that is no translation.
    fileprivate func same(as other: String) -> Bool {
        func signs(_ text: String) -> some Sequence<Unicode.Scalar> {
            text.unicodeScalars.lazy.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        return signs(self).elementsEqual(signs(other))
    }

    /// Its words, without signs.
    var words: [Substring] { split { !$0.isLetter && !$0.isNumber } }
}
