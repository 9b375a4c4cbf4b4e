internal import Findings
internal import Layout
internal import Model
internal import Raster
internal import Workspace

extension PhotoUnreadable.Fault {
    init(_ fault: FileFault) {
        self =
            switch fault.kind {
            case .missing: .missing
            case .outside: .outside
            case .tooLarge(let limit): .fileTooLarge(megabytes: limit >> 20)
            case .unreadable, .notAFile, .tooManyFiles, .unwritable, .changed, .full: .unreadable(fault.message)
            }
    }

    init(_ fault: PhotoFault) {
        self =
            switch fault {
            case .unknownFormat: .unknownFormat
            case .tooLarge(let width, let height): .tooManyPixels(width: width, height: height)
            case .inks: .inks
            case .broken(let words): .broken(words)
            }
    }
}

struct PhotoProfileUnreadable: FindingKind {
    static let code = "photo-profile"
    static let severity = Finding.Severity.warning
    /// Relative to the campaign, as in all of these.
    var file: String

    var message: Words {
        Words(
            de: "Das Farbprofil von \(file) ist nicht lesbar; seine Farben gelten als sRGB.",
            en: "The colour profile of \(file) can't be read; its colours count as sRGB.")
    }
    var remedy: Words { Words(de: "Das Bild als sRGB speichern.", en: "Save the picture as sRGB.") }
}

struct PhotoWithoutAlt: FindingKind {
    static let code = "photo-without-alt"
    static let severity = Finding.Severity.note
    var file: String
    /// What they are called.
    var languages: [Words]

    var message: Words {
        Words(
            de:
                """
                Was \(file) zeigt, erfährt nicht, wer es nicht sieht: alt fehlt auf \
                \(languages.map(\.de).joined(separator: ", ")).
                """,
            en:
                """
                Who does not see \(file) is not told what it shows: alt is missing in \
                \(languages.map(\.en).joined(separator: ", ")).
                """
        )
    }
    var remedy: Words {
        Words(
            de: "Beim Foto unter alt in einem Satz sagen, was zu sehen ist.",
            en: "Say under the photo's alt what can be seen, in one sentence.")
    }
}

struct PhotoNotShown: FindingKind {
    static let code = "photo-not-shown"
    static let severity = Finding.Severity.warning
    var file: String
    /// The material or the post that it was chosen for, by its name; nil where it was for all.
    var material: String?
    var post: String?

    var message: Words {
        if let post {
            return Words(
                de: "\(file) ist für den Beitrag „\(post)“ gewählt und erscheint dort nicht.",
                en: "\(file) is chosen for the post “\(post)” and is not shown there.")
        }
        guard let material else {
            return Words(de: "\(file) erscheint auf keinem Blatt.", en: "\(file) is shown on no sheet.")
        }
        return Words(
            de: "\(file) ist für \(material) gewählt und erscheint dort nicht.",
            en: "\(file) is chosen for \(material) and is not shown there.")
    }
    var remedy: Words {
        Words(
            de: """
                Ein Blatt zeigt das erste Foto der Liste, das für es gedacht ist, und nur, wo der Entwurf einen Platz \
                hat: das Foto weiter vorn eintragen, oder den Eintrag streichen.
                """,
            en: """
                A sheet shows the first photo of the list that is meant for it, and only where its design has a place: \
                move the photo up in the list, or strike the entry.
                """)
    }
}

struct PhotoNotToBeChanged: FindingKind {
    static let code = "photo-no-derivatives"
    static let severity = Finding.Severity.warning
    var file: String
    /// What it is called: `CC BY-ND 4.0`.
    var license: String
    /// Who made it.
    var credit: String

    var message: Words {
        Words(
            de: "\(license) erlaubt keine Bearbeitung; \(file) wird aber für jedes Format zugeschnitten.",
            en: "\(license) allows no changes; \(file) is cut for each format, though.")
    }
    var remedy: Words {
        Words(
            de: "Bei \(credit) um Erlaubnis fragen, oder ein anderes Bild nehmen.",
            en: "Ask \(credit) for permission, or take another picture.")
    }
}

struct PhotoConsentMissing: FindingKind {
    static let code = "photo-consent-missing"
    static let severity = Finding.Severity.error
    var file: String

    var message: Words {
        Words(
            de: "Auf \(file) sind Menschen zu erkennen, aber keine Einwilligung ist vermerkt.",
            en: "\(file) shows people, but no consent is recorded.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Die Abgebildeten um ihre Einwilligung bitten und sie eintragen: consent: { until: 2027-12-31, by: …, \
                filed: … }.
                """,
            en:
                """
                Ask the people shown for their consent and enter it: consent: { until: 2027-12-31, by: …, filed: … }.
                """
        )
    }
}

struct PhotoConsentEnded: FindingKind {
    static let code = "photo-consent-ended"
    static let severity = Finding.Severity.error
    var file: String
    /// The last day of the consent.
    var until: Day
    /// The campaign's first day, where the consent ends before that; nil where it has ended already.
    var start: Day?
    /// Whom to ask for a new one, and where the papers are.
    var by: String
    var filed: String?

    var message: Words {
        if let start {
            return Words(
                de: "Die Einwilligung für \(file) endet am \(until), bevor die Kampagne beginnt (\(start)).",
                en: "The consent for \(file) ends on \(until), before the campaign begins (\(start)).")
        }
        return Words(
            de: "Die Einwilligung für \(file) galt bis \(until); das Bild darf nicht mehr gezeigt werden.",
            en: "The consent for \(file) ended on \(until); the picture may no longer be shown.")
    }
    var remedy: Words { .renewal(by: by, filed: filed) }
}

struct PhotoConsentEnds: FindingKind {
    static let code = "photo-consent-ends"
    static let severity = Finding.Severity.warning
    var file: String
    /// The last day of the consent, and of the campaign.
    var until: Day
    var end: Day
    /// Whom to ask for a new one, and where the papers are.
    var by: String
    var filed: String?

    var message: Words {
        Words(
            de: "Die Einwilligung für \(file) endet am \(until), die Kampagne erst am \(end).",
            en: "The consent for \(file) ends on \(until), the campaign on \(end).")
    }
    var remedy: Words {
        let renewal = Words.renewal(by: by, filed: filed)
        return Words(
            de: "\(renewal.de) Sonst alles mit dem Bild bis dahin abhängen und löschen.",
            en: "\(renewal.en) Else take down and delete everything with the picture by then.")
    }
}

extension Words {
    /// Whom to ask for a new consent.
    fileprivate static func renewal(by: String, filed: String?) -> Words {
        let papers = filed.map { Words(de: " (Unterlagen: \($0))", en: " (papers: \($0))") } ?? Words(de: "", en: "")
        return Words(
            de: "Um eine neue Einwilligung bitten: \(by)\(papers.de), und unter until ihr Ende eintragen.",
            en: "Ask for a new consent: \(by)\(papers.en), and enter its end under until.")
    }
}
