/// The addresses that a campaign's materials lead to in one region.
package struct CampaignLinks: Hashable, Sendable {
    private let campaign: Campaign
    private let region: Region

    package init(campaign: Campaign, region: Region) {
        self.campaign = campaign
        self.region = region
    }

    /// Where a code in one language leads: the region's page in that language, or its start page where the region does
    /// not offer the language, which is better than a page that does not exist.
    package func link(language: String, placement: String?) -> String {
        guard let code = region.apiCode(for: language) else { return any(placement: placement) }
        let link = campaign.link.value.text.filled(values(language: code, placement: placement))
        guard region.brand.linkParameters, let parameters = parameters(language: code, placement: placement) else {
            return link
        }
        return link + (link.contains("?") ? "&" : "?") + parameters
    }

    /// Where a code in many languages leads. It bears no parameters: Integreat drops them on the way to the phone's
    /// language.
    package func any(placement: String?) -> String {
        campaign.linkAny.value.text.filled(values(language: "", placement: placement))
    }

    /// The address as one reads and types it: without `https://` and without parameters.
    package func address(language: String?) -> String {
        let link: String
        if let language, let code = region.apiCode(for: language) {
            link = campaign.link.value.text.filled(values(language: code, placement: nil))
        } else {
            link = any(placement: nil)
        }
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
