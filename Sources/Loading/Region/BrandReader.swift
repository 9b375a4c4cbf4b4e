internal import Foundation
internal import Model
internal import Page

/// `brand.yaml` → `Brand`.
struct BrandReader {
    let languages: LanguageTable
    /// Relative to the workspace.
    let file: String
    let slug: String

    /// Nil where something is missing without which no sheet can be made.
    func read(_ bytes: [UInt8], _ reading: Reading) -> Brand? {
        guard let top = reading.file(bytes, named: file) else { return nil }
        let host = top.value("host") { self.host($0, reading) }
        let shortHost = top.optional("short-host") { self.shortHost($0, reading) }
        let redirect = top.optional("redirect") { self.redirect($0, reading) }
        let linkParameters = top.optionalBool("link-parameters") ?? false
        let federalState = top.optional("land", reading.federalState) ?? ""
        let timeZone = top.value("time-zone") { self.timeZone($0, reading) }
        let names = names(top.optionalMapping("names"), reading)
        let colors = colors(top, reading)
        let crest = top.optional("crest", reading.scalar)
        let contact = contact(top.optionalMapping("contact"))
        let contactPlace = top.keys.first { $0.text == "contact" }?.place
        let imprint = imprint(top.optionalMapping("imprint"), reading)
        let accounts = accounts(top.optionalMapping("accounts"), reading)
        let family = top.optionalName("style")
        let press = top.optionalMapping("press").map { self.contact($0) }
        top.finish()
        guard let host, let timeZone, let colors else { return nil }
        return Brand(
            file: file, host: host, shortHost: shortHost, linkParameters: linkParameters, federalState: federalState,
            timeZone: timeZone, names: names, colors: colors,
            crest: crest.flatMap { $0.text.isEmpty ? nil : Located($0.text, at: $0.place) }, contact: contact,
            imprint: imprint,
            accounts: accounts, family: family, press: press, contactPlace: contactPlace,
            redirect: redirect)
    }

    private func host(_ node: YAMLNode, _ reading: Reading) -> String? {
        let expected = Words(
            de: "ein Rechnername ohne https:// und ohne /", en: "a host's name without https:// and without /")
        return reading.parsed(node, expected, "integreat.app") { text in
            let labels = text.split(separator: ".", omittingEmptySubsequences: false)
            return labels.count > 1 && labels.allSatisfy { Spelling.isName(String($0)) } ? text : nil
        }
    }

    /// An empty one is none.
    private func shortHost(_ node: YAMLNode, _ reading: Reading) -> String? {
        if let scalar = node.scalar, scalar.isQuoted, scalar.text.isEmpty { return nil }
        return host(node, reading)
    }

    /// An empty one is none.
    private func redirect(_ node: YAMLNode, _ reading: Reading) -> RedirectAddress? {
        if let scalar = node.scalar, scalar.isQuoted, scalar.text.isEmpty { return nil }
        let expected = Words(
            de:
                """
                eine Adresse mit https://, ohne Leerzeichen, Umlaute, ? und #, höchstens \(RedirectAddress.longest) \
                Zeichen lang
                """,
            en:
                """
                an address with https://, without spaces, non-ASCII letters, ? and #, of \(RedirectAddress.longest) \
                characters at most
                """
        )
        return reading.parsed(node, expected, "https://www.stadt.example/i") {
            RedirectAddress($0)
        }
    }

    private func timeZone(_ node: YAMLNode, _ reading: Reading) -> String? {
        let expected = Words(de: "eine Zeitzone der IANA", en: "a time zone of the IANA")
        return reading.parsed(node, expected, "Europe/Berlin") {
            $0.contains("/") && TimeZone(identifier: $0) != nil ? $0 : nil
        }
    }

    /// The town's own one to three under `colors:`, or each role under `swatches:`.
    private func colors(_ top: MappingReader, _ reading: Reading) -> BrandColors? {
        guard let node = top.node("colors") else { return swatches(top) }
        if let swatches = top.node("swatches") {
            reading.report(
                Finding(
                    BadValue(fault: .breaks(.colorsOrSwatches, example: "colors: [\"#0B5D3B\"]")), at: swatches.place))
            return nil
        }
        guard case .sequence(let items) = node.content, (1...3).contains(items.count) else {
            reading.report(
                Finding(BadValue(fault: .breaks(.colorCount, example: "colors: [\"#0B5D3B\"]")), at: node.place))
            return nil
        }
        let colors = items.compactMap(reading.color)
        guard let first = colors.first, colors.count == items.count else { return nil }
        return BrandColors(town: first, Array(colors.dropFirst()))
    }

    private func swatches(_ top: MappingReader) -> BrandColors? {
        guard top.has("swatches") else {
            _ = top.value("colors") { _ in true }
            return nil
        }
        let swatches = top.mapping("swatches")
        let surface = swatches?.color("surface")
        let ink = swatches?.color("ink")
        let accent = swatches?.color("accent")
        swatches?.finish()
        guard let surface, let ink, let accent else { return nil }
        return BrandColors(surface: surface, ink: ink, accent: accent)
    }

    private func names(_ reader: MappingReader?, _ reading: Reading) -> [String: String] {
        var names: [String: String] = [:]
        for key in reader?.keys ?? [] {
            guard languages[key.text]?.code == key.text else {
                reading.report(Finding(UnknownLanguage(key.text, languages), at: key.place))
                continue
            }
            names[key.text] = reader?.string(key.text)
        }
        return names
    }

    private func contact(_ reader: MappingReader?) -> Brand.Contact {
        let contact = Brand.Contact(
            office: reader?.optionalString("office") ?? "", street: reader?.optionalString("street") ?? "",
            town: reader?.optionalString("town") ?? "", phone: reader?.optionalString("phone") ?? "",
            email: reader?.optionalString("email") ?? "", web: reader?.optionalString("web") ?? "")
        reader?.finish()
        return contact
    }

    /// None where a part is empty; Layout then refuses to print.
    private func imprint(_ reader: MappingReader?, _ reading: Reading) -> Brand.Imprint? {
        guard let reader else { return nil }
        let publisher = reader.string("publisher")
        let responsible = reader.string("responsible")
        reader.finish()
        guard let publisher, let responsible else { return nil }
        guard !publisher.isEmpty, !responsible.isEmpty else {
            let lack: ImprintIncomplete.Lack = publisher.isEmpty ? .publisher : .responsible
            reading.report(
                Finding(
                    ImprintIncomplete(region: slug, file: file, lack: lack),
                    at: reader.node(lack.rawValue)?.place ?? reader.place, scope: .init(region: slug)))
            return nil
        }
        return Brand.Imprint(publisher: publisher, responsible: responsible)
    }

    private func accounts(_ reader: MappingReader?, _ reading: Reading) -> [String: String] {
        var accounts: [String: String] = [:]
        for key in reader?.keys ?? [] { accounts[key.text] = reader?.string(key.text) }
        return accounts
    }
}
