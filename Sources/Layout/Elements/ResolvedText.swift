import Model

/// What is set where a template names a text or a value: the words in a subject's language.
struct ResolvedText {
    /// Longest first, with marks around placeholders' values.
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
    func resolvedText(of source: TextSource, in context: Context) -> ResolvedText? {
        switch source {
        case .text(let name, let length): text(name, upTo: length, in: context)
        case .value(let value): self.value(value, in: context)
        }
    }

    private func value(_ value: KnownValue, in context: Context) -> ResolvedText? {
        let brand = subject.region.brand
        let press = brand.press ?? brand.contact
        func german(_ text: String, link: String? = nil) -> ResolvedText {
            ResolvedText(variants: [text], language: subject.german, link: link)
        }
        func localized(_ text: String) -> ResolvedText {
            ResolvedText(variants: [text], language: context.localization.language)
        }
        switch value {
        case .url: return german(subject.address, link: "https://" + subject.address)
        case .region: return localized(context.localization.values["region"] ?? subject.region.name)
        case .regionFull: return german(subject.region.name)
        case .language: return localized(context.localization.language.name)
        case .imprint:
            guard let imprint = brand.imprint else { return nil }
            let text = "Herausgeber: \(imprint.publisher) · \(Self.responsible): \(imprint.responsible)"
            guard !subject.placement.isEmpty else { return german(text) }
            // On a line of its own, for whoever hangs it; in a narrow place it runs on.
            let variants = subject.placement.flatMap { place in
                ["\n", " · "].map { text + $0 + "Ort:\u{A0}" + place }
            }
            return ResolvedText(variants: variants, language: subject.german)
        case .publisher: return german(brand.imprint?.publisher ?? subject.region.name)
        case .photoCredit:
            guard let photo = subject.photo, let credit = photo.credit else { return nil }
            return german(credit, link: photo.photo.license.url)
        case .issued: return context.localization.values["issued"].map(localized)
        case .office: return german(brand.contact.office)
        case .street: return german(brand.contact.street)
        case .town: return german(brand.contact.town)
        case .phone: return german(brand.contact.phone)
        case .email: return german(brand.contact.email, link: "mailto:" + brand.contact.email)
        case .web: return german(brand.contact.web, link: "https://" + brand.contact.web)
        case .eventDay, .eventPlace, .eventAddress, .eventOrganiser:
            return context.localization.values[value.rawValue].map { german($0) }
        case .eventMonth, .eventWeekday, .eventTime, .eventEnd, .eventHours:
            return context.localization.values[value.rawValue].map(localized)
        case .pressOffice: return german(press.office)
        case .pressPhone: return german(press.phone)
        case .pressEmail: return german(press.email, link: "mailto:" + press.email)
        case .item: return context.item.map { localized($0.marked(context.localization.values)) }
        case .number: return german(String(context.number))
        }
    }

    private func text(_ name: String, upTo length: Texts.VariantLength, in context: Context) -> ResolvedText? {
        guard let entry = context.localization.texts.entries[name] else { return nil }
        var texts: [PlaceholderText] =
            switch entry.value {
            case .text(let text): [text]
            case .list(let items): items
            case .variants(let variants): variants.upTo(length)
            }
        // A text about something that the campaign does not have, such as an embargo, is not there either.
        texts.removeAll { !$0.placeholders.isSubset(of: context.localization.values.keys) }
        guard !texts.isEmpty else { return nil }
        return ResolvedText(
            variants: texts.map { $0.marked(context.localization.values) }, language: context.localization.language,
            origin: entry.place)
    }
}
