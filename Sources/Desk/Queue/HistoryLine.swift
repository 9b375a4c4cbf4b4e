package import Build
package import Findings
package import Formats
internal import Schedule

/// One line of the ledger's history as it is shown.
package struct HistoryLine: Sendable {
    private let event: LedgerEvent
    /// The region's, in which the time is shown.
    private let zone: String

    init(_ event: LedgerEvent, zone: String) {
        self.event = event
        self.zone = zone
    }

    package func when(_ speech: Speech) -> String { When.short(event.at, zone: zone, speech) }
    /// The entry or the campaign that it is of.
    package var subject: String { event.entry ?? event.campaign ?? "–" }
    package var what: Words { event.what.words }
    package var who: String { event.who }
    package var detail: Words { event.detail }

    package func json(_ speech: Speech) -> JSON {
        .object([
            .init("number", .integer(event.number)), .init("at", .string(When.iso(event.at, zone: "UTC"))),
            .init("entry", .optional(event.entry)), .init("campaign", .optional(event.campaign)),
            .init("what", .string(event.what.rawValue)), .init("who", .string(event.who)),
            .init("detail", .string(event.detail[speech])),
        ])
    }
}
