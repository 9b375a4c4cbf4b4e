internal import Build
internal import Model

/// Whose photos are in the kit, on what terms, and until when they may be shown.
struct CreditSection {
    let photos: [Artifact.Photo]
    let words: Phrasebook<KitPhrase>
    let heading: KitHeading

    /// Each photo of a campaign's artifacts once, by name.
    static func photos(of contents: KitContents) -> [Artifact.Photo] {
        Set(contents.artifacts.compactMap(\.photo)).sorted { ($0.id, $0.file) < ($1.id, $1.file) }
    }

    var html: HTML {
        heading.section { HTML.element("ul", ["class": "credits"]) { for photo in photos { row(photo) } } }
    }

    private func row(_ photo: Artifact.Photo) -> HTML {
        .element("li", ["class": "credit"]) {
            HTML.element("h3") { words(.credit, ["credit": photo.credit]) }
            HTML.element("p") { words.html(.creditFile, ["file": .text(photo.file), "license": license(photo)]) }
            HTML.element("p", ["class": photo.consentUntil == nil ? "amount" : "until"]) { terms(photo) }
        }
    }

    private func license(_ photo: Artifact.Photo) -> HTML {
        guard let address = photo.licenseURL.flatMap(URLReference.outside) else { return .text(photo.license) }
        return .element("a", ["href": address, "rel": "noreferrer"]) { photo.license }
    }

    private func terms(_ photo: Artifact.Photo) -> String {
        photo.consentUntil.map { words(.consentUntil, ["day": GermanFormat.date($0)]) }
            ?? words[photo.people ? .consentOpen : .consentNeedless]
    }
}
