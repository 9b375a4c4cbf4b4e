package import Model
package import Page

/// What a template is filled with: one region, one or many languages, the links, the crest, a photo.
package struct Subject: Hashable, Sendable {
    package var region: Region
    /// One; or on a multilingual sheet all, in the campaign's order.
    package var localizations: [Localization]
    /// What the code `link` holds.
    package var link: String
    /// What the code `link-any` holds.
    package var linkAny: String
    /// The readable address of either, without `https://`.
    var address: String
    /// From how far the code is read, and where that is said: the placement's own distance, else the template's.
    package var distance: Located<Length>?
    /// The name of the place where this sheet hangs, which its imprint says, and its id for where the name is too long;
    /// empty where the sheet is the same as that for everywhere.
    var placement: [String]
    /// Nil where the region has none that can be drawn; its name stands there in any case.
    package private(set) var crest: SheetCrest?
    /// The campaign's photo for this sheet; nil where it has none.
    package var photo: SheetPhoto?
    /// Signs that stand for words.
    package var signs = SheetSigns()
    /// The language of imprint, contact and a multilingual sheet's frame: German.
    package var german: Language
    /// The file's title.
    package var title: String
    /// Seconds since 1970; the artifacts' date.
    var date: Int

    package init(
        region: Region, localizations: [Localization], link: String, linkAny: String, address: String,
        distance: Located<Length>?, placement: [String] = [],
        crest: SheetCrest?, photo: SheetPhoto? = nil, german: Language, title: String, date: Int
    ) {
        self.region = region
        self.localizations = localizations
        self.link = link
        self.linkAny = linkAny
        self.address = address
        self.distance = distance
        self.placement = placement
        self.crest = crest
        self.photo = photo
        self.german = german
        self.title = title
        self.date = date
    }
}

extension Subject {
    /// A multilingual sheet's frame is German; else the sheet follows its language.
    func direction(on template: Template) -> Direction {
        template.multilingual ? .leftToRight : localizations.first?.language.direction ?? .leftToRight
    }
}

/// One language's say on a sheet: its texts, and what stands for their placeholders.
package struct Localization: Hashable, Sendable {
    package var language: Language
    /// Of the campaign, in this language.
    package var texts: Texts
    /// Placeholder → value: `region`, `host`, `url`, `date`, `time`, `place`.
    package var values: [String: String]

    package init(language: Language, texts: Texts, values: [String: String]) {
        self.language = language
        self.texts = texts
        self.values = values
    }
}
