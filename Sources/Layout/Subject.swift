public import Model
public import Page

/// What a template is filled with: one region, one or many languages, the links, the crest, a photo.
public struct Subject: Hashable, Sendable {
    public var region: Region
    /// One; or on a multilingual sheet all, in the campaign's order.
    public var voices: [Voice]
    /// What the code `link` holds.
    public var link: String
    /// What the code `link-any` holds.
    public var linkAny: String
    /// The readable address of either, without `https://`.
    public var address: String
    /// From how far the code is read: the placement's own distance, else the template's.
    public var distance: Length?
    /// The crest's SVG.
    public var crest: [UInt8]?
    /// The campaign's photo for this sheet; nil where it has none.
    public var photo: SheetPhoto?
    /// The language of imprint, contact and a multilingual sheet's frame: German.
    public var german: Language
    /// The file's title.
    public var title: String
    /// Seconds since 1970; the artifacts' date.
    public var date: Int

    public init(
        region: Region, voices: [Voice], link: String, linkAny: String, address: String, distance: Length?,
        crest: [UInt8]?, photo: SheetPhoto? = nil, german: Language, title: String, date: Int
    ) {
        self.region = region
        self.voices = voices
        self.link = link
        self.linkAny = linkAny
        self.address = address
        self.distance = distance
        self.crest = crest
        self.photo = photo
        self.german = german
        self.title = title
        self.date = date
    }
}
