internal import Model

/// By which language a reader's browser asks for, a code in many languages leads to one or another page.
package struct LanguageChoice: Hashable, Sendable {
    /// Tags as browsers send them, in small letters, and the page of each.
    package let targets: [String: String]
    /// Where no tag fits.
    package let other: String

    /// - Parameter pages: Languages, in the order of precedence, and their pages.
    /// - Returns: Nil where all lead to the same page.
    init?(_ pages: [(language: Language, api: String, page: String)], other: String) {
        var targets: [String: String] = [:]
        // Its own code before another's second name, and last what its tag begins with: `sr` for `sr-Latn`.
        let names: [(Language, String) -> [String]] = [
            { [$0.code, $1] }, { language, _ in [language.bcp47] }, { language, _ in language.aliases },
            { language, _ in [String(language.bcp47.prefix { $0 != "-" })] },
        ]
        for tags in names {
            for (language, api, page) in pages {
                for tag in tags(language, api).map({ $0.lowercased() })
                where targets[tag] == nil && tag.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
                {
                    targets[tag] = page
                }
            }
        }
        guard targets.values.contains(where: { $0 != other }) else { return nil }
        // `de-at` says nothing that `de` does not.
        self.targets = targets.filter { tag, page in
            !tag.indices.contains { tag[$0] == "-" && targets[String(tag[..<$0])] == page }
        }
        self.other = other
    }

    /// Longer ones first, so that `fa-af` is not taken for `fa`.
    package var tags: [String] {
        targets.keys.sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
    }

    /// Regular expressions for the header `Accept-Language`, of which the first that fits has the reader's tag in its
    /// one group, without regard to capitals.
    ///
    /// One a tenth of weight, from 1 to what is just not 0: of languages in one tenth the first in the header counts,
    /// as browsers send them by preference anyway. What stands behind a tag (`de-AT`) does not matter, and what is
    /// weighted 0 or not understood is passed over. They are written in what PCRE and RE2 both know, and without
    /// backslashes, which every server's settings treat in their own way. See RFC 9110, 12.5.4.
    ///
    /// - Parameter group: How the group begins: `(?<name>` where it must have a name.
    func patterns(group: String = "(") -> [String] {
        let space = "[[:space:]]*"
        let tag = "(?:^|,)\(space)\(group)\(tags.joined(separator: "|")))(?:-[a-z0-9]+)*\(space)"
        func weighted(_ number: String) -> String { "\(tag);\(space)q=\(number)\(space)(?:,|$)" }
        let whole = "\(tag)(?:;\(space)q=1(?:[.]0*)?\(space))?(?:,|$)"
        let tenths = (1...9).reversed().map { weighted("0?[.]\($0)[0-9]*") }
        return [whole] + tenths + [weighted("0?[.]0[0-9]*[1-9][0-9]*")]
    }
}
