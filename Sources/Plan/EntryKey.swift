package import Findings

/// What an entry of a plan is, whatever it says and whenever it is due: planning again finds it by this.
package struct EntryKey: Hashable, Sendable {
    package var campaign: String
    /// The region's slug.
    package var region: String
    package var kind: EntryKind
    /// The post's id in the campaign, or what is to be done: `print`, `order`, `hang-up`.
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
        guard kind != .post, let words = Self.chores[name] else { return Words(de: name, en: name) }
        return words
    }

    private static let chores = [
        "print": Words(de: "Druckdaten", en: "print files"), "order": Words(de: "Bestellen", en: "order"),
        "hang-up": Words(de: "Aufhängen", en: "hang up"),
    ]
}
