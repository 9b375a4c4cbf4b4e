import Model

/// What is set where a template names a text or a value: the words in a subject's language.
struct Wording {
    /// Longest first.
    var variants: [String]
    var language: Language
    /// Where they were written; nil for values that Litfass knows.
    var origin: SourcePlace?
    /// What pressing them opens.
    var link: String?
}

extension ElementBuilder {
    /// "Verantwortlich im Sinne des Presserechts", with no-break spaces: an abbreviation is one word.
    private static let responsible = "V.\u{A0}i.\u{A0}S.\u{A0}d.\u{A0}P."

    /// The words to set; nil where the campaign has no such text, or there is no such value.
    func wording(of source: TextSource, in context: Context) -> Wording? {
        switch source {
        case .text(let name, let length): text(name, upTo: length, in: context)
        case .value(let value): self.value(value, in: context)
        }
    }

    private func value(_ value: KnownValue, in context: Context) -> Wording? {
        let brand = subject.region.brand
        let press = brand.press ?? brand.contact
        func german(_ text: String, link: String? = nil) -> Wording {
            Wording(variants: [text], language: subject.german, link: link)
        }
        func spoken(_ text: String) -> Wording { Wording(variants: [text], language: context.voice.language) }
        switch value {
        case .url: return german(subject.address, link: "https://" + subject.address)
        case .region: return spoken(context.voice.values["region"] ?? subject.region.name)
        case .regionFull: return german(subject.region.name)
        case .language: return spoken(context.voice.language.name)
        case .imprint:
            guard let imprint = brand.imprint else { return nil }
            return german("Herausgeber: \(imprint.publisher) · \(Self.responsible): \(imprint.responsible)")
        case .publisher: return german(brand.imprint?.publisher ?? subject.region.name)
        case .photoCredit:
            guard let photo = subject.photo, let credit = photo.credit else { return nil }
            return german(credit, link: photo.photo.license.url)
        case .issued: return context.voice.values["issued"].map(spoken)
        case .office: return german(brand.contact.office)
        case .street: return german(brand.contact.street)
        case .town: return german(brand.contact.town)
        case .phone: return german(brand.contact.phone)
        case .email: return german(brand.contact.email, link: "mailto:" + brand.contact.email)
        case .web: return german(brand.contact.web, link: "https://" + brand.contact.web)
        case .pressOffice: return german(press.office)
        case .pressPhone: return german(press.phone)
        case .pressEmail: return german(press.email, link: "mailto:" + press.email)
        case .item: return context.item.map { spoken($0.filled(context.voice.values)) }
        case .number: return german(String(context.number))
        }
    }

    private func text(_ name: String, upTo length: Texts.Length, in context: Context) -> Wording? {
        guard let entry = context.voice.texts.entries[name] else { return nil }
        var texts: [PlaceholderText] =
            switch entry.value {
            case .text(let text): [text]
            case .list(let items): items
            case .variants(let variants): variants.upTo(length)
            }
        // A text about something that the campaign does not have, such as an embargo, is not there either.
        texts.removeAll { !$0.placeholders.isSubset(of: context.voice.values.keys) }
        guard !texts.isEmpty else { return nil }
        return Wording(
            variants: texts.map { $0.filled(context.voice.values) }, language: context.voice.language,
            origin: entry.place)
    }
}
