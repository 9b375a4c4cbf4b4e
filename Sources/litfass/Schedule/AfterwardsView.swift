internal import Model
internal import Publish
internal import Schedule
internal import Terminal

/// How correcting or taking back ended.
enum AfterwardsView {
    static func tell(_ outcome: Ledger.Afterwards, _ entry: Entry, _ console: Console, done: Words) -> ExitStatus {
        let words: Words
        var status = ExitStatus.faulty
        switch outcome {
        case .notOut(let state):
            words = Words(de: "ist nicht draußen (\(state.words.de))", en: "is not out (\(state.words.en))")
        case .impossible:
            words = Words(
                de: "Die Plattform kann das nicht; bitte dort von Hand: \(entry.receipt?.url ?? entry.receipt?.id ?? "")",
                en: "The platform cannot do that; please do it there by hand: \(entry.receipt?.url ?? entry.receipt?.id ?? "")")
        case .ended(.sent):
            console.say(Words(de: "\(entry.id): \(done.de)", en: "\(entry.id): \(done.en)"), .good)
            return .done
        case .ended(.again(let why, _)), .ended(.unknown(let why)):
            words = Words(de: why.de + " Bitte noch einmal.", en: why.en + " Please try again.")
            status = .tryAgain
        case .ended(.refused(let why)): words = why
        }
        console.complain("\(entry.id): \(Printable.line(console.text(words)))")
        return status
    }
}
