internal import Findings

/// What several of these ask for.
extension Words {
    fileprivate static let correctInCMS = Words(
        de: "Bitte im CMS von Integreat berichtigen lassen; hier ist nichts zu tun.",
        en: "Please have it corrected in Integreat's CMS; nothing to do here.")
    fileprivate static let tellAPIProvider = Words(
        de: "Holen Sie die Regionen noch einmal von /api/v3/regions/.",
        en: "Fetch the regions again from /api/v3/regions/.")
}

struct RegionNotLive: FindingKind {
    static let code = "region-not-live"
    static let severity = Finding.Severity.error
    var slug: String
    var name: String

    var message: Words {
        Words(
            de: "\(name) (\(slug)) ist bei Integreat nicht veröffentlicht und wird nicht übernommen.",
            en: "\(name) (\(slug)) is not live in Integreat and is not taken.")
    }
    var remedy: Words {
        Words(
            de: "Lassen Sie die Region im CMS von Integreat freischalten, und importieren Sie sie dann.",
            en: "Have the region set live in Integreat's CMS, then import it.")
    }
}

struct RegionTwice: FindingKind {
    static let code = "region-twice"
    static let severity = Finding.Severity.warning
    var slug: String
    var name: String

    var message: Words {
        Words(
            de: "\(name) (\(slug)) steht mehrmals in der Antwort; der erste Eintrag gilt.",
            en: "\(name) (\(slug)) is in the answer more than once; the first entry counts.")
    }
    var remedy: Words { .correctInCMS }
}

struct RegionIncomplete: FindingKind {
    static let code = "region-incomplete"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Einem Eintrag fehlt der Name („name“) oder der Pfad („path“); er wird übergangen.",
            en: "An entry lacks its name (“name”) or its path (“path”); it is passed over.")
    }
    var remedy: Words { .tellAPIProvider }
}

/// A name longer than any can be.
struct RegionName: FindingKind {
    static let code = "region-name"
    static let severity = Finding.Severity.error
    /// In bytes.
    var length: Int
    var begin: String

    var message: Words {
        Words(
            de: "Ein Name von \(length) Bytes ist keiner: „\(begin)…“",
            en: "A name of \(length) bytes is none: “\(begin)…”")
    }
    var remedy: Words { .tellAPIProvider }
}

struct RegionPath: FindingKind {
    static let code = "region-path"
    static let severity = Finding.Severity.error
    var path: String
    var fault: Fault

    enum Fault: Hashable, Sendable {
        case noName(region: String)
        /// A folder that does not bear its region's path.
        case inFolder(String)
    }

    var message: Words {
        switch fault {
        case .noName(let region):
            Words(
                de: "\(region): „\(path.prefix(60))“ taugt nicht als Pfad einer Region.",
                en: "\(region): “\(path.prefix(60))” does not do as a region's path.")
        case .inFolder(let folder):
            Words(
                de: "Im Ordner „\(folder)“ liegt die Region „\(path)“.",
                en: "The folder “\(folder)” holds the region “\(path)”.")
        }
    }
    var remedy: Words {
        switch fault {
        case .noName: .tellAPIProvider
        case .inFolder: Words(de: "Benennen Sie den Ordner in „\(path)“ um.", en: "Rename the folder to “\(path)”.")
        }
    }
}

/// What an importer put right by itself.
struct RegionRepaired: FindingKind {
    static let code = "region-mended"
    static let severity = Finding.Severity.note
    /// Its name.
    var region: String
    var mended: Repair

    enum Repair: Hashable, Sendable {
        case path(String, to: String)
        case hiddenCharacters(name: String)
        case pushNotifications, live, aliases

        fileprivate var words: Words {
            switch self {
            case .path(let old, let new): Words(de: "Pfad „\(old)“ zu „\(new)“", en: "path “\(old)” to “\(new)”")
            case .hiddenCharacters(let name):
                Words(de: "unsichtbare Zeichen im Namen „\(name)“", en: "invisible characters in the name “\(name)”")
            case .pushNotifications:
                Words(
                    de: "„push-notifications“ zu „push_notifications“",
                    en: "“push-notifications” to “push_notifications”"
                )
            case .live: Words(de: "fehlendes „live“ zu true", en: "missing “live” to true")
            case .aliases:
                Words(de: "„aliases“ von einem Text zu einem Objekt", en: "“aliases” from a text to an object")
            }
        }
    }

