internal import Findings
internal import Model

/// The time goes by an event, and there is none.
struct EventMissing: FindingKind {
    static let code = "event-missing"
    static let severity = Finding.Severity.error
    /// Its id, as in all of these.
    var post: String

    var message: Words {
        Words(
            de: "\(post): Die Zeit richtet sich nach der Veranstaltung, aber die Kampagne hat keine.",
            en: "\(post): The time goes by the event, but the campaign has none.")
    }
    var remedy: Words {
        Words(
            de: "Ergänzen Sie event mit start, oder schreiben Sie Datum und Uhrzeit.",
            en: "Add event with start, or write date and time.")
    }
}

struct PostInBlackout: FindingKind {
    static let code = "post-in-blackout"
    static let severity = Finding.Severity.warning
    var post: String
    var day: Day
    /// As the campaign gives it; may be empty.
    var reason: String

    var message: Words {
        let because = reason.isEmpty ? "" : " (\(reason))"
        return Words(
            de: "\(post): \(day) ist ein Tag ohne Veröffentlichungen\(because); der Beitrag wird nicht eingeplant.",
            en: "\(post): \(day) is a day without publicity\(because); the post is not scheduled.")
    }
    var remedy: Words {
        Words(
            de: "Wählen Sie einen anderen Tag, oder ändern Sie blackouts.",
            en: "Choose another day, or change blackouts.")
    }
}

struct NoDayLeft: FindingKind {
    static let code = "no-day-left"
    static let severity = Finding.Severity.warning
    var post: String
    /// The campaign's last day.
    var end: Day

    var message: Words {
        Words(
            de:
                """
                \(post): Bis zum Ende der Kampagne (\(end)) ist kein Tag mehr frei; der Beitrag wird nicht \
                eingeplant.
                """,
            en: "\(post): No day is left until the campaign ends (\(end)); the post is not scheduled.")
    }
    var remedy: Words {
        Words(
            de: "Verlängern Sie period, oder schreiben Sie mit at, wann er hinausgeht.",
            en: "Lengthen period, or say with at when it goes out.")
    }
}

/// A time that the clocks leave out.
struct TimeSkipped: FindingKind, PlanningNote {
    static let code = "time-skipped"
    static let severity = Finding.Severity.note
    var post: String
    var wanted: LocalTime
    var taken: TimeOfDay

    var message: Words {
        Words(
            de:
                """
                \(post): \(wanted.spaced) gibt es nicht, die Uhren werden vorgestellt; gemeint ist \(taken) Uhr.
                """,
            en: "\(post): \(wanted.spaced) does not exist, the clocks go forward; it is taken as \(taken).")
    }
    var remedy: Words { Words(de: "Wählen Sie eine Zeit, die es gibt.", en: "Choose a time that exists.") }
}

/// A time that the clocks show twice.
struct TimeRepeated: FindingKind, PlanningNote {
    static let code = "time-repeated"
    static let severity = Finding.Severity.note
    var post: String
    var wanted: LocalTime

    var message: Words {
        Words(
            de:
                """
                \(post): \(wanted.spaced) gibt es zweimal, die Uhren werden zurückgestellt; gemeint ist das \
                erste Mal.
                """,
            en: "\(post): \(wanted.spaced) comes twice, the clocks go back; it is taken as the first.")
    }
    var remedy: Words {
        Words(de: "Wählen Sie eine Zeit, die es einmal gibt.", en: "Choose a time that comes once.")
    }
}

struct PostAtNight: FindingKind {
    static let code = "post-at-night"
    static let severity = Finding.Severity.warning
    var post: String
    var time: LocalTime

    var message: Words {
        Words(
            de: "\(post): \(time.spaced) ist nachts; da lesen wenige, und Töne stören.",
            en: "\(post): \(time.spaced) is at night; few read, and sounds disturb.")
    }
    var remedy: Words {
        Words(de: "Wählen Sie eine Zeit von 7:00 bis 21:00 Uhr.", en: "Choose a time from 7:00 to 21:00.")
    }
}

struct PostOutsidePeriod: FindingKind {
    static let code = "post-outside-period"
    static let severity = Finding.Severity.warning
    var post: String
    var day: Day
    /// The campaign's first and last day.
    var from: Day
    var to: Day

    var message: Words {
        Words(
            de: "\(post): \(day) liegt außerhalb der Kampagne (\(from) bis \(to)).",
            en: "\(post): \(day) is outside the campaign (\(from) to \(to)).")
    }
    var remedy: Words { Words(de: "Ändern Sie at oder period.", en: "Change at or period.") }
}

struct PostOnHoliday: FindingKind, PlanningNote {
    static let code = "post-on-holiday"
    static let severity = Finding.Severity.note
    var post: String
    var day: Day
    /// The region's name.
    var region: String
    var holiday: Words

    var message: Words {
        Words(
            de:
                """
                \(post): \(day) ist in \(region) ein Feiertag (\(holiday.de)); das Rathaus kann nicht antworten.
                """,
            en: "\(post): \(day) is a public holiday in \(region) (\(holiday.en)); the town hall cannot answer.")
    }
    var remedy: Words {
        Words(
            de: "Wählen Sie einen Werktag, wenn Rückfragen zu erwarten sind.",
            en: "Choose a working day if questions are to be expected.")
    }
}

struct TimeZoneUnknown: FindingKind {
    static let code = "time-zone-unknown"
    static let severity = Finding.Severity.error
    var name: String

    var message: Words {
        Words(de: "Die Zeitzone „\(name)“ gibt es nicht.", en: "There is no time zone “\(name)”.")
    }
    var remedy: Words {
        Words(
            de: "Schreiben Sie time-zone: Europe/Berlin (docs/de/stadt.md).",
            en: "Write time-zone: Europe/Berlin (docs/de/stadt.md, in German).")
    }
}

extension LocalTime {
    /// As people write it: `2027-03-28 02:30`.
    fileprivate var spaced: String { "\(day) \(time)" }
}
