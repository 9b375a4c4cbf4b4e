package import Findings
package import Formats
internal import Model
internal import Schedule

/// What of a post is another since somebody approved it.
package struct ApprovalChange: Hashable, Sendable {
    /// Who had approved it.
    package let by: String
    private let at: Int
    private let zone: String
    private var causes: [LapsedApproval.Cause]
    /// Of the pictures that are the cause.
    private var pictureNames: [String]
    /// The texts, where they differ.
    package let text: WordDifference?
    /// What is said of pictures, where that differs.
    package private(set) var alts: [WordDifference]
    /// Pictures that are others: name, and what became of it.
    package private(set) var pictures: [Picture]
    /// Those that it had and that are others now or gone.
    private(set) var formerPictures: [EntryPreview.Picture]
    /// What else differs, each as it was and as it is: link, tags, account.
    package let others: [Other]

    package struct Picture: Hashable, Sendable {
        package let name: String
        package let what: Words
    }

    package struct Other: Hashable, Sendable {
        package let name: Words
        package let old: String
        package let new: String
    }

    /// - Parameter old: Nil where the ledger has it no more.
    init(_ lapsed: LapsedApproval, from old: EntryContent?, to new: EntryContent, zone: String) {
        by = lapsed.by
        at = lapsed.at
        self.zone = zone
        (causes, pictureNames) = (lapsed.causes, lapsed.pictures)
        guard let old else {
            (text, alts, pictures, formerPictures, others) = (nil, [], [], [], [])
            return
        }
        let difference = ContentDifference(from: old, to: new)
        text =
            old.message.text == new.message.text ? nil : WordDifference(from: old.message.text, to: new.message.text)
        alts = difference.alts.map { WordDifference(from: $0.old, to: $0.new) }
        let changed = difference.pictures
        pictures = changed.map { Picture(name: $0.name, what: $0.kind.words) }
        formerPictures = old.pictures.filter { before in
            changed.contains { $0.name == before.name && $0.kind != .added }
        }.map(EntryPreview.Picture.init)
        others = [
            Other(name: Words(de: "Link", en: "link"), old: old.message.link ?? "", new: new.message.link ?? ""),
            Other(
                name: Words(de: "Schlagwörter", en: "tags"), old: old.message.tags.joined(separator: " "),
                new: new.message.tags.joined(separator: " ")),
            Other(name: Words(de: "Konto", en: "account"), old: old.sender, new: new.sender),
        ].filter { $0.old != $0.new }
    }

    /// `Text, Bild (post-square.ar.png)`.
    package var why: Words { LapsedApproval.why(causes, pictureNames) }

    /// With what is another on a further platform; nil where other words are others there, or somebody else had
    /// approved it.
    func merged(with other: Self) -> Self? {
        guard (by, at, others, changedLines) == (other.by, other.at, other.others, other.changedLines) else {
            return nil
        }
        var both = self
        both.causes = LapsedApproval.Cause.allCases.filter { causes.contains($0) || other.causes.contains($0) }
        both.pictureNames = (pictureNames + other.pictureNames).distinct
        both.alts += other.alts.filter { !alts.contains($0) }
        both.pictures += other.pictures.filter { !pictures.contains($0) }
        both.formerPictures += other.formerPictures.filter { !formerPictures.contains($0) }
        return both
    }

    /// The lines in which something is another, before and now, as one reads them.
    private var changedLines: [[String]] {
        [text?.old, text?.new].map { lines in
            WordDifference.changed(lines ?? []).compactMap { $0?.map(\.text).joined().withoutMarks }
        }
    }

    /// When it was approved.
    package func when(_ uiLanguage: UILanguage) -> String { TimeText.short(at, zone: zone, uiLanguage) }
}

extension EntryContent {
    /// `stadt (https://social.example)`.
    fileprivate var sender: String { account + (destination.isEmpty ? "" : " (\(destination))") }
}
