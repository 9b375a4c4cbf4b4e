package import Findings

extension EntryKey {
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
