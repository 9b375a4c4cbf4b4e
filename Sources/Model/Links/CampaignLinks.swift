/// The addresses that a campaign's materials lead to in one region.
package struct CampaignLinks: Hashable, Sendable {
    private let campaign: Campaign
    private let region: Region
    private let table: LinkTable

    /// - Parameter table: The short paths that were given under the region's own address.
    package init(campaign: Campaign, region: Region, table: LinkTable = LinkTable()) {
        self.campaign = campaign
        self.region = region
        self.table = table
    }

    /// What a code holds and a post links: the short path under the town's own address, by which it is counted; without
    /// such an address, the page itself.
    package func code(_ key: LinkKey) -> String {
        guard let redirect = region.brand.redirect, let path = table[key] else { return target(of: key) }
        return redirect.address(of: path)
    }

    /// The page to which a code or a post leads in the end.
    package func target(of key: LinkKey) -> String {
        key.language == LinkKey.manyLanguages
            ? any(placement: key.placement) : link(language: key.language, placement: key.placement)
    }

    /// The page to which a code or a post leads once the campaign is over; nil where the campaign names none.
    package func afterwards(_ key: LinkKey) -> String? {
        guard let after = campaign.after?.value.text else { return nil }
        let code = region.apiCode(for: key.language)
        // A page of a language needs one that there is.
        guard code != nil || !after.placeholders.contains("language") else { return any(placement: key.placement) }
        return after.filled(values(language: code ?? "", placement: key.placement))
    }

    /// Where a code in one language leads: the region's page in that language, or its start page where the region does
    /// not offer the language, which is better than a page that does not exist.
    package func link(language: String, placement: String?) -> String {
        let link = page(language: language, placement: placement)
        let code = region.apiCode(for: language) ?? ""
        guard hasPage(in: language), region.brand.linkParameters,
            let parameters = parameters(language: code, placement: placement)
        else { return link }
        return link + (link.contains("?") ? "&" : "?") + parameters
    }

    /// Whether there is a page for a language: one that the region offers, or one elsewhere, whose address needs no
    /// code of the region's.
    package func hasPage(in language: String) -> Bool {
        region.apiCode(for: language) != nil || !template(language).text.placeholders.contains("language")
    }

    /// Where a code leads, without what is added for statistics.
    package func page(of key: LinkKey) -> String {
        key.language == LinkKey.manyLanguages
            ? any(placement: key.placement) : page(language: key.language, placement: key.placement)
    }

    private func page(language: String, placement: String?) -> String {
        guard hasPage(in: language) else { return any(placement: placement) }
        let code = region.apiCode(for: language) ?? ""
        return template(language).text.filled(values(language: code, placement: placement))
    }

    private func template(_ language: String) -> LinkTemplate {
        (campaign.linkByLanguage[language] ?? campaign.link).value
    }

    /// Where a code in many languages leads. It bears no parameters: Integreat drops them on the way to the phone's
    /// language.
    package func any(placement: String?) -> String {
        campaign.linkAny.value.text.filled(values(language: "", placement: placement))
    }

    /// The address as one reads and types it: without `https://` and without parameters.
    package func address(language: String?) -> String {
        let link = language.map { page(language: $0, placement: nil) } ?? any(placement: nil)
        var address = link.hasPrefix("https://") ? link.dropFirst("https://".count) : Substring(link)
        if let query = address.firstIndex(of: "?") { address = address[..<query] }
        return String(address)
    }

    private func values(language: String, placement: String?) -> [String: String] {
        [
            "host": region.brand.host, "slug": region.slug, "language": language, "campaign": campaign.name,
            "placement": placement ?? "",
        ]
    }

    /// The parameters that have a value; one that would be empty (no placement) is left out.
    private func parameters(language: String, placement: String?) -> String? {
        guard let template = campaign.parameters else { return nil }
        let filled = template.value.text.filled(values(language: language, placement: placement))
            .split(separator: "&").filter { !$0.hasSuffix("=") }.joined(separator: "&")
        return filled.isEmpty ? nil : filled
    }
}

/// An address with `{host}`, `{slug}`, `{language}`, `{campaign}`, `{placement}` in it.
package struct LinkTemplate: Hashable, Sendable {
    package static let placeholders: Set<String> = ["host", "slug", "language", "campaign", "placement"]

    package let text: PlaceholderText

    package init(_ text: String) throws(PlaceholderText.Fault) {
        self.text = try PlaceholderText(text, allowed: Self.placeholders)
    }
}
