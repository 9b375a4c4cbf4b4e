internal import Build
internal import Loading
internal import Model
internal import PressKit
internal import Translation
internal import Workspace

/// In which words a page speaks to its reader.
struct ReviewPageWords {
    /// Of the reader's language; English where we have none.
    let own: ReviewWords
    let german: ReviewWords
    /// Some sentences in the reader's language, or at least in its script.
    let sample: String

    init(of language: Language, _ languages: LanguageTable, in workspace: Workspace) throws {
        func words(_ language: Language) throws -> ReviewWords? {
            try ReviewWords(language.code, tag: language.bcp47, direction: language.direction, from: workspace)
        }
        func needed(_ code: String) throws -> ReviewWords {
            guard let words = try languages[code].flatMap(words) else {
                throw Fault.missingAssets("Assets/Review/\(code).yaml")
            }
            return words
        }
        german = try needed(LanguageTable.source)
        let spoken = try words(language)
        own = try spoken ?? needed("en")
        if let spoken {
            sample = spoken.sample
            return
        }
        for other in languages.languages where other.script == language.script {
            guard let words = try words(other) else { continue }
            sample = words.sample
            return
        }
        sample = own.sample
    }
}

extension TextSheets {
    /// How many characters the campaign's texts may have in a language, by their keys; see `budget(in:sample:)`.
    func budget(in language: Language, _ workspace: Workspace) throws -> [String: Int] {
        try budget(in: language, sample: ReviewPageWords(of: language, languages, in: workspace).sample)
    }

    /// The same for texts as they are written, with the names of their placeholders in the place of values.
    func limits(of units: [TextUnit], in language: Language, _ workspace: Workspace) throws -> [String: Int] {
        let (budget, values) = (try budget(in: language, workspace), values(in: language))
        var limits: [String: Int] = [:]
        for unit in units {
            guard let room = budget[unit.key] else { continue }
            let parts = (try? PlaceholderText(unit.source, allowed: Texts.placeholders))?.parts ?? []
            let growth = parts.reduce(0) { sum, part in
                guard case .placeholder(let name) = part else { return sum }
                return sum + (values[name]?.count ?? 0) - name.count - "{}".count
            }
            limits[unit.key] = max(1, room - growth)
        }
        return limits
    }
}
