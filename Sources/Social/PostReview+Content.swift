internal import Model

extension PostReview {
    func alt(_ post: ComposedPost) -> Finding? {
        guard post.image != nil, let limit = rules.altLimit else { return nil }
        guard let alt = post.alt, !alt.isEmpty else {
            return finding(
                "alt-missing", .warning,
                Words(
                    de: "Das Bild hat keinen Alternativtext; wer es nicht sieht, erfährt nicht, was darauf steht.",
                    en: "The picture has no alternative text; who does not see it is not told what it says."),
                Words(de: "Schreiben Sie unter alt, was im Bild zu lesen ist.", en: "Write under alt what can be read in the picture."))
        }
        // Platforms don't say what they count here; UTF-16 units are never fewer than letters.
        let over = alt.utf16.count - limit
        guard over > 0 else { return nil }
        return finding(
            "alt-too-long", .error,
            Words(
                de: "Der Alternativtext ist \(over) Zeichen zu lang (\(alt.utf16.count) von \(limit)).",
                en: "The alternative text is \(over) characters too long (\(alt.utf16.count) of \(limit))."),
            Words(de: "Kürzen Sie alt um \(over) Zeichen.", en: "Shorten alt by \(over) characters."))
    }

    /// Three words in capitals in a row read as shouting, and some screen readers spell them.
    func capitals(_ body: String) -> Finding? {
        var run = 0
        var words: [Substring] = []
        for word in body.split(whereSeparator: { !$0.isLetter }) {
            // Abbreviations are written so; words are longer.
            let isShouted = word.count > 1 && word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
                && word.unicodeScalars.contains { $0.properties.isUppercase }
            run = isShouted ? run + 1 : 0
            if isShouted { words.append(word) }
            if run == 3 { break }
        }
        guard run == 3, words.suffix(3).contains(where: { $0.count > 3 }) else { return nil }
        let quoted = words.suffix(3).joined(separator: " ")
        return finding(
            "all-capitals", .warning,
            Words(
                de: "„\(quoted)“ steht ganz in Großbuchstaben; das liest sich schwer und wird zum Teil buchstabiert.",
                en: "“\(quoted)” is all capitals, which is hard to read and is spelt by some screen readers."),
            Words(de: "Schreiben Sie in gewöhnlicher Groß- und Kleinschreibung.", en: "Use ordinary upper and lower case."))
    }

    func scheme() -> Finding? {
        guard let link = request.link, !link.lowercased().hasPrefix("https://") else { return nil }
        return finding(
            "link-not-https", .warning,
            Words(de: "Der Link \(link) beginnt nicht mit https://.", en: "The link \(link) does not begin with https://."),
            Words(de: "Ändern Sie link in campaign.yaml.", en: "Change link in campaign.yaml."))
    }

    func links(_ post: ComposedPost) -> Finding? {
        guard let most = rules.linkLimit else { return nil }
        let count = URLScanner(.twitter).urls(in: Array(post.text.unicodeScalars)).count
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
}
