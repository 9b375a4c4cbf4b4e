internal import Model

/// What can be wrong with `campaign.yaml`.
extension Finding {
    static func campaignName(_ name: String) -> Finding {
        Finding(
            "campaign-name", .warning, at: SourcePlace(file: CampaignLoader.file),
            message: Words(
                de: "Der Ordner heißt „\(name)“; der Name steht auch in Adressen und Dateinamen.",
                en: "The folder is called “\(name)”; the name also stands in addresses and file names."),
            remedy: Words(
                de:
                    """
                    Benennen Sie den Ordner mit kleinen Buchstaben a–z, Ziffern und Bindestrich, z. B. \
                    willkommen-2027.
                    """,
                en: "Name the folder with small letters a–z, digits and hyphens, e.g. willkommen-2027."))
    }

    static func endBeforeStart(at place: SourcePlace, _ end: String, _ start: String) -> Finding {
        Finding(
            "end-before-start", .error, at: place,
            message: Words(
                de: "Das Ende \(end) liegt vor dem Beginn \(start).", en: "The end \(end) is before the start \(start)."
            ),
            remedy: Words(de: "Berichtigen Sie eines der beiden Daten.", en: "Correct one of the two dates."))
    }

    static func eventFromFeed(_ place: SourcePlace) -> Finding {
        Finding(
            "event-from-feed", .error, at: place,
            message: Words(
                de: "Veranstaltungen aus Integreat („from-feed“) kann Litfass noch nicht holen.",
                en: "Litfass cannot fetch events from Integreat (“from-feed”) yet."),
            remedy: Words(
                de: "Tragen Sie start, end, place und address von Hand ein.",
                en: "Enter start, end, place and address by hand."))
    }

    static func noEvent(at place: SourcePlace) -> Finding {
        Finding(
            "no-event", .error, at: place,
            message: Words(
                de: "Die Zeit richtet sich nach „event“, aber die Kampagne hat keine Veranstaltung.",
                en: "The time counts from “event”, but the campaign has no event."),
            remedy: Words(
                de: "Ergänzen Sie den Block „event“, oder rechnen Sie von start oder end.",
                en: "Add the block “event”, or count from start or end."))
    }

    static func linkNotSecure(_ link: String, at place: SourcePlace) -> Finding {
        Finding(
            "link-not-https", .error, at: place,
            message: Words(
                de: "Die Adresse „\(link)“ beginnt nicht mit https:// und einem Rechnernamen.",
                en: "The address “\(link)” does not begin with https:// and a host."),
            remedy: Words(
                de: "Zum Beispiel: \"https://{host}/{slug}/{language}\"",
                en: "For example: \"https://{host}/{slug}/{language}\""))
    }

    static func notListed(_ code: String, _ name: String, under key: String, at place: SourcePlace, _ names: [String])
        -> Finding
    {
        Finding(
            code, .error, at: place,
            message: Words(
                de: "„\(name)“ steht nicht unter „\(key)“ dieser Kampagne.",
                en: "“\(name)” is not under this campaign's “\(key)”."),
            remedy: Spelling.remedy(for: name, among: names))
    }

    static func emptyList(_ key: String, at place: SourcePlace) -> Finding {
        Finding(
            "empty-list", .error, at: place,
            message: Words(de: "Die Liste „\(key)“ ist leer.", en: "The list “\(key)” is empty."),
            remedy: Words(de: "Nennen Sie mindestens einen Wert.", en: "Name at least one value."))
    }

    static func duplicateValue(_ value: String, at place: SourcePlace, earlier: SourcePlace) -> Finding {
        let line = earlier.line ?? 1
        return Finding(
            "duplicate-value", .warning, at: place,
            message: Words(
                de: "„\(value)“ steht schon in Zeile \(line); es zählt einmal.",
                en: "“\(value)” is already there in line \(line); it counts once."),
            remedy: Words(de: "Löschen Sie einen der beiden Einträge.", en: "Delete one of the two entries."))
    }
}
