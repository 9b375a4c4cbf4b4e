internal import Findings

struct ContactMissing: FindingKind {
    static let code = "contact-missing"
    static let severity = Finding.Severity.warning
    /// Its name, as in all of these.
    var region: String
    var slug: String
    /// What its `brand.yaml` lacks, as keys of `contact`, and what they mean.
    var keys: [String]
    var names: [Words]
    /// What the sheets are called that show them.
    var materials: [Words]
    /// The region's `brand.yaml`.
    var file: String

    var message: Words {
        let sheets = Words(list: materials)
        return Words(
            de:
                """
                \(region): Im Kontakt \(names.count == 1 ? "fehlt" : "fehlen") \(Self.list(names.map(\.de))). Es \
                betrifft: \(sheets.de).
                """,
            en: "\(region): the contact lacks \(Words(list: names).en). It concerns: \(sheets.en).")
    }
    var remedy: Words {
        let keys = keys.joined(separator: ", ")
        return Words(
            de:
                """
                litfass brand \(slug) fragt danach; oder in \(file) unter „contact“ eintragen: \(keys) \
                (docs/de/stadt.md).
                """,
            en:
                """
                litfass brand \(slug) asks for it; or fill in under “contact” in \(file): \(keys) \
                (docs/de/stadt.md, in German).
                """)
    }

    /// `die Stelle, das Telefon und die E-Mail-Adresse`
    private static func list(_ names: [String]) -> String {
        names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + " und " + (names.last ?? "")
    }
}

struct ContactSample: FindingKind {
    static let code = "contact-sample"
    static let severity = Finding.Severity.warning
    var region: String
    var slug: String
    /// Keys of `brand.yaml` under which something is still an example.
    var blocks: [String]
    /// The region's `brand.yaml`.
    var file: String

    var message: Words {
        Words(
            de: "\(region): Adresse, Telefon oder E-Mail sind noch Beispiele und würden so gedruckt.",
            en: "\(region): the address, phone or mail are still examples and would be printed as such.")
    }
    var remedy: Words {
        let blocks = blocks.joined(separator: ", ")
        return Words(
            de:
                """
                litfass brand \(slug) fragt nach den eigenen Angaben; oder in \(file) eintragen, unter: \(blocks) \
                (docs/de/stadt.md).
                """,
            en:
                """
                litfass brand \(slug) asks for your own; or fill them in in \(file), under: \(blocks) \
                (docs/de/stadt.md, in German).
                """)
    }
}

/// A code in such a language leads to the region's start page.
struct LanguageNotOffered: FindingKind {
    static let code = "language-not-offered"
    static let severity = Finding.Severity.warning
    var region: String
    /// What it is called.
    var language: Words

    var message: Words {
        Words(
            de: "\(region) bietet Integreat nicht auf \(language.de) an; der Code führt zur Startseite.",
            en: "\(region) does not offer Integreat in \(language.en); the code leads to its start page.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Die Sprache in campaign.yaml weglassen, oder die Region neu importieren, wenn es sie inzwischen gibt.
                """,
            en: "Leave the language out in campaign.yaml, or import the region again if it has come since.")
    }
}

extension Words {
    /// With commas between them.
    fileprivate init(list: [Words]) {
        self.init(de: list.map(\.de).joined(separator: ", "), en: list.map(\.en).joined(separator: ", "))
    }
}
