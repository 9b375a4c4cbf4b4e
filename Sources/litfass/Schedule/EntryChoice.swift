internal import Model
internal import Terminal

/// The entries that a command means: those named by their IDs, or with `--all` all in a state, of one campaign where
/// that is said.
struct EntryChoice {
    let ids: [String]
    let takesAll: Bool
    let campaign: String?

    static let operands = [Operand(ScheduleOptions.entries.placeholder, count: 0...Operand.many)]
    static let campaignOption = Option.value(
        "campaign", Words(de: "KAMPAGNE", en: "CAMPAIGN"),
        Words(de: "mit --all: nur diese", en: "with --all: this one only"), candidates: .names("campaigns"))

    /// - Parameters:
    ///   - all: The command's own `--all`.
    ///   - command: Its words.
    init(_ arguments: Arguments, all: Option, _ command: [String]) throws(UsageFault) {
        ids = arguments.operands
        takesAll = arguments.contains(all)
        campaign = arguments[Self.campaignOption]
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
    }
}
