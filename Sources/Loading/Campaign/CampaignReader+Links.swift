internal import Model

extension CampaignReader {
    /// An address that begins with https and names a host.
    func link(_ node: Node) -> Located<LinkTemplate>? {
        guard let scalar = reading.scalar(node) else { return nil }
        let template = template(scalar)
        let scheme = "https://"
        guard scalar.text.lowercased().hasPrefix(scheme), scalar.text.count > scheme.count else {
            reading.report(Finding(LinkNotHTTPS(link: .ofCampaign(scalar.text)), at: scalar.place))
            return nil
        }
        return template
    }

    /// `name=value&…`, without `?`.
    func parameters(_ node: Node) -> Located<LinkTemplate>? {
        guard let scalar = reading.scalar(node), let template = template(scalar) else { return nil }
        let isPairs = scalar.text.split(separator: "&", omittingEmptySubsequences: false).allSatisfy { pair in
            pair.contains("=") && pair.first != "=" && !pair.contains("?") && !pair.contains("#")
        }
        guard isPairs else {
            reading.badValue(
                scalar, Words(de: "Paare name=wert, mit & verbunden", en: "pairs name=value, joined by &"),
                "\"mtm_campaign={campaign}\"")
            return nil
        }
        return template
    }

    private func template(_ scalar: Scalar) -> Located<LinkTemplate>? {
        guard reading.placeholders(scalar, allowed: LinkTemplate.placeholders) != nil else { return nil }
        guard scalar.text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F }) else {
            reading.badValue(
                scalar,
                Words(
                    de: "eine Adresse ohne Leerzeichen, Umlaute und Sonderzeichen",
                    en: "an address without spaces and non-ASCII letters"),
                "\"https://{host}/{slug}/{language}\"")
            return nil
        }
        return (try? LinkTemplate(scalar.text)).map { Located($0, at: scalar.place) }
    }
}
