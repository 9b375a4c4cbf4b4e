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
            de: "auch Texte, die niemand gegengelesen hat; steht im Verlauf",
            en: "texts that nobody has read, too; stands in the history"))
    static let campaign = Operand(Words(de: "KAMPAGNE", en: "CAMPAIGN"), candidates: .names("campaigns"))
    static let optionalCampaign = Operand(
        Words(de: "KAMPAGNE", en: "CAMPAIGN"), count: 0...1, candidates: .names("campaigns"))
    static let entry = Operand(Words(de: "ID", en: "ID"), candidates: .names("entries"))
    static let someEntries = Operand(entry.placeholder, count: 0...Operand.many, candidates: .names("entries"))
    static let ofCampaign = Option.value(
        "campaign", Words(de: "KAMPAGNE", en: "CAMPAIGN"),
        Words(de: "nur von dieser Kampagne", en: "of this campaign only"), candidates: .names("campaigns"))
    static let post = Option.list(
        "post", Words(de: "BEITRAG", en: "POST"),
        Words(de: "nur dieser Beitrag, in allen Sprachen, überall", en: "this post only, in all languages, everywhere"),
        candidates: .names("posts"))
    static let language = Option.list(
        "language", Words(de: "SPRACHE", en: "LANGUAGE"),
        Words(de: "nur in dieser Sprache", en: "in this language only"), candidates: .names("languages"))

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

    /// What chooses entries where none is named by its ID.
    static let choosing = [ofCampaign, post, language]

    /// The entries that a command means: those named by their IDs, or all of what is chosen otherwise.
    ///
    /// - Parameter all: The command's own option that takes all, where it has one.
    static func choice(_ arguments: Arguments, all: Option? = nil) throws(UsageFault) -> EntryChoice {
        var choice = EntryChoice()
        choice.ids = arguments.operands
        choice.campaign = arguments[ofCampaign]
        choice.posts = arguments.all(post)
        choice.languages = arguments.all(language)
        let name = all.map { "--" + $0.name } ?? "--post"
        let choosesOtherwise =
            all.map(arguments.contains) ?? false || choice.campaign != nil
            || !(choice.posts + choice.languages).isEmpty
        guard choosesOtherwise || !choice.ids.isEmpty else {
            throw UsageFault(.missingOperand(Words(de: "\(name) oder ID", en: "\(name) or ID")))
        }
        guard !choosesOtherwise || choice.ids.isEmpty else {
            let expected = Words(
                de: "Es heißt \(name) oder IDs, eines von beiden.", en: "It is \(name) or IDs, one of them.")
            throw UsageFault(.invalid(choice.ids[0], expected: expected))
        }
        return choice
    }
}
