import Model

/// What is set where a template names a text or a value: the words in a subject's language.
struct ResolvedText {
    /// Longest first, with marks around placeholders' values.
    var variants: [String]
    /// What the campaign's texts call each of them: `claim`, `headline.short`, `steps.2`; none for values that Litfass
    /// knows.
    var keys: [String] = []
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
        case .language: return localized(context.names)
        case .languages: return context.companions.isEmpty ? nil : localized(context.names)
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
        case .item:
            guard let item = context.item else { return nil }
            var words = localized(item.marked(context.localization.values))
            words.keys = context.list.map { ["\($0).\(context.number)"] } ?? []
            return words
        case .number: return german(String(context.number))
        }
    }

    private func text(_ name: String, upTo length: Texts.VariantLength, in context: Context) -> ResolvedText? {
        let localization = context.localization
        return localization.variants(of: name, upTo: length).map { variants in
            ResolvedText(
                variants: variants.map(\.words), keys: variants.map(\.key), language: localization.language,
                origin: localization.texts.entries[name]?.place)
        }
    }
}

extension Localization {
    /// The words of a text, longest first, with marks around placeholders' values, each as the campaign's texts call
    /// it; nil where there are none to set.
    func variants(of name: String, upTo length: Texts.VariantLength) -> [(key: String, words: String)]? {
        guard let entry = texts.entries[name]?.value else { return nil }
        var said: [(key: String, text: PlaceholderText)] =
            switch entry {
            case .text(let text): [(name, text)]
            case .list(let items): items.enumerated().map { ("\(name).\($0.offset + 1)", $0.element) }
            case .variants(let variants):
                variants.named(upTo: length).map { ("\(name).\($0.length.rawValue)", $0.text) }
            }
        // A text about something that the campaign does not have, such as an embargo, is not there either.
        said.removeAll { !$0.text.placeholders.isSubset(of: values.keys) }
        return said.isEmpty ? nil : said.map { ($0.key, $0.text.marked(values)) }
    }
}
