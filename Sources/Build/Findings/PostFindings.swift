package import Findings
internal import Model

/// A campaign whose last day has gone.
struct CampaignPast: FindingKind {
    static let code = "campaign-past"
    static let severity = Finding.Severity.warning
    var day: Day

    var message: Words {
        Words(
            de: "Die Kampagne ist seit \(day) vorbei; keiner ihrer Beiträge geht mehr hinaus.",
            en: "The campaign has been over since \(day); none of its posts goes out any more.")
    }
    var remedy: Words {
        Words(de: "Ändern Sie period, wenn sie noch einmal laufen soll.", en: "Change period if it is to run again.")
    }
}

/// A post whose day has gone.
package struct PostPast: FindingKind {
    package static let code = "post-past"
    package static let severity = Finding.Severity.note
    /// Its id.
    package var post: String
    var day: Day

    package var message: Words {
        Words(
            de: "\(post): \(day) ist schon vorbei; der Beitrag geht nicht mehr hinaus.",
            en: "\(post): \(day) has passed; the post does not go out any more.")
    }
    package var remedy: Words { Words(de: "Ändern Sie at oder period.", en: "Change at or period.") }
}

/// Where the platform takes posts with a picture only, the post can't go out at all.
package struct PostWithoutPicture: FindingKind {
    package static let code = "post-without-picture"
    /// A warning where the platform takes it without one.
    package static let severity = Finding.Severity.error
    package var isConsequence: Bool { true }
    /// Its id.
    var post: String
    /// What it is called.
    var language: Words
    var material: String
    /// The title of the one that wants a picture; nil where none does.
    var platform: String?

    package var message: Words {
        if let platform {
            return Words(
                de:
                    """
                    Der Beitrag „\(post)“ kann auf \(language.de) nicht zu \(platform): Sein Bild „\(material)“ \
                    konnte nicht gemacht werden.
                    """,
                en:
                    """
                    The post “\(post)” cannot go to \(platform) in \(language.en): its picture “\(material)” could \
                    not be made.
                    """
            )
        }
        return Words(
            de:
                """
                Der Beitrag „\(post)“ geht auf \(language.de) ohne Bild hinaus: „\(material)“ konnte nicht gemacht \
                werden.
                """,
            en:
                """
                The post “\(post)” goes out without a picture in \(language.en): “\(material)” could not be made.
                """
        )
    }
    package var remedy: Words {
        Words(
            de: "Den Fehler des Bildes beheben; er steht bei diesem Material.",
            en: "Mend the picture's fault; it stands with that material.")
    }
}

/// Words for a post's own picture in a format that has no design for such a message: there it has the plain one.
struct PictureNotDrawn: FindingKind {
    static let code = "picture-not-drawn"
    static let severity = Finding.Severity.note
    /// Its id.
    var post: String
    var design: PictureDesign
    /// What it is called.
    var material: Words

    var message: Words {
        Words(
            de: "\(post): \(material.de) hat keinen Entwurf für „\(design.rawValue)“ und zeigt das allgemeine Bild.",
            en: "\(post): \(material.en) has no design for “\(design.rawValue)” and shows the plain picture.")
    }
    var remedy: Words {
        Words(
            de: "So lassen, oder bei image ein anderes Format nennen.",
            en: "Leave it so, or name another format under image.")
    }
}
