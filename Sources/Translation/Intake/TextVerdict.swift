package import Findings

/// What became of one answer.
package struct TextVerdict: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// The text is another one now.
        case taken
        /// The text stays, and counts for more than before.
        case confirmed
        case unchanged
        /// Nothing was entered, or only the source again.
        case untouched
        /// Nothing was entered, and a list needs it: the source's text, which is alike in all languages.
        case filled
        case refused(TextRefusal)
    }

    package let key: String
    package internal(set) var outcome: Outcome
    /// What stood there before; nil where nothing did.
    package let before: String?
    /// What was handed in; nil where it was nothing.
    package let text: String?
    /// What is known of it from now on; nil where nothing changes.
    package internal(set) var record: TextRecord?
    /// By how many characters it is longer than there is room.
    package internal(set) var excess: Int?
    /// What was taken out of it; see `TextAnswer.removed`.
    package var removed: [String] = []
    /// What was noted beside it.
    package let remarks: [TextRemark]
    /// Where it stands in what was handed in.
    package let origin: SourcePlace?

    /// Whether the text file gets it.
    var isTaken: Bool { outcome == .taken || outcome == .filled }

    mutating func refuse(_ refusal: TextRefusal) {
        outcome = .refused(refusal)
        record = nil
        excess = nil
    }
}

/// What somebody noted beside a text.
package struct TextRemark: Hashable, Sendable {
    package let by: String
    package let text: String
}

/// Why an answer was not taken; the text stays as it is.
package enum TextRefusal: Hashable, Sendable {
    /// The campaign has no such text.
    case unknown
    /// Different answers, where they stand.
    case twice([SourcePlace])
    /// Some segments are translated, others are not.
    case partial
    /// The source is another one now than the person saw; nil where that is not known.
    case sourceChanged(before: String?, now: String)
    case placeholders(missing: [String], extra: [String])
    /// A brace that belongs to no placeholder.
    case brace
    /// An element of HTML or the like, which would be read as it stands.
    case markup(String)
    /// A character that nobody sees, by its number: `U+202E`.
    case hidden(String)
    /// A hashtag with a space in it.
    case tag
    /// Somebody has read and approved what stands there.
    case reviewed(by: String?)
    /// What a spreadsheet puts in the place of a text that it took for a formula: `#NAME?`.
    case formula(String)
    /// It cannot stand before another text is there, by that one's key.
    case waits(for: String)
    /// The text file has no place for it: something else stands there.
    case noPlace
}

extension TextRefusal {
    /// A sentence, and what to do.
    package var words: Words {
        switch self {
        case .unknown:
            Words(
                de: "Diesen Text hat die Kampagne nicht (mehr).", en: "The campaign has no such text (any more).")
        case .twice(let places):
            Words(
                de: "Zwei verschiedene Antworten (\(Self.list(places))). Bitte lassen Sie nur die richtige stehen.",
                en: "Two different answers (\(Self.list(places))). Please leave only the right one.")
        case .partial:
            Words(
                de: "Nur zum Teil übersetzt. Bitte übersetzen Sie alle Abschnitte.",
                en: "Translated in part only. Please translate all segments.")
        case .sourceChanged(let before, let now):
            Words(
                de: "Der Ausgangstext hat sich seitdem geändert"
                    + (before.map { ", von „\(Self.short($0))“ zu „\(Self.short(now))“" } ?? ": „\(Self.short(now))“")
                    + ". Bitte geben Sie ihn neu hinaus (translate export, review pack).",
                en: "The source has changed since"
                    + (before.map { ", from “\(Self.short($0))” to “\(Self.short(now))”" } ?? ": “\(Self.short(now))”")
                    + ". Please hand it out again (translate export, review pack).")
        case .placeholders(let missing, let extra):
            Words(
                de: Self.sentences(
                    missing, "Es fehlt: %. Bitte setzen Sie es so ein, wie es im Ausgangstext steht.", extra,
                    "Der Ausgangstext hat nicht: %. Bitte nehmen Sie es heraus."),
                en: Self.sentences(
                    missing, "Missing: %. Please put it in as it stands in the source.", extra,
                    "The source does not have: %. Please take it out."))
        case .brace:
            Words(
                de: "Eine geschweifte Klammer, die zu keinem Platzhalter gehört. Als Zeichen schreibt man sie doppelt.",
                en: "A brace that belongs to no placeholder. As a character it is written twice.")
        case .markup(let name):
            Words(
                de: "Der Text enthält <\(name)>. Bitte geben Sie ihn ohne Auszeichnung ein.",
                en: "The text holds <\(name)>. Please enter it without markup.")
        case .hidden(let name):
            Words(
                de: "Der Text enthält ein unsichtbares Zeichen (\(name)). Bitte geben Sie ihn neu ein.",
                en: "The text holds an invisible character (\(name)). Please type it anew.")
        case .tag:
            Words(
                de: "Ein Hashtag hat keine Leerzeichen: NeuInDeutschland.",
                en: "A hashtag has no spaces: NewInGermany.")
        case .reviewed(let by):
            Words(
                de: "Was dort steht, ist geprüft" + (by.map { " (\($0))" } ?? "") + ". Mit --force wird es ersetzt.",
                en: "What stands there is reviewed" + (by.map { " (\($0))" } ?? "") + ". With --force it is replaced.")
        case .formula(let name):
            Words(
                de: "Statt des Textes steht dort \(name): Die Tabelle hielt ihn für eine Formel. Bitte neu eintragen.",
                en: "\(name) stands there: the spreadsheet took the text for a formula. Please enter it anew.")
        case .waits(let key):
            Words(
                de: "Wartet auf „\(key)“: Ohne diesen Text kann er nicht stehen. Bitte lassen Sie beide eintragen.",
                en: "Waits for “\(key)”: it cannot stand without that text. Please have both filled in.")
        case .noPlace:
            Words(
                de: "In der Textdatei steht dort etwas anderes. Bitte tragen Sie ihn von Hand ein.",
                en: "Something else stands there in the text file. Please enter it by hand.")
        }
    }

    private static func list(_ places: [SourcePlace]) -> String {
        places.map { $0.file + ($0.line.map { ":\($0)" } ?? "") }.joined(separator: ", ")
    }

    private static func sentences(_ a: [String], _ first: String, _ b: [String], _ second: String) -> String {
        [(a, first), (b, second)].filter { !$0.0.isEmpty }
            .map { $0.1.replacing("%", with: $0.0.joined(separator: ", ")) }.joined(separator: " ")
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
