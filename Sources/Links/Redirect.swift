internal import Formats
package import Model

/// One short path and the page to which it leads today.
package struct Redirect: Hashable, Sendable {
    package var path: ShortPath
    /// What it stands for.
    package var key: LinkKey
    /// The campaign's name.
    package var campaign: String
    /// Where it leads; of a sheet in many languages, where it leads who reads none of them.
    package var target: String
    /// Of a sheet in many languages: where each of them leads; nil where all lead to one page.
    package var choice: LanguageChoice?

    /// An address in the letters that mean themselves in the settings of every server: all others become `%XX`.
    ///
    /// - Parameter address: ASCII without spaces; what is escaped already stays.
    static func safe(_ address: String) -> String {
        PercentEncoding.encode(address, keeping: "-._~:/?#@!&()*+,;=%[]")
    }
}

/// All that is reached under one address of a town.
package struct RedirectMap: Hashable, Sendable {
    package var address: RedirectAddress
    /// Where a path leads that nobody gave.
    package var start: String
    /// By path.
    package var redirects: [Redirect]

    /// The campaigns' names, sorted.
    package var campaigns: [String] { Set(redirects.map(\.campaign)).sorted() }

    /// The different choices of language, each once.
    var choices: [LanguageChoice] {
        var seen: Set<LanguageChoice> = []
        return redirects.compactMap(\.choice).filter { seen.insert($0).inserted }
    }

    /// By what they are called in the files.
    var choiceNumbers: [LanguageChoice: Int] {
        Dictionary(choices.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `https://www.stadt.example/i` as a word for names of variables: servers know one list of them for all sites.
    var name: String {
        "litfass_" + String((address.host + address.prefix).map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The prefix as a part of a regular expression.
    var pattern: String { address.prefix.replacing(".", with: "[.]") }
}
