import Layout
package import Model

/// Whether those who read a region's sheets find whom to ask: a contact with gaps looks whole to who does not read it.
struct ContactCheck {
    let region: Region
    /// The region's designs of the campaign's materials.
    let templates: [Template]

    private var brand: Brand { region.brand }
    private var place: SourcePlace { brand.contactPlace ?? SourcePlace(file: brand.file) }

    var findings: [Finding] { [missing, sample].compactMap(\.self) }

    /// A part of a contact, as templates and brand.yaml name it.
    private struct Part {
        let source: KnownValue
        let value: String
        let name: Words
        let key: String
    }

    /// The office, and the ways to reach it, of one contact: of either, one that is given does.
    private func parts(
        _ contact: Brand.Contact, office: KnownValue, phone: KnownValue, email: KnownValue, block: String = ""
    ) -> [[Part]] {
        func part(_ source: KnownValue, _ key: String, _ value: String, _ de: String, _ en: String) -> Part {
            Part(source: source, value: value, name: Words(de: de, en: en), key: block + key)
        }
        return [
            [part(office, "office", contact.office, "die Stelle", "the office")],
            [
                part(phone, "phone", contact.phone, "das Telefon", "the phone"),
                part(email, "email", contact.email, "die E-Mail-Adresse", "the mail address"),
            ],
        ]
    }

    private var missing: Finding? {
        let press = parts(
            brand.press ?? brand.contact, office: .pressOffice, phone: .pressPhone, email: .pressEmail,
            block: brand.press == nil ? "" : "press.")
        let groups = parts(brand.contact, office: .office, phone: .phone, email: .email) + press
        var lacking: [Part] = []
        var touched: [Template] = []
        for template in templates {
            let values = template.shownValues
            let gaps = groups.map { $0.filter { values.contains($0.source) } }.filter { $0.allSatisfy(\.value.isEmpty) }
                .flatMap(\.self)
            if gaps.isEmpty { continue }
            touched.append(template)
            lacking += gaps.filter { gap in !lacking.contains { $0.key == gap.key } }
        }
        guard !lacking.isEmpty else { return nil }
        let lack = ContactMissing(
            region: region.name, slug: region.slug, keys: lacking.map(\.key), names: lacking.map(\.name),
            materials: touched.map(\.title), file: brand.file)
        return Finding(lack, at: place, scope: .init(region: region.slug))
    }

    private var sample: Finding? {
        let values = templates.reduce(into: Set<KnownValue>()) { $0.formUnion($1.shownValues) }
        let own: Set<KnownValue> = [.street, .email, .web]
        var blocks: [String] = []
        if brand.contact.isSample, !values.isDisjoint(with: own) { blocks.append("contact") }
        if let press = brand.press, press.isSample, values.contains(.pressEmail) { blocks.append("press") }
        if let imprint = brand.imprint, Brand.isSample(imprint.responsible), values.contains(.imprint) {
            blocks.append("imprint")
        }
        guard !blocks.isEmpty else { return nil }
        let fault = ContactSample(region: region.name, slug: region.slug, blocks: blocks, file: brand.file)
        return Finding(fault, at: place, scope: .init(region: region.slug))
    }
}

extension Project {
    /// Once a region: what its sheets on paper say of whom to ask.
    var contactFindings: [Finding] {
        regions.flatMap { place in
            ContactCheck(
                region: place.region, templates: campaign.materials.compactMap { template($0.value, in: place.region) }
            ).findings
        }
    }
}

extension Brand.Contact {
    /// Whether the data are those that come with Litfass.
    package var isSample: Bool { [street, email, web].contains(where: Brand.isSample) }
}

extension Brand {
    /// `.example` is nobody's address (RFC 2606), and no town has a Musterplatz.
    package static func isSample(_ text: String) -> Bool {
        text.contains(".example") || text.contains("Musterplatz") || text.contains("Musterstraße")
    }
}
