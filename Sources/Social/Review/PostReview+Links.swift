internal import Model

/// Where a post leads.
extension PostReview {
    func scheme(_ body: String) -> Finding? {
        if let link = request.link, !link.lowercased().hasPrefix("https://") {
            return finding(
                "link-not-https", .warning,
                Words(
                    de: "Der Link \(link) beginnt nicht mit https://.",
                    en: "The link \(link) does not begin with https://."),
                Words(de: "Ändern Sie link in campaign.yaml.", en: "Change link in campaign.yaml."))
        }
        // Addresses are looked for only where there is one to find.
        guard body.lowercased().contains("http://"),
            let insecure = addresses(in: body).first(where: { $0.lowercased().hasPrefix("http://") })
        else { return nil }
        return finding(
            "link-not-https", .warning,
            Words(
                de: "\(insecure) im Text beginnt nicht mit https://.",
                en: "\(insecure) in the text does not begin with https://."),
            Words(
                de: "Schreiben Sie https://, oder lassen Sie die Adresse weg.",
                en: "Write https://, or leave the address out."))
    }

    func links(_ post: ComposedPost) -> Finding? {
        guard let most = rules.linkLimit else { return nil }
        let count = addresses(in: post.message.text).count
        guard count > most else { return nil }
        return finding(
            "too-many-links", .error,
            Words(
                de: "\(count) Links; mehr als \(most) lehnt die Plattform ab.",
                en: "\(count) links; the platform refuses more than \(most)."),
            Words(de: "Lassen Sie \(count - most) weg.", en: "Leave out \(count - most)."))
    }

    func hint() -> Finding? {
        guard rules.link == .hint, request.link != nil, request.hint == nil else { return nil }
        return finding(
            "hint-missing", .note,
            Words(
                de: "Links lassen sich hier nicht antippen, und es fehlt ein Satz, der zum Code führt.",
                en: "Links cannot be tapped here, and a sentence that points to the code is missing."),
            Words(de: "Schreiben Sie den Text scan.", en: "Write the text scan."))
    }

    /// A post that leads nowhere, or that speaks of a link where none can be tapped.
    func call(_ post: ComposedPost, _ body: String) -> Finding? {
        if rules.link == .hint {
            let text = body.lowercased()
            guard let phrase = Self.tapping[request.language.iso639]?.first(where: text.contains) else { return nil }
            return finding(
                "call-without-link", .warning,
                Words(
                    de: "Der Text fordert auf („\(phrase)“), aber Links lassen sich hier nicht antippen.",
                    en: "The text says “\(phrase)”, but links cannot be tapped here."),
                Words(
                    de: "Sagen Sie, was zu tun ist, ohne vom Link zu sprechen; die Adresse steht darunter.",
                    en: "Say what to do without speaking of the link; the address stands below."))
        }
        let text = post.message.text
        let digits = text.count { $0.isNumber }
        // A phone number or an address is a way on, too.
        guard request.link == nil, addresses(in: text).isEmpty, !text.contains("@"), digits < Self.shortestNumber else {
            return nil
        }
        return finding(
            "call-without-link", .warning,
            Words(
                de: "Der Beitrag führt nirgendwohin: kein Link, keine E-Mail-Adresse, keine Telefonnummer.",
                en: "The post leads nowhere: no link, no e-mail address, no telephone number."),
            Words(
                de: "Geben Sie link in campaign.yaml an, oder nennen Sie eine Adresse im Text.",
                en: "Give link in campaign.yaml, or name an address in the text."))
    }

    /// The fewest digits of a number to ring up: 112.
    private static let shortestNumber = 3

    /// What is said of links, by ISO 639, lower case.
    private static let tapping: [String: [String]] = [
        "de": ["klicken sie", "klickt auf", "auf den link", "unter dem link", "unter diesem link", "link unten"],
        "en": ["click here", "click on", "tap the link", "on the link", "link below"],
    ]

    private func addresses(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return URLScanner(grammar: .twitter).urls(in: scalars).map { range in
            var address = String.UnicodeScalarView()
            address += scalars[range]
            return String(address)
        }
    }
}
