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
    static let entry = Operand(Words(de: "ID", en: "ID"), candidates: .names("entries"))
    static let entries = Operand(entry.placeholder, count: 1...Operand.many, candidates: .names("entries"))
    static let someEntries = Operand(entry.placeholder, count: 0...Operand.many, candidates: .names("entries"))
    static let ofCampaign = Option.value(
        "campaign", Words(de: "KAMPAGNE", en: "CAMPAIGN"),
        Words(de: "mit --all: nur diese", en: "with --all: this one only"), candidates: .names("campaigns"))

    /// `--by`, nil where it is not said.
    static func person(_ arguments: Arguments) throws -> String? {
        guard let name = arguments[by]?.trimmingCharacters(in: .whitespaces) else { return nil }
        guard !name.isEmpty else { throw UsageFault(.missingOption(by)) }
        return try PersonName.checked(name)
    }

    static func requiredPerson(_ arguments: Arguments) throws -> String {
        guard let name = try person(arguments) else { throw UsageFault(.missingOption(by)) }
        return name
    }

    /// The entries that a command means: those named by their IDs, or with its own `--all` all in a state, of one
    /// campaign where that is said.
    static func choice(_ arguments: Arguments, all: Option) throws(UsageFault) -> EntryChoice {
        let ids = arguments.operands
        let takesAll = arguments.contains(all)
        guard takesAll || !ids.isEmpty else {
            throw UsageFault(.missingOperand(Words(de: "--all oder ID", en: "--all or ID")))
        }
        guard !takesAll || ids.isEmpty else {
            let expected = Words(
                de: "Es heißt --all oder IDs, eines von beiden.", en: "It is --all or IDs, one of them.")
            throw UsageFault(.invalid(ids[0], expected: expected))
        }
        return takesAll ? .all(campaign: arguments[ofCampaign]) : .ids(ids)
    }
}
