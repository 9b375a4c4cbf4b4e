import Model

/// Whether the people in a photo have agreed for as long as the campaign runs.
struct ConsentCheck {
    let photo: Photo
    let from: Day
    let to: Day
    /// Nil where it is not known, or does not matter.
    let today: Day?

    /// What ended blocks what shows the photo; what ends on the way is a warning.
    var finding: Finding? {
        guard photo.showsPeople else { return nil }
        let file = photo.file.value
        guard let consent = photo.consent else {
            return Finding(
                "photo-consent-missing", .error, at: photo.place,
                message: Words(
                    de: "Auf \(file) sind Menschen zu erkennen, aber keine Einwilligung ist vermerkt.",
                    en: "\(file) shows people, but no consent is recorded."),
                remedy: Words(
                    de:
                        """
                        Die Abgebildeten um ihre Einwilligung bitten und sie eintragen: consent: { until: \
                        2027-12-31, by: …, filed: … }.
                        """,
                    en:
                        """
                        Ask the people shown for their consent and enter it: consent: { until: 2027-12-31, by: …, \
                        filed: … }.
                        """
                ))
        }
        guard let until = consent.until else { return nil }
        let hasEnded = today.map { until < $0 } ?? false
        if hasEnded || until < from {
            return Finding(
                "photo-consent-ended", .error, at: consent.place,
                message: hasEnded
                    ? Words(
                        de: "Die Einwilligung für \(file) galt bis \(until); das Bild darf nicht mehr gezeigt werden.",
                        en: "The consent for \(file) ended on \(until); the picture may no longer be shown.")
                    : Words(
                        de: "Die Einwilligung für \(file) endet am \(until), bevor die Kampagne beginnt (\(from)).",
                        en: "The consent for \(file) ends on \(until), before the campaign begins (\(from))."),
                remedy: ask(consent))
        }
        guard until < to else { return nil }
        return Finding(
            "photo-consent-ends", .warning, at: consent.place,
            message: Words(
                de: "Die Einwilligung für \(file) endet am \(until), die Kampagne erst am \(to).",
                en: "The consent for \(file) ends on \(until), the campaign on \(to)."),
            remedy: Words(
                de: ask(consent).de + " Sonst alles mit dem Bild bis dahin abhängen und löschen.",
                en: ask(consent).en + " Else take down and delete everything with the picture by then."))
    }

    /// Whom to ask for a new consent.
    private func ask(_ consent: Photo.Consent) -> Words {
        let whom = consent.by ?? photo.credit
        let paper = consent.filed.map { (de: " (Unterlagen: \($0))", en: " (papers: \($0))") } ?? (de: "", en: "")
        return Words(
            de: "Um eine neue Einwilligung bitten: \(whom)\(paper.de), und unter until ihr Ende eintragen.",
            en: "Ask for a new consent: \(whom)\(paper.en), and enter its end under until.")
    }
}
