package import Formats
package import Page

/// One post of a campaign in one region, as a page for its approval shows it.
package struct ApprovalPost: Sendable {
    /// Its name in the campaign, and with the fingerprint of all that is shown of it.
    package var name: String
    package var seal: String
    package var when: String
    /// The region, and the campaign where there are several.
    package var place: String
    /// How many entries of the queue it is.
    package var count: Int
    package var languages: [Language]

    package init(name: String, seal: String, when: String, place: String, count: Int, languages: [Language]) {
        self.name = name
        self.seal = seal
        self.when = when
        self.place = place
        self.count = count
        self.languages = languages
    }

    /// All that goes out in one language.
    package struct Language: Sendable {
        /// For the reader of the page, and in the language itself where that is another.
        package var name: String
        package var ownName: String?
        /// BCP 47.
        package var tag: String
        package var direction: Direction
        /// What one should know of all of it.
        package var marks: [Mark]
        package var pictures: [Picture]
        /// Pictures as they were approved, where they are others now.
        package var formerPictures: [Picture]
        package var variants: [Variant]

        package init(
            name: String, ownName: String?, tag: String, direction: Direction, marks: [Mark], pictures: [Picture],
            formerPictures: [Picture], variants: [Variant]
        ) {
            self.name = name
            self.ownName = ownName
            self.tag = tag
            self.direction = direction
            self.marks = marks
            self.pictures = pictures
            self.formerPictures = formerPictures
            self.variants = variants
        }
    }

    /// One text, and where it goes.
    package struct Variant: Sendable {
        package var destinations: [String]
        package var lines: [Line]
        /// What one should know before approving it: what has changed, who has approved it.
        package var marks: [Mark]
        /// As it was and as it is, where it was approved and is another since.
        package var difference: WordDifference?
        /// Other texts that differ: what it is, as it was, as it is.
        package var others: [(name: String, difference: WordDifference)]

        package init(
            destinations: [String], lines: [Line], marks: [Mark], difference: WordDifference?,
            others: [(name: String, difference: WordDifference)]
        ) {
            self.destinations = destinations
            self.lines = lines
            self.marks = marks
            self.difference = difference
            self.others = others
        }
    }

    package enum Line: Hashable, Sendable {
        case text(String)
        /// What the language's first text has, too.
        case asAbove
        /// What the first text has and this one has not.
        case without(String)
    }

    package struct Mark: Hashable, Sendable {
        package var text: String
        /// Whether it asks for a second look.
        package var isWarning: Bool

        package init(text: String, isWarning: Bool) {
            self.text = text
            self.isWarning = isWarning
        }
    }

    package struct Picture: Hashable, Sendable {
        /// In each format in which it goes out.
        package var names: [String]
        package var bytes: [UInt8]
        package var format: PictureFormat
        /// What is said of it to those who do not see it.
        package var alts: [String]

        package init(names: [String], bytes: [UInt8], format: PictureFormat, alts: [String]) {
            self.names = names
            self.bytes = bytes
            self.format = format
            self.alts = alts
        }
    }
}
