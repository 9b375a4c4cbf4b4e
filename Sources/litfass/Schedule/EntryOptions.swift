internal import Desk
internal import Findings
internal import Terminal

/// The entries that a command means: those named by their IDs, or with `--all` all in a state, of one campaign where
/// that is said.
enum EntryOptions {
    static let operands = [Operand(ScheduleOptions.entries.placeholder, count: 0...Operand.many)]
    static let campaign = Option.value(
        "campaign", Words(de: "KAMPAGNE", en: "CAMPAIGN"),
        Words(de: "mit --all: nur diese", en: "with --all: this one only"), candidates: .names("campaigns"))

    /// - Parameters:
    ///   - all: The command's own `--all`.
    ///   - command: Its words.
    static func choice(_ arguments: Arguments, all: Option, _ command: [String]) throws(UsageFault) -> EntryChoice {
        let ids = arguments.operands
        let takesAll = arguments.contains(all)
        guard takesAll || !ids.isEmpty else {
            throw UsageFault(.missingOperand(Words(de: "--all oder ID", en: "--all or ID")), command: command)
        }
        guard !takesAll || ids.isEmpty else {
            throw UsageFault(
                .invalid(
                    ids[0],
                    expected: Words(
                        de: "Es heißt --all oder IDs, eines von beiden.", en: "It is --all or IDs, one of them.")),
                command: command)
        }
        return takesAll ? .all(campaign: arguments[campaign]) : .ids(ids)
    }
}
