package import Findings

/// What an entry of a plan is, whatever it says and whenever it is due: planning again finds it by this.
package struct EntryKey: Hashable, Sendable {
    package var campaign: String
    /// The region's slug.
    package var region: String
    /// A post, a build or a reminder.
    package var kind: EntryKind
    /// The post's id in the campaign, or what is to be done: `print`, `order`, `hang-up`, `evaluate`.
    package var name: String
    /// The platform's name; empty for what is no post.
    package var channel: String
    /// The code of `Languages.yaml`; empty for what is no post.
    package var language: String

    package init(
        campaign: String, region: String, kind: EntryKind, name: String, channel: String = "", language: String = ""
    ) {
        self.campaign = campaign
        self.region = region
        self.kind = kind
        self.name = name
        self.channel = channel
        self.language = language
    }

    package var parts: [String] { [campaign, region, kind.rawValue, name, channel, language] }

    /// What it is called to people: a post bears its name in the campaign.
    package var title: Words {
        guard kind != .post, let words = Self.taskNames[name] else { return Words(de: name, en: name) }
        return words
    }

    private static let taskNames = [
        "print": Words(de: "Druckdaten bauen", en: "build the print files"),
        "order": Words(de: "Drucksachen bestellen", en: "order the printing"),
        "hang-up": Words(de: "Plakate aufhängen", en: "hang up the posters"),
        "evaluate": Words(de: "Kampagne auswerten", en: "evaluate the campaign"),
    ]

    /// What a post is on all channels and in all languages; a task is it already.
    package var item: EntryKey { EntryKey(campaign: campaign, region: region, kind: kind, name: name) }
}

/// What becomes due.
package enum EntryKind: String, Hashable, Sendable, CaseIterable {
    /// A post goes out; it needs an approval.
    case post
    /// The campaign is built, so that the print files are there by their deadline.
    case build
    /// A person is reminded, e.g. to order or to hang up.
    case reminder

    /// Only what is published needs one.
    package var needsApproval: Bool { self == .post }

    /// For people, in a table or a log.
    package var words: Words {
        switch self {
        case .post: Words(de: "Beitrag", en: "post")
        case .build: Words(de: "Bauen", en: "build")
        case .reminder: Words(de: "Erinnerung", en: "reminder")
        }
    }
}
