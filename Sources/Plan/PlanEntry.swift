package import Model

/// One text that goes out on one channel at one time.
package struct PlanEntry: Hashable, Sendable {
    /// The post's id in the campaign.
    package var post: String
    /// The region's slug.
    package var region: String
    /// The code of `Languages.yaml`.
    package var language: String
    /// The platform's name.
    package var channel: String
    /// As the region's clocks show it.
    package var local: LocalTime
    /// IANA, e.g. `Europe/Berlin`.
    package var timeZone: String
    /// Seconds since 1970.
    package var instant: Int
    /// The picture's file, relative to the campaign's output.
    package var image: String?
    /// The text's file, relative to the campaign's output; all its fields lie beside it as `.json`.
    package var text: String
    /// The place in a thread of several languages, from 0; nil for a post of its own.
    package var thread: Int?

    package init(
        post: String, region: String, language: String, channel: String, local: LocalTime, timeZone: String,
        instant: Int, image: String?, text: String, thread: Int?
    ) {
        self.post = post
        self.region = region
        self.language = language
        self.channel = channel
        self.local = local
        self.timeZone = timeZone
        self.instant = instant
        self.image = image
        self.text = text
        self.thread = thread
    }
}
