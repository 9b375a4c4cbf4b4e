internal import Findings

struct BadCampaignName: FindingKind {
    static let code = "campaign-name"
    static let severity = Finding.Severity.warning
    var name: String

    var message: Words {
        Words(
            de: "Der Ordner heißt „\(name)“; der Name steht auch in Adressen und Dateinamen.",
            en: "The folder is called “\(name)”; the name also stands in addresses and file names.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Benennen Sie den Ordner mit kleinen Buchstaben a–z, Ziffern und Bindestrich, z. B. \
                willkommen-2027.
                """,
            en: "Name the folder with small letters a–z, digits and hyphens, e.g. willkommen-2027.")
    }
}

struct EndBeforeStart: FindingKind {
    static let code = "end-before-start"
    static let severity = Finding.Severity.error
    /// As ISO 8601 writes it: a day, or a day and a time.
    var end: String
    var start: String

    var message: Words {
        Words(de: "Das Ende \(end) liegt vor dem Beginn \(start).", en: "The end \(end) is before the start \(start).")
    }
    var remedy: Words { Words(de: "Berichtigen Sie eines der beiden Daten.", en: "Correct one of the two dates.") }
}

struct EventFromFeed: FindingKind {
    static let code = "event-from-feed"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Veranstaltungen aus Integreat („from-feed“) kann Litfass noch nicht holen.",
            en: "Litfass cannot fetch events from Integreat (“from-feed”) yet.")
    }
    var remedy: Words {
        Words(
            de: "Tragen Sie start, end, place und address von Hand ein.",
            en: "Enter start, end, place and address by hand.")
    }
}

struct NoEvent: FindingKind {
    static let code = "no-event"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Die Zeit richtet sich nach „event“, aber die Kampagne hat keine Veranstaltung.",
            en: "The time counts from “event”, but the campaign has no event.")
    }
    var remedy: Words {
        Words(
            de: "Ergänzen Sie den Block „event“, oder rechnen Sie von start oder end.",
            en: "Add the block “event”, or count from start or end.")
    }
}

struct CreditDemanded: FindingKind {
    static let code = "credit-demanded"
    static let severity = Finding.Severity.error
    var license: String

    var message: Words {
        Words(
            de: "Die Lizenz \(license) verlangt, dass der Name beim Bild steht.",
            en: "The licence \(license) demands that the name stands with the picture.")
    }
    var remedy: Words { Words(de: "Die Zeile „show-credit“ löschen.", en: "Delete the line “show-credit”.") }
}
