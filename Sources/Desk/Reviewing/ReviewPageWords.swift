internal import Build
internal import Loading
internal import Model
internal import PressKit
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
        let alike =
            try spoken ?? languages.languages.lazy.filter { $0.script == language.script }.compactMap(words).first
        sample = (alike ?? own).sample
    }
}

extension TextSheets {
    /// How many characters the campaign's texts may have in a language, by their keys; see `budget(in:sample:)`.
    func budget(in language: Language, _ workspace: Workspace) throws -> [String: Int] {
        try budget(in: language, sample: ReviewPageWords(of: language, languages, in: workspace).sample)
    }
}
