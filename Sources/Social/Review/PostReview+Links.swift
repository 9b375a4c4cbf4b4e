internal import Model

/// Where a post leads.
extension PostReview {
    func scheme(_ body: String) -> Finding? {
        if let link = request.link, !link.lowercased().hasPrefix("https://") {
            return finding(LinkNotHTTPS(link: .ofPost(post, link)), severity: .warning)
        }
        // Addresses are looked for only where there is one to find.
        guard body.lowercased().contains("http://"),
            let insecure = addresses(in: body).first(where: { $0.lowercased().hasPrefix("http://") })
        else { return nil }
        return finding(LinkNotHTTPS(link: .inText(post, insecure)), severity: .warning)
    }

    func links(_ composed: ComposedPost) -> Finding? {
        guard let most = rules.linkLimit else { return nil }
        let count = addresses(in: composed.message.text).count
        return count > most ? finding(TooManyLinks(post: post, count: count, limit: most)) : nil
    }

    func hint() -> Finding? {
        guard rules.link == .hint, request.link != nil, request.hint == nil else { return nil }
        return finding(HintMissing(post: post))
    }

    /// A post that leads nowhere, or that speaks of a link where none can be tapped.
    func call(_ composed: ComposedPost, _ body: String) -> Finding? {
        if rules.link == .hint {
            let text = body.lowercased()
            let phrase = request.language.phrases.link.first(where: text.contains)
            return phrase.map { finding(CallWithoutLink(post: post, phrase: $0)) }
        }
        let text = composed.message.text
        let digits = text.count { $0.isNumber }
        // A phone number or an address is a way on, too.
        guard request.link == nil, addresses(in: text).isEmpty, !text.contains("@"), digits < Self.shortestNumber else {
            return nil
        }
        return finding(CallWithoutLink(post: post, phrase: nil))
    }

    /// The fewest digits of a number to ring up: 112.
    private static let shortestNumber = 3

    private func addresses(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return URLScanner(grammar: .twitter, topLevel: rules.domains).urls(in: scalars).map { range in
            var address = String.UnicodeScalarView()
            address += scalars[range]
            return String(address)
        }
    }
}
