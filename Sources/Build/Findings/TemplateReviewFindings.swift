internal import Findings
internal import Loading

struct UnknownFont: FindingKind {
    static let code = "unknown-font"
    static let severity = Finding.Severity.warning
    /// The template's, that names it.
    var style: String
    var family: String
    /// Families that are here, sorted.
    var known: [String]

    var message: Words {
        Words(
            de:
                """
                Der Stil „\(style)“ nennt die Schrift „\(family)“, die es hier nicht gibt; gesetzt wird in der \
                Schrift der Sprache.
                """,
            en:
                """
                The style “\(style)” names the font “\(family)”, which is not here; the language's own is taken.
                """
        )
    }
    var remedy: Words { Spelling.remedy(for: family, among: known) }
}

struct UnknownText: FindingKind {
    static let code = "unknown-text"
    /// A warning where the template does without it.
    static let severity = Finding.Severity.error
    var name: String
    /// Texts of campaigns, and values that every sheet has.
    var known: [String]

    var message: Words {
        Words(
            de: "Einen Text „\(name)“ hat keine der fertigen Kampagnen.",
            en: "None of the ready-made campaigns has a text “\(name)”.")
    }
    var remedy: Words { Spelling.remedy(for: name, among: known) }
}

struct NotForCampaign: FindingKind {
    static let code = "not-for-campaign"
    static let severity = Finding.Severity.note
    /// A ready-made one.
    var campaign: String
    /// That it does not have.
    var text: String

    var message: Words {
        Words(
            de: "Für „\(campaign)“ taugt die Vorlage nicht: Dort gibt es keinen Text „\(text)“.",
            en: "The template is not for “\(campaign)”, which has no text “\(text)”.")
    }
    var remedy: Words {
        Words(
            de: "Soll sie auch dafür taugen, optional: true ergänzen.",
            en: "If it is to be for that, too, add optional: true.")
    }
}
