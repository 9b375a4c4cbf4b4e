import Findings

/// Without an address of their own, nobody knows which poster brought people.
struct LinksUncounted: FindingKind {
    static let code = "links-uncounted"
    static let severity = Finding.Severity.note
    /// The regions' names.
    var regions: [String]

    var message: Words {
        let list = regions.joined(separator: ", ")
        return Words(
            de:
                """
                \(list): Ohne eine eigene Adresse (redirect) erfährt niemand, welches Plakat und welcher Beitrag Leute \
                gebracht hat.
                """,
            en:
                """
                \(list): without an address of its own (redirect), nobody learns which poster and which post brought \
                people.
                """)
    }
    var remedy: Words {
        Words(
            de: "Wie man eine bekommt, mit einem Brief an die IT: docs/de/zaehlen.md.",
            en: "How to get one, with a letter to the IT department: docs/de/zaehlen.md.")
    }
}

/// Who is asked for an answer lands on a start page, and would have to look for where to give it.
struct FeedbackLeadsHome: FindingKind {
    static let code = "feedback-leads-home"
    static let severity = Finding.Severity.warning
    /// With https.
    var address: String
    /// Whether it is that of sheets in many languages.
    var isInManyLanguages: Bool

    var message: Words {
        let page = address.dropFirst("https://".count)
        return Words(
            de:
                """
                Die Kampagne bittet um Rückmeldungen, führt aber zu einer Startseite (\(page)): Wer antworten will, \
                müsste dort erst suchen, wo.
                """,
            en:
                """
                The campaign asks for feedback, but leads to a start page (\(page)): who wants to answer would first \
                have to look for where.
                """)
    }
    var remedy: Words {
        isInManyLanguages
            ? Words(
                de:
                    """
                    Bei link-any eine Umfrage eintragen, die nach der Sprache fragt; oder eine eigene kurze Adresse \
                    (redirect), die jedes Telefon zur Seite seiner Sprache leitet; oder nur Blätter in einer Sprache.
                    """,
                en:
                    """
                    Enter a survey at link-any that asks for the language; or an address of your own (redirect), which \
                    leads each phone to the page of its language; or make sheets in one language alone.
                    """)
            : Words(
                de:
                    """
                    Bei link eintragen, wo man antworten kann: eine Umfrage, Ihre Seite für Rückmeldungen, oder die \
                    Suche von Integreat, unter der man sagt, was fehlt: "https://{host}/{slug}/{language}/search". Je \
                    Sprache eine andere: link-by-language (docs/campaign.md).
                    """,
                en:
                    """
                    Enter at link where one can answer: a survey, your page for feedback, or Integreat's search, below \
                    which one says what is missing: "https://{host}/{slug}/{language}/search". Another one for a \
                    language: link-by-language (docs/campaign.md).
                    """)
    }
}

/// Whoever counts cannot tell two places apart.
struct CodesAlike: FindingKind {
    static let code = "codes-alike"
    static let severity = Finding.Severity.note
    /// The region's name.
    var region: String
    /// What the places are called.
    var placements: [String]

    var message: Words {
        let list = placements.joined(separator: ", ")
        return Words(
            de: "\(region): Diese Orte haben denselben Code und lassen sich nicht auseinanderhalten: \(list).",
            en: "\(region): these places have the same code and cannot be told apart: \(list).")
    }
    var remedy: Words {
        Words(
            de:
                """
                In brand.yaml „redirect“ eintragen (docs/de/zaehlen.md) oder, wo die Statistik es auswertet, \
                „link-parameters: true“. Sonst genügt ein Druckauftrag für alle.
                """,
            en:
                """
                Enter “redirect” in brand.yaml (docs/de/zaehlen.md) or, where statistics read it, \
                “link-parameters: true”. Else one print order does for all.
                """)
    }
}

/// Paths come out the same as long as nothing is renamed; only what is written down stays for sure.
struct LinksNotKept: FindingKind {
    static let code = "links-not-kept"
    static let severity = Finding.Severity.warning
    var count: Int
    var reason: Words

    var message: Words {
        Words(
            de: "\(count) neue kurze Pfade ließen sich nicht in links.yaml festhalten. \(reason.de)",
            en: "\(count) new short paths could not be kept in links.yaml. \(reason.en)")
    }
    var remedy: Words {
        Words(
            de:
                """
                Die Codes stimmen, solange niemand etwas umbenennt. Bevor gedruckt wird: den Kampagnenordner \
                beschreibbar machen oder „paths:“ ans Ende von links.yaml stellen, und noch einmal bauen.
                """,
            en:
                """
                The codes are right as long as nobody renames anything. Before printing: make the campaign's folder \
                writable, or put “paths:” at the end of links.yaml, and build again.
                """)
    }
}

/// A campaign's folder was copied, paths and all; or two campaigns were built before either knew of the other.
struct PathGivenTwice: FindingKind {
    static let code = "short-path-twice"
    static let severity = Finding.Severity.error
    var count: Int
    var path: String
    var campaign: String

    var message: Words {
        Words(
            de:
                """
                \(count) kurze Pfade, etwa „\(path)“, gehören schon der Kampagne „\(campaign)“: Niemand wüsste, welche \
                von beiden gezählt wird.
                """,
            en:
                """
                \(count) short paths, such as “\(path)”, belong to the campaign “\(campaign)” already: nobody would \
                know which of the two is counted.
                """)
    }
    var remedy: Words {
        Words(
            de:
                """
                Wurde der Ordner kopiert? Dann links.yaml in der Kopie löschen, die noch nicht gedruckt ist; sonst \
                dort die Zeilen dieser Pfade, und noch einmal bauen.
                """,
            en:
                """
                Was the folder copied? Then delete links.yaml in the copy that is not printed yet; else the lines of \
                these paths there, and build again.
                """)
    }
}
