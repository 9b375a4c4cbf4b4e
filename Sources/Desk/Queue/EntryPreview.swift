package import Findings
internal import Formats
internal import Model
internal import Plan
internal import Schedule

/// All that is sent for an entry, as a person approves it.
package struct EntryPreview: Sendable {
    package struct Picture: Hashable, Sendable {
        package let name: String
        package let kilobytes: Int
        /// What is said of it to those who do not see it; nil where the platform takes none.
        package let alt: String?
        /// Of the file's bytes, by which the ledger keeps it.
        let sha256: String
        let format: PictureFormat

        init(_ picture: EntryContent.Picture) {
            name = picture.name
            kilobytes = (picture.size + 1023) / 1024
            alt = picture.alt
            sha256 = picture.sha256
            format = picture.format
        }
    }

    package struct Content: Hashable, Sendable {
        package let channel: String
        package let account: String
        /// Where the account's posts go; empty where it is each machine's own outbox.
        package let destination: String
        /// Exactly as it is sent.
        package let text: String
        package let pictures: [Picture]
    }

    private let entry: Entry
    /// Nil where the ledger lacks it.
    package let content: Content?

    init(_ entry: Entry, _ content: EntryContent?) {
        self.entry = entry
        self.content = content.map { content in
            Content(
                channel: content.channel, account: content.account, destination: content.destination,
                text: content.message.text,
                pictures: content.pictures.map(Picture.init))
        }
    }

    /// ID, time, name, region, language.
    package func title(_ uiLanguage: UILanguage) -> [String] {
        [
            entry.id, TimeText.short(entry.due, zone: entry.timeZone, uiLanguage), entry.key.name, entry.key.region,
            entry.key.language,
        ]
    }

    /// The language's texts have been read by nobody yet.
    package var isDraft: Bool { entry.isDraft }
    /// Its source has changed since it was translated.
    package var isStale: Bool { entry.isStale }
}
