internal import Findings

struct MissingKey: FindingKind {
    static let code = "missing-key"
    static let severity = Finding.Severity.error
    var lacks: Lack

    enum Lack: Hashable, Sendable {
        case key(String)
        /// A text without any of its lengths.
        case everyLength
        /// Who read texts that are called reviewed, and when.
        case reviewer(keys: [String])
        /// What an event's key stands for, left empty by whoever began the campaign: its place or its address.
        case event(key: String)
    }

    static let reviewExample = "review: { state: reviewed, by: A. Amsel, on: 2026-11-20 }"

    var message: Words {
        switch lacks {
        case .reviewer(let keys):
            Words(
                de: "Wer die Texte gelesen hat und wann, fehlt: \(keys.joined(separator: " und ")).",
                en: "Who read the texts and when is missing: \(keys.joined(separator: " and ")).")
        case .key(let key): Words(de: "Hier fehlt „\(key)“.", en: "“\(key)” is missing here.")
        case .everyLength:
            Words(de: "Hier fehlt „long“, „medium“ oder „short“.", en: "“long”, “medium” or “short” is missing here.")
        case .event(let key):
            Words(
                de: "Wo die Veranstaltung ist, steht noch nicht fest: „\(key)“ ist leer.",
                en: "Where the event is has not been said yet: “\(key)” is empty.")
        }
    }

    var remedy: Words {
        switch lacks {
        case .reviewer:
            Words(de: "Schreiben Sie „\(Self.reviewExample)“.", en: "Write “\(Self.reviewExample)”.")
        case .key(let key): Words(de: "Ergänzen Sie eine Zeile „\(key): …“.", en: "Add a line “\(key): …”.")
        case .everyLength:
            Words(de: "Ergänzen Sie mindestens eine Länge des Textes.", en: "Add at least one length of the text.")
        case .event("place"):
            Words(
                de: "Tragen Sie ein, wie der Ort heißt, z. B. „place: Bürgerhaus“.",
                en: "Enter what the place is called, e.g. “place: Town hall”.")
        case .event:
            Words(
                de: "Tragen Sie Straße, Postleitzahl und Ort ein; hat sie keine Anschrift, löschen Sie die Zeile.",
                en: "Enter street, postcode and town; if it has no address, delete the line.")
        }
    }
}

struct UnknownKey: FindingKind {
    static let code = "unknown-key"
    static let severity = Finding.Severity.error
    var key: String
    /// What may stand in its place; nil where it is the name of a text, which people choose.
    var known: [String]?

    var message: Words {
        known == nil
            ? Words(de: "„\(key)“ taugt nicht als Name eines Textes.", en: "“\(key)” does not do as a text's name.")
            : Words(de: "„\(key)“ kennt Litfass hier nicht.", en: "Litfass does not know “\(key)” here.")
    }

    var remedy: Words {
        if let known { return Spelling.remedy(for: key, among: known) }
        let likely = String(key.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
        let example = Spelling.isName(likely) ? likely : "steps-title"
        return Words(
            de: "Schreiben Sie den Namen klein, mit a–z, Ziffern und Bindestrich: \(example).",
            en: "Write the name small, with a–z, digits and hyphens: \(example).")
    }
}

struct UnknownVersion: FindingKind {
    static let code = "unknown-version"
    static let severity = Finding.Severity.error
    var version: Int

    var message: Words {
        Words(
            de: "Das Format \(version) kennt dieses Litfass nicht.", en: "This Litfass does not know format \(version)."
        )
    }
    var remedy: Words { Words(de: "Schreiben Sie „litfass: 1“.", en: "Write “litfass: 1”.") }
}

struct EmptyList: FindingKind {
    static let code = "empty-list"
    static let severity = Finding.Severity.error
    var key: String

    var message: Words { Words(de: "Die Liste „\(key)“ ist leer.", en: "The list “\(key)” is empty.") }
    var remedy: Words { Words(de: "Nennen Sie mindestens einen Wert.", en: "Name at least one value.") }
}

struct DuplicateValue: FindingKind {
    static let code = "duplicate-value"
    static let severity = Finding.Severity.warning
    var value: String
    var earlierLine: Int

    var message: Words {
        Words(
            de: "„\(value)“ steht schon in Zeile \(earlierLine); es zählt einmal.",
            en: "“\(value)” is already there in line \(earlierLine); it counts once.")
    }
    var remedy: Words { Words(de: "Löschen Sie einen der beiden Einträge.", en: "Delete one of the two entries.") }
}

struct DuplicateID: FindingKind {
    static let code = "duplicate-id"
    static let severity = Finding.Severity.error
    var id: String
    var earlierLine: Int

    var message: Words {
        Words(
            de: "Den Namen „\(id)“ trägt schon der Eintrag in Zeile \(earlierLine).",
            en: "The entry in line \(earlierLine) already bears the name “\(id)”.")
    }
    var remedy: Words {
        Words(de: "Geben Sie diesem Eintrag einen eigenen Namen.", en: "Give this entry a name of its own.")
    }
}