    var message: Words {
        Words(de: "\(region): \(mended.words.de) berichtigt.", en: "\(region): mended \(mended.words.en).")
    }
    var remedy: Words { Words(de: "Nichts zu tun.", en: "Nothing to do.") }
}

struct MissingLanguages: FindingKind {
    static let code = "missing-languages"
    static let severity = Finding.Severity.warning
    var region: String

    var message: Words {
        Words(
            de: "\(region): Die Sprachen der Region fehlen in der Antwort.",
            en: "\(region): the region's languages are missing in the answer.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Nennen Sie die Sprachen unter „languages“ in campaign.yaml, oder importieren Sie die Region aus \
                /api/v3/regions/.
                """,
            en: "List the languages under “languages” in campaign.yaml, or import the region from /api/v3/regions/.")
    }
}

struct WrongDirection: FindingKind {
    static let code = "wrong-direction"
    static let severity = Finding.Severity.warning
    var region: String
    /// What it is called.
    var language: Words
    var given: String
    var right: String

    var message: Words {
        Words(
            de: "\(region): \(language.de) stand als \(given) da und ist zu \(right) berichtigt.",
            en: "\(region): \(language.en) was given as \(given) and is mended to \(right).")
    }
    var remedy: Words { .correctInCMS }
}

struct CoordinatesSwapped: FindingKind {
    static let code = "coordinates-swapped"
    static let severity = Finding.Severity.warning
    var region: String

    var message: Words {
        Words(
            de: "\(region): Länge und Breite waren vertauscht und sind berichtigt.",
            en: "\(region): longitude and latitude were swapped and are mended.")
    }
    var remedy: Words { .correctInCMS }
}

struct BadCoordinates: FindingKind {
    static let code = "bad-coordinates"
    static let severity = Finding.Severity.warning
    var region: String
    /// In degrees of WGS 84.
    var latitude: Double
    var longitude: Double

    var message: Words {
        Words(
            de: "\(region): Die Koordinaten \(latitude), \(longitude) liegen nicht in Deutschland und bleiben weg.",
            en: "\(region): the coordinates \(latitude), \(longitude) are not in Germany and are left out.")
    }
    var remedy: Words { .correctInCMS }
}

struct BoxSwapped: FindingKind {
    static let code = "box-swapped"
    static let severity = Finding.Severity.warning
    var region: String

    var message: Words {
        Words(
            de: "\(region): Die Ecken der Bounding-Box waren vertauscht und sind berichtigt.",
            en: "\(region): the corners of the bounding box were swapped and are mended.")
    }
    var remedy: Words { .correctInCMS }
}

struct BadBox: FindingKind {
    static let code = "bad-box"
    static let severity = Finding.Severity.warning
    var region: String

    var message: Words {
        Words(
            de: "\(region): Die Bounding-Box ist unbrauchbar und bleibt weg.",
            en: "\(region): the bounding box is of no use and is left out.")
    }
    var remedy: Words { .correctInCMS }
}

struct ImprintIncomplete: FindingKind {
    static let code = "imprint-incomplete"
    static let severity = Finding.Severity.warning
    /// The region's slug.
    var region: String
    /// The region's `brand.yaml`.
    var file: String
    var lack: Lack

    enum Lack: String, Hashable, Sendable { case publisher, responsible }

    var message: Words {
        switch lack {
        case .publisher:
            Words(
                de: "Im Impressum fehlt, wer herausgibt; ohne das wird nichts gedruckt.",
                en: "The imprint does not say who publishes; nothing is printed without it.")
        case .responsible:
            Words(
                de: "Im Impressum fehlt, wer verantwortlich ist (V. i. S. d. P.); ohne das wird nichts gedruckt.",
                en: "The imprint does not say who is responsible (V. i. S. d. P.); nothing is printed without it.")
        }
    }
    var remedy: Words {
        Words(
            de:
                """
                litfass brand \(region) fragt danach; oder in \(file) unter „imprint“ bei „\(lack.rawValue)“ \
                eintragen (docs/de/stadt.md).
                """,
            en:
                """
                litfass brand \(region) asks for it; or fill in “\(lack.rawValue)” under “imprint” in \(file) \
                (docs/de/stadt.md, in German).
                """)
    }
}
