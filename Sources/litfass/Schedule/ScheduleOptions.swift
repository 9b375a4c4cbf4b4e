internal import Desk
internal import Findings
internal import Foundation
internal import Terminal

/// What several of the queue's commands know.
enum ScheduleOptions {
    static let ledger = Option.value(
        "ledger", Words(de: "ORT", en: "PLACE"),
        Words(
            de: "das Sendebuch: eine Datei oder postgres://…; sonst ledger.sqlite in LITFASS_HOME",
            en: "the ledger: a file or postgres://…; else ledger.sqlite in LITFASS_HOME"))
    static let by = Option.value(
        "by", Words(de: "NAME", en: "NAME"),
        Words(de: "wer entscheidet; steht im Verlauf", en: "who decides; stands in the history"))
    static let yes = Option.flag("yes", Words(de: "ohne Rückfrage", en: "without asking"))
    static let drafts = Option.flag(
        "allow-drafts",
        Words(
            de: "auch ungeprüfte Übersetzungen; steht im Verlauf", en: "unread translations, too; stands in the history"
        ))
    static let campaign = Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), candidates: .names("campaigns"))
    static let optionalCampaign = Operand(
        Words(de: "KAMPAGNE", en: "CAMPAIGN"), count: 0...1, candidates: .names("campaigns"))
    static let entries = Operand(Words(de: "ID", en: "ID"), count: 1...Operand.many)

    /// `--by`, nil where it is not said.
    ///
    /// - Parameter command: Its words.
    static func person(_ arguments: Arguments, _ command: [String]) throws(UsageFault) -> String? {
        guard let name = arguments[by]?.trimmingCharacters(in: .whitespaces) else { return nil }
        guard !name.isEmpty else { throw UsageFault(.missingOption(by), command: command) }
        let shown = PersonName.cleaned(name)
        guard name == shown else {
            throw UsageFault(
                .invalid(shown.count > 40 ? shown.prefix(40) + "…" : shown, expected: PersonName.rule),
                command: command)
        }
        return name
    }

    static func neededPerson(_ arguments: Arguments, _ command: [String]) throws(UsageFault) -> String {
        guard let name = try person(arguments, command) else {
            throw UsageFault(.missingOption(by), command: command)
        }
        return name
    }
}
