internal import Findings
internal import Model
internal import Results

/// What somebody hands over to be counted.
package struct ResultsRequest: Sendable {
    package let campaign: String
    package let files: [String]
    /// Where the posts stand whose networks are asked, too; nil: none is asked.
    let ledger: Ledger?
    /// What tables are about that name no days.
    let span: Tally.Span?

    /// Whose posts are asked for.
    package enum Ledger: Hashable, Sendable {
        /// LITFASS_HOME's.
        case own
        /// A file or `postgres://…`.
        case at(String)
    }

    /// - Parameters:
    ///   - from: By ISO 8601, as somebody wrote it, with `to`.
    package init(
        campaign: String, files: [String], asking ledger: Ledger?, from: String?, to: String?
    ) throws(InvalidInput) {
        self.campaign = campaign
        self.files = files
        self.ledger = ledger
        guard from != nil || to != nil else {
            span = nil
            return
        }
        guard let first = from.flatMap({ Day(iso: $0) }), let last = to.flatMap({ Day(iso: $0) }), first <= last else {
            throw InvalidInput(
                [from, to].compactMap(\.self).joined(separator: " "),
                Words(
                    de: "Beides wird gebraucht: --from 2026-11-01 --to 2026-11-30.",
                    en: "Both are needed: --from 2026-11-01 --to 2026-11-30."))
        }
        span = Tally.Span(from: first, to: last)
    }
}
