public import Model

extension KitContents {
    /// A picture in the folder, with its size in pixels.
    public struct Picture: Hashable, Sendable {
        public var path: String
        public var width: Int
        public var height: Int

        public init(path: String, width: Int, height: Int) {
            self.path = path
            self.width = width
            self.height = height
        }
    }

    /// One message on one platform in one language.
    public struct Post: Hashable, Sendable {
        /// The campaign's name for the message, e.g. `start`.
        public var id: String
        public var region: String
        public var platform: String
        /// For people, e.g. `Mastodon`.
        public var platformName: String
        public var language: String
        /// All that is to be copied, with link and hashtags.
        public var text: String
        /// What the picture says, for those who do not see it.
        public var alt: String?
        public var link: String?
        public var picture: Picture?
        /// As the platform counts it.
        public var length: Int
        public var limit: Int
        /// The text's file.
        public var file: String?

        public init(
            id: String, region: String, platform: String, platformName: String, language: String, text: String,
            alt: String? = nil, link: String? = nil, picture: Picture? = nil, length: Int, limit: Int,
            file: String? = nil
        ) {
            self.id = id
            self.region = region
            self.platform = platform
            self.platformName = platformName
            self.language = language
            self.text = text
            self.alt = alt
            self.link = link
            self.picture = picture
            self.length = length
            self.limit = limit
            self.file = file
        }
    }

    /// When a message goes out, by the clock of its region.
    public struct PlanEntry: Hashable, Sendable {
        public var post: String
        public var region: String
        public var at: LocalTime
        /// For people, e.g. `Mastodon`.
        public var channels: [String]
        /// Codes.
        public var languages: [String]

        public init(post: String, region: String, at: LocalTime, channels: [String], languages: [String]) {
            self.post = post
            self.region = region
            self.at = at
            self.channels = channels
            self.languages = languages
        }
    }

    public struct Deadline: Hashable, Sendable {
        public var day: Day
        /// For people, e.g. `Druckauftrag abgeben`.
        public var title: String

        public init(day: Day, title: String) {
            self.day = day
            self.title = title
        }
    }
}
