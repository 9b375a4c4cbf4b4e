package import Model

/// A post as it leaves the house: everything a platform gets, and nothing it does not.
///
/// An approval names the hash of exactly this content; the runner makes it, a publisher sends it.
package struct OutgoingPost: Hashable, Sendable {
    /// What a person who posts by hand must know, in one line:
    /// `Willkommen · Augsburg · العربية · Instagram · 2026-12-01 10:00`.
    ///
    /// The outbox and e-mail show it; no platform gets it.
    package var title: String
    package var text: String
    /// What the platform is told of the text's language (BCP 47); nil where it does not ask.
    package var languageTag: String?
    /// The address that readers are sent to, where it is told apart from the text.
    package var link: String?
    /// The stretches of the text that open an address or a tag; for platforms that want them told.
    package var facets: [ComposedPost.Facet]
    /// At most as many as the platform takes, in their order.
    package var pictures: [OutgoingPicture]
    /// Whether it asks something of the person who gets it, and is for no one else.
    package var isReminder: Bool
    /// The post this one answers, in a thread of several languages.
    package var parent: Receipt?

    package init(
        title: String = "", text: String, languageTag: String? = nil, link: String? = nil,
        facets: [ComposedPost.Facet] = [],
        pictures: [OutgoingPicture] = [], isReminder: Bool = false, parent: Receipt? = nil
    ) {
        self.title = title
        self.text = text
        self.languageTag = languageTag
        self.link = link
        self.facets = facets
        self.pictures = pictures
        self.isReminder = isReminder
        self.parent = parent
    }
}
