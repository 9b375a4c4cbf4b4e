internal import Desk
internal import Findings
internal import Terminal

/// `litfass completions bash|zsh`, and the names that those scripts ask for.
struct Completions: Command {
    static let syntax = Syntax(
        "completions",
        summary: Words(de: "Vervollständigung für bash oder zsh", en: "completions for bash or zsh"),
        details: Words(
            de:
                """
                „names“ mit campaigns, regions, languages, materials, platforms oder findings zählt auf, was es \
                gibt.
                """,
            en: "“names” with campaigns, regions, languages, materials, platforms or findings lists what there is."),
        operands: [
            Operand(Words(de: "SHELL", en: "SHELL"), candidates: .choices(CompletionScript.allCases.map(\.rawValue))),
            Operand(Words(de: "LISTE", en: "LIST"), count: 0...1),
        ],
        examples: [
            .init(
                "source <(litfass completions bash)",
                Words(
                    de: "schaltet sie in dieser bash ein; in ~/.bashrc für immer",
                    en: "turns them on in this bash; in ~/.bashrc for good")),
            .init(
                "litfass completions zsh > ~/.zfunc/_litfass",
                Words(
                    de: "legt sie für zsh ab, wenn ~/.zfunc in $fpath steht",
                    en: "puts them there for zsh, with ~/.zfunc in $fpath")),
        ])

    private let script: CompletionScript?
    private let list: String?

    init(_ arguments: Arguments) throws {
        let shell = arguments.operands[0]
        script = CompletionScript(rawValue: shell)
        list = arguments.operands.dropFirst().first
        guard script != nil && list == nil || shell == "names" && list != nil else {
            throw UsageFault(
                .invalid(
                    arguments.operands.joined(separator: " "),
                    expected: Words(de: "Es gibt bash und zsh.", en: "There are bash and zsh.")))
        }
    }

    func run(_ session: Session) async throws -> ExitStatus {
        if let script {
            script.lines(Program.parser).forEach(session.console.print)
        } else if let list {
            try (PressDesk.NameList(rawValue: list).map(session.desk.plainNames) ?? []).forEach(session.console.print)
        }
        return .done
    }
}
