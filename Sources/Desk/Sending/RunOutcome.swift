package import Build
package import Findings
internal import Schedule

/// What a run, or a watch of many, came to.
package struct RunOutcome: Sendable {
    /// How many are out; will be tried again; failed for good; need a person's decision.
    package var sent: Int { summary.sent }
    package var again: Int { summary.again }
    package var failed: Int { summary.failed }
    package var undecided: Int { summary.undecided }
    /// How many of the sent posts lie in which folder, to be posted by hand.
    package let laidOut: [(folder: String, count: Int)]
    /// The campaigns that are paused; an empty name stands for everything.
    package let pauses: [String]
    private let summary: RunSummary
    private let next: Entry?

    init(_ summary: RunSummary, laidOut: [(name: String, count: Int)], next: Entry?, pauses: [String]) {
        self.summary = summary
        self.laidOut = laidOut.map { ($0.name, $0.count) }
        self.next = next
        self.pauses = pauses
    }

    /// When the next is due; nil where nothing waits.
    package func next(_ speech: Speech) -> String? {
        next.map { When.short($0.wake, zone: $0.timeZone, speech) }
    }

    package var json: JSON {
        .object([
            .init("sent", .integer(sent)), .init("again", .integer(again)), .init("failed", .integer(failed)),
            .init("undecided", .integer(undecided)),
        ])
    }
}
