internal import Model

/// `texts/<language>.yaml` → `Texts`.
struct TextsReader {
    let language: Language
    let file: String
    let reading: Reading

    private static let reserved: Set<String> = ["litfass", "language", "review", "posts"]

    /// A file's texts, and what it names beside them: an entry that is faulty is not missing as well.
    struct Result {
        var texts: Texts
        var entries: Set<String>
        var posts: Set<String>
        /// Those of them that speak of a picture of their own.
        var pictures: Set<String>
        /// Where what is missing would stand.
        var place: SourcePlace
        var postsPlace: SourcePlace
    }

    func read(_ bytes: [UInt8]) -> Result? {
        guard let top = reading.file(bytes, named: file) else { return nil }
        if let written = top.value("language", reading.scalar), written.text != language.code {
            reading.report(Finding(LanguageMismatch(written: written.text, file: file), at: written.place))
        }
        let review = top.optional("review", review) ?? Texts.Review(state: .draft)
        let postsReader = top.optionalMapping("posts")
        var pictures: Set<String> = []
        let posts = posts(postsReader, &pictures)
        var entries: [String: Located<Texts.Entry>] = [:]
        for key in top.keys where !Self.reserved.contains(key.text) {
            // Asked for either way, so that `finish` does not report it again.
            guard let node = top.node(key.text), isName(key), let entry = entry(node) else { continue }
            entries[key.text] = Located(entry, at: node.place)
        }
        top.finish()
        return Result(
            texts: Texts(language: language.code, file: file, review: review, entries: entries, posts: posts),
            entries: Set(top.keys.map(\.text)), posts: Set((postsReader?.keys ?? []).map(\.text)),
            pictures: pictures, place: top.place, postsPlace: postsReader?.place ?? top.place)
    }

    private func review(_ node: YAMLNode) -> Texts.Review? {
        // Who writes `review: reviewed` has still to say who read the texts, and when.
        guard node.scalar == nil else {
            reading.wrongType(
                node, Words(de: "state, by und on in Klammern", en: "state, by and on in braces"),
                MissingKey.reviewExample)
            return nil
        }
        guard let reader = reading.mapping(node) else { return nil }
        let state = reader.oneOf(Texts.Review.State.self, "state") ?? .draft
        let by = reader.optionalString("by")
        let on = reader.optionalDay("on")
        let of = reader.optionalString("of")
        let lacking = [("by", reader.has("by")), ("on", reader.has("on"))].filter { !$0.1 }.map(\.0)
        if state == .reviewed, !lacking.isEmpty {
            reading.report(Finding(MissingKey(lacks: .reviewer(keys: lacking)), at: reader.place))
        }
        reader.finish()
        return Texts.Review(state: state, by: by, on: on, of: of)
    }

    private func entry(_ node: YAMLNode) -> Texts.Entry? {
        switch node.content {
        case .sequence: return reading.list(node, text).map { .list($0) }
        case .mapping(let entries):
            // A text that begins with a placeholder and was not quoted.
            guard !(entries.count == 1 && entries[0].value.isNull) else { return text(node).map { .text($0) } }
            guard let reader = reading.mapping(node) else { return nil }
            let variants = variants(reader)
            reader.finish()
            return variants.map { .variants($0) }
        case .scalar: return text(node).map { .text($0) }
        }
    }

    private func text(_ node: YAMLNode) -> PlaceholderText? {
        guard let scalar = reading.scalar(node) else { return nil }
        guard !scalar.text.allSatisfy(\.isWhitespace) else {
            reading.report(Finding(EmptyText(), at: scalar.place))
            return nil
        }
        if let quotes = language.quotes, let found = QuotesMixed(in: scalar.text, quotes: quotes) {
            reading.report(Finding(found, at: scalar.place))
        }
        return reading.placeholders(withOwnLetters(scalar), allowed: Texts.placeholders)
    }

    /// With the letters that should stand where an older keyboard's are.
    private func withOwnLetters(_ scalar: YAMLScalar) -> YAMLScalar {
        guard !language.letters.isEmpty else { return scalar }
        var scalar = scalar
        scalar.text = String(scalar.text.map { language.letters[$0] ?? $0 })
        return scalar
    }

