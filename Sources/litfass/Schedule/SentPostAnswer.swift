internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// What `correct` and `delete` have in common: showing, asking, telling how it ended.
struct SentPostAnswer {
    let session: Session
    let isSure: Bool
    let question: Words
    /// What is said when it is done.
    let done: Words

    func carryOut(_ step: SentPost.Step, by who: String?) throws -> ExitStatus {
        switch step {
        case .ended(let outcome): return tell(outcome)
        case .ready(let post):
            post.preview.show(session, isSure: isSure)
            guard try isSure || Confirmation.ask(question, session.console) else { return tell(try post.declined()) }
            return tell(try post.carryOut(by: who))
        }
    }

    private func tell(_ outcome: SentPostOutcome) -> ExitStatus {
        let console = session.console
        session.complain(outcome.findings)
        let id = outcome.entry.id
        switch outcome.end {
        case .done: console.say(Words(de: "\(id): \(done.de)", en: "\(id): \(done.en)"), .good)
        case .unchanged:
            console.say(
                Words(de: "\(id): Es hat sich nichts geändert.", en: "\(id): nothing has changed."), .hint)
        case .notOut, .impossible, .again, .refused, .declined: break
        }
        if let reason = outcome.reason { console.complain("\(id): \(Printable.line(console.text(reason)))") }
        if session.isJSON { console.print(outcome.json(session.speech)) }
        return switch outcome.end {
        case .done, .unchanged: .done
        case .again: .tryAgain
        case .notOut, .impossible, .refused, .declined: .faulty
        }
    }
}
