internal import Model

extension Finding {
    static func regionNotLive(_ slug: String, _ name: String, _ file: String, _ severity: Severity) -> Finding {
        Finding(
            "region-not-live", severity, at: SourcePlace(file: file),
            message: Words(
                de: "\(name) (\(slug)) ist bei Integreat nicht veröffentlicht und wird nicht übernommen.",
                en: "\(name) (\(slug)) is not live in Integreat and is not taken."),
            remedy: Words(
                de: "Lassen Sie die Region im CMS von Integreat freischalten, und importieren Sie sie dann.",
                en: "Have the region set live in Integreat's CMS, then import it."),
            scope: Scope(region: slug))
    }

    static func regionTwice(_ slug: String, _ name: String, _ file: String) -> Finding {
        Finding(
            "region-twice", .warning, at: SourcePlace(file: file),
            message: Words(
                de: "\(name) (\(slug)) steht mehrmals in der Antwort; der erste Eintrag gilt.",
                en: "\(name) (\(slug)) is in the answer more than once; the first entry counts."),
            remedy: .tellTheOffice, scope: Scope(region: slug))
    }

    /// A folder that does not bear its region's path.
    static func regionElsewhere(_ slug: String, _ path: String, _ file: String) -> Finding {
        Finding(
            "region-path", .error, at: SourcePlace(file: file),
            message: Words(
                de: "Im Ordner „\(slug)“ liegt die Region „\(path)“.",
                en: "The folder “\(slug)” holds the region “\(path)”."
            ),
            remedy: Words(de: "Benennen Sie den Ordner in „\(path)“ um.", en: "Rename the folder to “\(path)”."),
            scope: Scope(region: slug))
    }

    static func imprintIncomplete(_ place: SourcePlace, region: String) -> Finding {
        Finding(
            "imprint-incomplete", .warning, at: place,
            message: Words(
                de: "Im Impressum fehlt, wer verantwortlich ist (V. i. S. d. P.); ohne das wird nichts gedruckt.",
                en: "The imprint does not say who is responsible (V. i. S. d. P.); nothing is printed without it."),
            remedy: Words(
                de: "Tragen Sie in \(place.file) unter „imprint“ bei „responsible“ Name und Anschrift ein.",
                en: "Fill in name and address at “responsible” under “imprint” in \(place.file)."),
            scope: Scope(region: region))
    }
}
