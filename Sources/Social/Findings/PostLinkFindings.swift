internal import Findings
internal import Model

struct TooManyLinks: FindingKind {
    static let code = "too-many-links"
    static let severity = Finding.Severity.error
    var post: ReviewedPost
    var count: Int
    var limit: Int

    var message: Words {
        post.words(
            de: "\(count) Links; mehr als \(limit) lehnt die Plattform ab.",
            en: "\(count) links; the platform refuses more than \(limit).")
    }
    var remedy: Words { Words(de: "Lassen Sie \(count - limit) weg.", en: "Leave out \(count - limit).") }

    var weight: Double? { Double(count - limit) }
}

struct HintMissing: FindingKind {
    static let code = "hint-missing"
    static let severity = Finding.Severity.note
    var post: ReviewedPost

    var message: Words {
        post.words(
            de: "Links lassen sich hier nicht antippen, und es fehlt ein Satz, der zum Link im Profil führt.",
            en: "Links cannot be tapped here, and a sentence that points to the link in the profile is missing.")
    }
    var remedy: Words {
        Words(
            de: "Ergänzen Sie in den Texten eine Zeile, z. B. profile: \"Den Link finden Sie in unserem Profil.\"",
            en: "Add a line to the texts, e.g. profile: \"You will find the link in our profile.\"")
    }
}

struct CallWithoutLink: FindingKind {
    static let code = "call-without-link"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    /// What the text asks for, on a platform where no link can be tapped; nil where the post leads nowhere at all.
    var phrase: String?

    var message: Words {
        if let phrase {
            return post.words(
                de: "Der Text fordert auf („\(phrase)“), aber Links lassen sich hier nicht antippen.",
                en: "The text says “\(phrase)”, but links cannot be tapped here.")
        }
        return post.words(
            de: "Der Beitrag führt nirgendwohin: kein Link, keine E-Mail-Adresse, keine Telefonnummer.",
            en: "The post leads nowhere: no link, no e-mail address, no telephone number.")
    }
    var remedy: Words {
        phrase == nil
            ? Words(
                de: "Geben Sie link in campaign.yaml an, oder nennen Sie eine Adresse im Text.",
                en: "Give link in campaign.yaml, or name an address in the text.")
            : Words(
                de: "Sagen Sie, was zu tun ist, ohne vom Link zu sprechen; die Adresse steht darunter.",
                en: "Say what to do without speaking of the link; the address stands below.")
    }
}
