package import Formats
package import Page
internal import Workspace

/// What a person who speaks a language is asked to read, or to write: the finished sheets, and beside each its texts.
package struct ReviewPack: Hashable, Sendable {
    /// The campaign's folder, and what it is called.
    package var campaign: String
    package var title: String
    package var source: NamedLanguage
    package var language: NamedLanguage
    /// Whether the campaign has no texts in this language yet, or few: then the pictures are the source's.
    package var isNew: Bool
    package var sections: [Section]
    /// What stands for the placeholders on sheets in this language, by their names; of several regions the longest.
    package var values: [String: String]
    /// The e-mail address to which answers go; nil where none is known.
    package var contact: String?

    package init(
        campaign: String, title: String, source: NamedLanguage, language: NamedLanguage, isNew: Bool,
        sections: [Section], values: [String: String], contact: String? = nil
    ) {
        self.campaign = campaign
        self.title = title
        self.source = source
        self.language = language
        self.isNew = isNew
        self.sections = sections
        self.values = values
        self.contact = contact
    }

    /// A language as the page names it.
    package struct NamedLanguage: Hashable, Sendable {
        /// Of `Languages.yaml`.
        package var code: String
        /// Its own name, and the German one.
        package var name: String
        package var germanName: String
        /// BCP 47.
        package var tag: String
        package var direction: Direction

        package init(code: String, name: String, germanName: String, tag: String, direction: Direction) {
            self.code = code
            self.name = name
            self.germanName = germanName
            self.tag = tag
            self.direction = direction
        }
    }

    /// A page of a sheet, a post, or what stands on none, with the texts that are first met there.
    package struct Section: Hashable, Sendable {
        package enum Kind: Hashable, Sendable { case poster, flyer, card, post, letter, other }

        package var kind: Kind
        /// A post's name, or which page of a sheet it is; nil where the kind says it all.
        package var detail: String?
        package var pictures: [Picture]
        package var texts: [Text]
        /// Texts that stand here, too, and in full in an earlier section.
        package var above: [String]

        package init(kind: Kind, detail: String?, pictures: [Picture], texts: [Text], above: [String]) {
            self.kind = kind
            self.detail = detail
            self.pictures = pictures
            self.texts = texts
            self.above = above
        }
    }

    package struct Picture: Hashable, Sendable {
        package var bytes: [UInt8]
        package var format: PictureFormat
        /// In pixels.
        package var width: Int
        package var height: Int

        package init(bytes: [UInt8], format: PictureFormat, width: Int, height: Int) {
            self.bytes = bytes
            self.format = format
            self.width = width
            self.height = height
        }
    }

    package struct Text: Hashable, Sendable {
        /// As the text file nests it: `headline.short`, `steps.2`.
        package var key: String
        package var source: String
        /// Nil where nobody has written it yet.
        package var translation: String?
        /// By which source text an answer is known to be of it: see `TextRecord.of`.
        package var of: String
        /// How many characters it surely may have; nil where no design shows it.
        package var budget: Int?
        /// Whether the source was another one when it was translated.
        package var isStale: Bool
        /// What is unsure in it, for who reads it.
        package var note: String?
        /// What it is of several; nil where it is one alone.
        package var part: Part?
        /// Whether it stands in all languages as it stands in the source.
        package var isCommon: Bool

        /// A length of a text, or what stands for a picture.
        package enum Part: Hashable, Sendable { case long, medium, short, alternative }

        package init(
            key: String, source: String, translation: String?, of: String, budget: Int?, isStale: Bool, note: String?,
            part: Part? = nil, isCommon: Bool = false
        ) {
            self.key = key
            self.source = source
            self.translation = translation
            self.of = of
            self.budget = budget
            self.isStale = isStale
            self.note = note
            self.part = part
            self.isCommon = isCommon
        }
    }

    package var texts: [Text] { sections.flatMap(\.texts) }

    /// Names exactly what is asked: another text, or another set of them, gives another one.
    package var seal: String {
        let parts = texts.flatMap { [$0.key, $0.of, $0.translation ?? "", "\($0.budget ?? 0)"] }
        let whole = ([campaign, language.code] + parts).joined(separator: "\u{0}")
        return String(SHA256.hex(of: Array(whole.utf8)).prefix(16))
    }

    /// Names a translation as it was shown, so that an answer counts for that one alone; empty for none.
    package static func mark(of translation: String?) -> String {
        translation.map { String(SHA256.hex(of: Array($0.utf8)).prefix(8)) } ?? ""
    }
}
