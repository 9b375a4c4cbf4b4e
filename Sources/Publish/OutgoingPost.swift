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
    package var message: Message
    /// At most as many as the platform takes, in their order.
    package var pictures: [OutgoingPicture]
    /// Whether it asks something of the person who gets it, and is for no one else.
    package var isReminder: Bool
    /// The post this one answers, in a thread of several languages.
    package var parent: Receipt?

    package init(
        title: String = "", message: Message, pictures: [OutgoingPicture] = [], isReminder: Bool = false,
        parent: Receipt? = nil
    ) {
        self.title = title
        self.message = message
        self.pictures = pictures
        self.isReminder = isReminder
        self.parent = parent
    }
}
