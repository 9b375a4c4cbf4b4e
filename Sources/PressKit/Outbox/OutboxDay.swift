package import Formats
package import Model
package import Page

/// What lies ready in an outbox since one day, for the person who posts it by hand.
package struct OutboxDay: Sendable {
    package var day: Day
    /// In the order in which they were laid.
    package var items: [Item]
    /// Earlier days on which something is open.
    package var earlier: [Link]

    package init(day: Day, items: [Item], earlier: [Link] = []) {
        self.day = day
        self.items = items
        self.earlier = earlier
    }

    /// Another day's page.
    package struct Link: Hashable, Sendable {
        package var day: Day
        /// The file beside this one.
        package var page: String
        /// How many are open there.
        package var count: Int

        package init(day: Day, page: String, count: Int) {
            self.day = day
            self.page = page
            self.count = count
        }
    }

    package struct Picture: Hashable, Sendable {
        package var bytes: [UInt8]
        package var format: PictureFormat
        package var alt: String?

        package init(bytes: [UInt8], format: PictureFormat, alt: String?) {
            self.bytes = bytes
            self.format = format
            self.alt = alt
        }
    }

    /// A post to be posted, or a task.
    package struct Item: Hashable, Sendable {
        /// The entry's, by which it is ticked off.
        package var id: String
        /// The folder's name.
        package var folder: String
        /// The content's hash.
        package var hash: String
        /// When it is due; nil where nobody knows.
        package var due: LocalTime?
        /// The platform's title, or what is to be done.
        package var title: String
        /// The post's id in the campaign; empty for a task.
        package var post: String
        /// Whose it is, where there are several; else empty.
        package var place: String
        /// In German; empty for a task.
        package var languageName: String
        /// BCP 47.
        package var languageTag: String
        package var direction: Direction
        package var text: String
        /// Where the text does not hold it.
        package var link: String?
        package var isTask: Bool
        package var isDone: Bool
        package var isPaused: Bool
        /// The folder from which the post was published that this one corrects.
        package var corrects: String?
        /// The address or the folder of the post that this one answers.
        package var answers: String?
        /// How many parts of a thread wait for this one.
        package var followers: Int
        /// Empty while they are not asked for.
        package var pictures: [Picture] = []

        package init(
            id: String, folder: String, hash: String, due: LocalTime?, title: String, post: String = "",
            place: String = "", languageName: String = "", languageTag: String = "de",
            direction: Direction = .leftToRight, text: String, link: String? = nil, isTask: Bool = false,
            isDone: Bool = false, isPaused: Bool = false, corrects: String? = nil, answers: String? = nil,
            followers: Int = 0
        ) {
            self.id = id
            self.folder = folder
            self.hash = hash
            self.due = due
            self.title = title
            self.post = post
            self.place = place
            self.languageName = languageName
            self.languageTag = languageTag
            self.direction = direction
            self.text = text
            self.link = link
            self.isTask = isTask
            self.isDone = isDone
            self.isPaused = isPaused
            self.corrects = corrects
            self.answers = answers
            self.followers = followers
        }
    }
}
