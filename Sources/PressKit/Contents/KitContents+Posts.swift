package import Model

extension KitContents {
    /// A picture in the folder, with its size in pixels.
    package struct Picture: Hashable, Sendable {
        package var path: String
        package var width: Int
        package var height: Int

        package init(path: String, width: Int, height: Int) {
            self.path = path
            self.width = width
            self.height = height
        }
    }

    /// One message on one platform in one language.
    package struct Post: Hashable, Sendable {
        /// The campaign's name for the message, e.g. `start`.
        package var id: String
        package var region: String
        package var platform: String
        /// For people, e.g. `Mastodon`.
        package var platformName: String
        package var language: String
        /// All that is to be copied, with link and hashtags.
        package var text: String
        /// What the picture says, for those who do not see it.
        package var alt: String?
        package var link: String?
        package var picture: Picture?
        /// As the platform counts it.
        package var length: Int
        package var limit: Int
        /// The text's file.
        package var file: String?

        package init(
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
    package struct PlanEntry: Hashable, Sendable {
        package var post: String
        package var region: String
        package var at: LocalTime
        /// For people, e.g. `Mastodon`.
        package var channels: [String]
        /// Codes.
        package var languages: [String]

        package init(post: String, region: String, at: LocalTime, channels: [String], languages: [String]) {
            self.post = post
            self.region = region
            self.at = at
            self.channels = channels
            self.languages = languages
        }
    }

    package struct Deadline: Hashable, Sendable {
        package var day: Day
        /// For people, e.g. `Druckauftrag abgeben`.
        package var title: String

        package init(day: Day, title: String) {
            self.day = day
            self.title = title
        }
    }
}