    /// Nil and a finding where none of the lengths is there.
    private func variants(_ reader: MappingReader) -> Texts.Variants? {
        let variants = Texts.Variants(
            long: reader.optional("long", text), medium: reader.optional("medium", text),
            short: reader.optional("short", text))
        if !["long", "medium", "short"].contains(where: reader.has) {
            reading.report(Finding(MissingKey(lacks: .everyLength), at: reader.place))
        }
        return variants.longestFirst.isEmpty ? nil : variants
    }

    private func posts(_ reader: MappingReader?, _ pictures: inout Set<String>) -> [String: Texts.Post] {
        var posts: [String: Texts.Post] = [:]
        for key in reader?.keys ?? [] {
            guard let post = reader?.mapping(key.text), isName(key) else { continue }
            let variants = variants(post)
            let alt = post.optional("alt", text)
            let tags = post.optionalList("tags", tag) ?? []
            if post.has("picture") { pictures.insert(key.text) }
            let picture = post.optionalMapping("picture").flatMap(picture)
            post.finish()
            guard let variants else { continue }
            posts[key.text] = Texts.Post(
                variants: variants, alt: alt, tags: tags, picture: picture, place: key.place)
        }
        return posts
    }

    /// Nil and a finding where it says nothing.
    private func picture(_ reader: MappingReader) -> Texts.Picture? {
        var entries: [Texts.Picture.Part: Located<Texts.Entry>] = [:]
        for part in Texts.Picture.Part.allCases {
            guard let node = reader.node(part.rawValue) else { continue }
            let entry = part == .items ? items(node) : words(node)
            if let entry { entries[part] = Located(entry, at: node.place) }
        }
        reader.finish()
        if reader.keys.isEmpty { reading.report(Finding(MissingKey(lacks: .key("headline")), at: reader.place)) }
        return entries.isEmpty ? nil : Texts.Picture(entries: entries, place: reader.place)
    }

    /// A text, or one in lengths.
    private func words(_ node: YAMLNode) -> Texts.Entry? {
        if case .sequence = node.content { return text(node).map { .text($0) } }
        return entry(node)
    }

    private static let itemCount = 2...4

    private func items(_ node: YAMLNode) -> Texts.Entry? {
        guard let items = reading.list(node, text) else { return nil }
        if case .sequence(let written) = node.content, !Self.itemCount.contains(written.count) {
            reading.report(
                Finding(BadValue(fault: .breaks(.items, example: "items: [\"…\", \"…\", \"…\"]")), at: node.place))
            return nil
        }
        return .list(items)
    }

    private func isName(_ key: YAMLScalar) -> Bool {
        if Spelling.isName(key.text) { return true }
        if let name = SourceText.glued(key.text) {
            reading.report(Finding(YAMLSyntax(fault: .spaceMissing(key: name)), at: key.place))
            return false
        }
        reading.report(Finding(UnknownKey(key: key.text), at: key.place))
        return false
    }

    private func tag(_ node: YAMLNode) -> String? {
        guard let scalar = reading.scalar(node) else { return nil }
        guard !scalar.text.isEmpty, !scalar.text.contains(where: { $0.isWhitespace || $0 == "#" }) else {
            reading.badValue(
                scalar,
                Words(de: "ein Hashtag ohne # und ohne Leerzeichen", en: "a hashtag without # and without spaces"),
                "NeuInDeutschland")
            return nil
        }
        return withOwnLetters(scalar).text
    }
}

extension QuotesMixed {
    /// Marks that end a quotation in one language or another.
    private static let ends: Set<Character> = ["“", "”"]

    /// The first quotation that begins with the language's mark and ends with another's; nil where all is well.
    fileprivate init?(in text: String, quotes: Language.Quotes) {
        var rest = Substring(text)
        while let start = rest.firstIndex(of: quotes.start) {
            let behind = rest.index(after: start)
            guard let end = rest[behind...].firstIndex(where: Self.ends.contains) else { return nil }
            if rest[end] != quotes.end {
                self.init(
                    quotation: String(rest[start...end]), right: String(rest[start..<end]) + String(quotes.end))
                return
            }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }
}
