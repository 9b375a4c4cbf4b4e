import Model

/// What a template's text node names: a campaign's text, an item of a list, or a value that Litfass knows.
struct TextSource {
    let name: String

    init(_ name: String) { self.name = name }

    struct Words {
        /// Longest first.
        var variants: [String]
        var language: Language
        var origin: SourcePlace?
        var link: String?
    }

    /// The names that are no texts of the campaign.
    static let values: Set<String> = [
        "url", "region", "region-full", "imprint", "publisher", "language", "item", "number", "office", "street",
        "town", "phone", "email", "web", "photo-credit",
        "issued", "press-office", "press-phone", "press-email",
    ]

    /// "Verantwortlich im Sinne des Presserechts", with no-break spaces: an abbreviation is one word.
    private static let responsible = "V.\u{A0}i.\u{A0}S.\u{A0}d.\u{A0}P."

    /// The words to set; nil where the campaign has no such text.
    func words(in context: ElementBuilder.Context, of subject: Subject) -> Words? {
        Self.values.contains(name) ? value(context, subject) : entry(context)
    }

    private func value(_ context: ElementBuilder.Context, _ subject: Subject) -> Words? {
        let contact = subject.region.brand.contact
        let press = subject.region.brand.press ?? contact
        func german(_ text: String, link: String? = nil) -> Words {
            Words(variants: [text], language: subject.german, link: link)
        }
        switch name {
        case "url": return german(subject.address, link: "https://" + subject.address)
        case "region":
            return Words(
                variants: [context.voice.values["region"] ?? subject.region.name], language: context.voice.language)
        case "region-full": return german(subject.region.name)
        case "language": return Words(variants: [context.voice.language.name], language: context.voice.language)
        case "item":
            return context.item.map {
                Words(variants: [$0.filled(context.voice.values)], language: context.voice.language)
            }
        case "number": return german(String(context.number))
        case "publisher": return german(subject.region.brand.imprint?.publisher ?? subject.region.name)
        case "imprint":
            guard let imprint = subject.region.brand.imprint else { return nil }
            return german("Herausgeber: \(imprint.publisher) · \(Self.responsible): \(imprint.responsible)")
        case "photo-credit":
            guard let photo = subject.photo, let credit = photo.credit else { return nil }
            return german(credit, link: photo.photo.license.url)
        case "office": return german(contact.office)
        case "street": return german(contact.street)
        case "town": return german(contact.town)
        case "phone": return german(contact.phone)
        case "issued":
            return context.voice.values["issued"].map { Words(variants: [$0], language: context.voice.language) }
        case "press-office": return german(press.office)
        case "press-phone": return german(press.phone)
        case "press-email": return german(press.email, link: "mailto:" + press.email)
        case "email": return german(contact.email, link: "mailto:" + contact.email)
        default: return german(contact.web, link: "https://" + contact.web)
        }
    }

    private func entry(_ context: ElementBuilder.Context) -> Words? {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let key = parts.first, let entry = context.voice.texts.entries[key] else { return nil }
        var texts: [PlaceholderText]
        switch entry.value {
        case .text(let text): texts = [text]
        case .list(let items): texts = items
        case .variants(let variants):
            // `headline.short` takes that length and shorter ones.
            switch parts.count > 1 ? parts[1] : "long" {
            case "short": texts = [variants.short ?? variants.longestFirst.last].compactMap { $0 }
            case "medium":
                let upTo = [variants.medium, variants.short].compactMap { $0 }
                texts = upTo.isEmpty ? variants.longestFirst : upTo
            default: texts = variants.longestFirst
            }
        }
        // A text about something that the campaign does not have, such as an embargo, is not there either.
        texts.removeAll { !$0.placeholders.isSubset(of: context.voice.values.keys) }
        guard !texts.isEmpty else { return nil }
        return Words(
            variants: texts.map { $0.filled(context.voice.values) }, language: context.voice.language,
            origin: entry.place)
    }
}
