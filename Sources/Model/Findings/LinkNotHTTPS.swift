/// A link that anyone on its way could read or change. Whoever reads a campaign reports it, and whoever reviews a post.
package struct LinkNotHTTPS: FindingKind {
    package static let code = "link-not-https"
    package static let severity = Finding.Severity.error
    package var link: Link

    package enum Link: Hashable, Sendable {
        /// As `campaign.yaml` has it.
        case ofCampaign(String)
        case ofPost(ReviewedPost, String)
        case inText(ReviewedPost, String)
    }

    package init(link: Link) { self.link = link }

    package var message: Words {
        switch link {
        case .ofCampaign(let address):
            Words(
                de: "Die Adresse „\(address)“ beginnt nicht mit https:// und einem Rechnernamen.",
                en: "The address “\(address)” does not begin with https:// and a host.")
        case .ofPost(let post, let address):
            post.words(
                de: "Der Link \(address) beginnt nicht mit https://.",
                en: "The link \(address) does not begin with https://.")
        case .inText(let post, let address):
            post.words(
                de: "\(address) im Text beginnt nicht mit https://.",
                en: "\(address) in the text does not begin with https://.")
        }
    }

    package var remedy: Words {
        switch link {
        case .ofCampaign:
            Words(
                de: "Zum Beispiel: \"https://{host}/{slug}/{language}\"",
                en: "For example: \"https://{host}/{slug}/{language}\"")
        case .ofPost: Words(de: "Ändern Sie link in campaign.yaml.", en: "Change link in campaign.yaml.")
        case .inText:
            Words(
                de: "Schreiben Sie https://, oder lassen Sie die Adresse weg.",
                en: "Write https://, or leave the address out.")
        }
    }
}

/// The post of which a finding speaks.
package struct ReviewedPost: Hashable, Sendable, CustomStringConvertible {
    /// Its id in the campaign.
    package var id: String
    /// The platform's title.
    package var platform: String
    /// The code of `Languages.yaml`.
    package var language: String

    package init(id: String, platform: String, language: String) {
        self.id = id
        self.platform = platform
        self.language = language
    }

    package var description: String { "\(id), \(platform), \(language)" }

    /// What is said of it, begun with its name.
    package func words(de: String, en: String) -> Words { Words(de: "\(self): \(de)", en: "\(self): \(en)") }
}
