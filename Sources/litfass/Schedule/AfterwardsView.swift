internal import Build
internal import Model
internal import Publish
internal import Schedule
internal import Terminal

/// How correcting or taking back ended, for people and as JSON.
struct AfterwardsView {
    private let session: Session
    private let ledger: Ledger

    init(_ session: Session, _ ledger: Ledger) {
        self.session = session
        self.ledger = ledger
    }

    /// As `--json` names them.
    private enum End: String {
        case done, unchanged
        case notOut = "not-out"
        case impossible, again, refused, declined
    }

    func tell(_ outcome: Ledger.Afterwards, _ entry: Entry, done: Words) throws -> ExitStatus {
        switch outcome {
        case .notOut(.sent):
            return try end(
                .impossible, entry,
                Words(
                    de:
                        """
                        Wo der Beitrag steht, ist nicht verzeichnet, denn bestätigt hat ihn ein Mensch; bitte dort \
                        von Hand.
                        """,
                    en:
                        """
                        Where the post stands is not recorded, since a person confirmed it; please do it there by \
                        hand.
                        """
                ))
        case .notOut(let state):
            return try end(
                .notOut, entry, Words(de: "ist nicht draußen (\(state.words.de))", en: "is not out (\(state.words.en))")
            )
        case .impossible:
            let place = entry.receipt.map { $0.url ?? $0.id } ?? ""
            return try end(
                .impossible, entry,
                Words(
                    de: "Die Plattform kann das nicht; bitte dort von Hand: \(place)",
                    en: "The platform cannot do that; please do it there by hand: \(place)"))
        case .ended(.sent):
            session.console.say(Words(de: "\(entry.id): \(done.de)", en: "\(entry.id): \(done.en)"), .good)
            return try end(.done, entry, nil)
        case .ended(.again(let why, _)), .ended(.unknown(let why, _)):
            return try end(.again, entry, Words(de: why.de + " Bitte noch einmal.", en: why.en + " Please try again."))
        case .ended(.refused(let why)): return try refused(entry, why)
        }
    }

    /// What is out is what the campaign says.
    func unchanged(_ entry: Entry) throws -> ExitStatus {
        session.console.say(
            Words(de: "\(entry.id): Es hat sich nichts geändert.", en: "\(entry.id): nothing has changed."), .hint)
        return try end(.unchanged, entry, nil)
    }

    /// Nothing was sent.
    func refused(_ entry: Entry, _ why: Words) throws -> ExitStatus { try end(.refused, entry, why) }

    /// The person said no.
    func declined(_ entry: Entry) throws -> ExitStatus { try end(.declined, entry, nil) }

    private func end(_ end: End, _ entry: Entry, _ reason: Words?) throws -> ExitStatus {
        let console = session.console
        if let reason { console.complain("\(entry.id): \(Printable.line(console.text(reason)))") }
        if session.isJSON {
            console.print(
                .object([
                    .init("entry", EntryView.json(try ledger.entry(entry.id))), .init("outcome", .string(end.rawValue)),
                    .init("reason", .optional(reason.map(console.text))),
                ]))
        }
        return switch end {
        case .done, .unchanged: .done
        case .again: .tryAgain
        case .notOut, .impossible, .refused, .declined: .faulty
        }
    }
}
