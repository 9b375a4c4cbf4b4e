package import Findings

/// What makes one content another, as a person who approves it again wants to know.
package struct ContentDifference: Hashable, Sendable {
    package let old: EntryContent
    package let new: EntryContent

    /// A picture that is another one.
    package struct Picture: Hashable, Sendable {
        package enum Kind: Hashable, Sendable { case added, removed, redrawn }

        package let kind: Kind
        package let name: String
    }

    package init(from old: EntryContent, to new: EntryContent) {
        self.old = old
        self.new = new
    }

    /// Whether readers see other words, another link or other tags.
    package var isTextChanged: Bool { old.message != new.message }

    package var isAccountChanged: Bool {
        (old.channel, old.account, old.destination) != (new.channel, new.account, new.destination)
    }

    /// In the order of the new ones, then those that are gone.
    package var pictures: [Picture] {
        let added = new.pictures.compactMap { picture -> Picture? in
            guard let before = old.pictures.first(where: { $0.name == picture.name }) else {
                return Picture(kind: .added, name: picture.name)
            }
            return before.sha256 == picture.sha256 ? nil : Picture(kind: .redrawn, name: picture.name)
        }
        let gone = old.pictures.filter { before in !new.pictures.contains { $0.name == before.name } }
        return added + gone.map { Picture(kind: .removed, name: $0.name) }
    }

    /// What is said of a picture that both have, before and now, where that is another text.
    package var alts: [(old: String, new: String)] {
        new.pictures.compactMap { picture in
            guard let before = old.pictures.first(where: { $0.name == picture.name }), before.alt != picture.alt else {
                return nil
            }
            return (before.alt ?? "", picture.alt ?? "")
        }
    }

    /// - Parameter isTranslation: The text is in another language than that from which all are translated.
    func causes(isTranslation: Bool) -> [LapsedApproval.Cause] {
        [
            (isTextChanged, isTranslation ? LapsedApproval.Cause.translation : .text), (!pictures.isEmpty, .picture),
            (!alts.isEmpty, .alt), (isAccountChanged, .account),
        ].filter(\.0).map(\.1)
    }
}

extension ContentDifference.Picture.Kind {
    package var words: Words {
        switch self {
        case .added: Words(de: "neu", en: "new")
        case .removed: Words(de: "nicht mehr dabei", en: "gone")
        case .redrawn: Words(de: "neu gezeichnet", en: "drawn anew")
        }
    }
}
