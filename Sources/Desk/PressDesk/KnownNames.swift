internal import Findings
internal import Schedule
internal import Workspace

/// Names that somebody gave, held against those that there are.
enum KnownNames {
    static let region = Words(de: "Eine Region", en: "region")
    static let language = Words(de: "Eine Sprache", en: "language")
    static let campaign = Words(de: "Eine Kampagne", en: "campaign")

    /// - Parameter titles: What people call them, where that is not what is typed: languages have codes.
    /// - Throws: `Fault` for the first that is not known, with one that sounds alike.
    static func check(_ names: [String], among known: [String], _ kind: Words, titles: [String: Words] = [:])
        throws(Fault)
    {
        guard let wrong = names.first(where: { !known.contains($0) }) else { return }
        // Codes of two letters all sound alike.
        let nearest = titles.isEmpty ? Suggestion.nearest(to: wrong, in: known).map { [$0] } ?? known : known
        func list(_ title: (Words) -> String) -> String {
            nearest.map { name in titles[name].map { "\(name) (\(title($0)))" } ?? name }.joined(separator: ", ")
        }
        throw Fault(
            .missing, Words(de: "\(kind.de) „\(wrong)“ gibt es nicht.", en: "There is no \(kind.en) “\(wrong)”."),
            remedy: known.isEmpty
                ? nil : Words(de: "Es gibt: \(list(\.de)).", en: "There is: \(list(\.en))."))
    }

    /// A campaign of the queue, or one that could be planned into it.
    static func checkQueued(_ name: String?, in ledger: Ledger, _ desk: PressDesk) throws {
        guard let name else { return }
        let present = (try? desk.workspace().campaigns()) ?? []
        try check([name], among: Set(present + ledger.titles().keys).sorted(), campaign)
    }
}
