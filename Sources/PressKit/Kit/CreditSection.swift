internal import Build
internal import Model

/// Whose photos are in the kit, on what terms, and until when they may be shown.
struct CreditSection {
    let photos: [Artifact.Photo]
    let heading: KitHeading

    /// Each photo of a campaign's artifacts once, by name.
    static func photos(of contents: KitContents) -> [Artifact.Photo] {
        Set(contents.artifacts.compactMap(\.photo)).sorted { ($0.id, $0.file) < ($1.id, $1.file) }
    }

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            HTML.element("ul", ["class": "credits"]) { for photo in photos { row(photo) } }
        }
    }

    private func row(_ photo: Artifact.Photo) -> HTML {
        .element("li", ["class": "credit"]) {
            HTML.element("h3") { "Foto: \(photo.credit)" }
            HTML.element("p") {
                "Datei \(photo.file). Lizenz: "
                if let address = photo.licenseURL.flatMap(Address.outside) {
                    HTML.element("a", ["href": address, "rel": "noreferrer"]) { .text(photo.license) }
                } else {
                    HTML.text(photo.license)
                }
            }
            HTML.element("p", ["class": photo.consentUntil == nil ? "amount" : "until"]) { .text(terms(photo)) }
        }
    }

    private func terms(_ photo: Artifact.Photo) -> String {
        if let day = photo.consentUntil {
            return "Einwilligung bis \(German.date(day)): Danach bitte abhängen und löschen."
        }
        return photo.people
            ? "Menschen sind erkennbar; die Einwilligung hat kein Enddatum." : "Menschen sind nicht erkennbar."
    }
}
