internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule install`
struct InstallSchedule: Command {
    private static let output = Option.value(
        "output", Words(de: "ORDNER", en: "FOLDER"),
        Words(
            de: "wohin die Dateien kommen; sonst werden sie nur gezeigt",
            en: "where the files go; else they are only shown"), candidates: .folder)

    static let syntax = Syntax(
        "schedule", "install",
        summary: Words(
            de: "macht den Dienst und Zeitgeber (systemd), die regelmäßig senden",
            en: "makes the service and timer (systemd) that send regularly"),
        details: Words(
            de:
                """
                Für ein Benutzerkonto: --output ~/.config/systemd/user, dann systemctl --user enable --now \
                litfass-schedule.timer und loginctl enable-linger.
                """,
            en:
                """
                For a user's account: --output ~/.config/systemd/user, then systemctl --user enable --now \
                litfass-schedule.timer and loginctl enable-linger.
                """
        ),
        options: [output, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule install --output ~/.config/systemd/user",
                Words(
                    de: "legt beide Dateien an und sagt, wie es weitergeht",
                    en: "writes both files and says how to go on"))
        ])

    private let folder: String?

    init(_ arguments: Arguments) { folder = arguments[Self.output] }

    func run(_ session: Session) async throws -> ExitStatus {
        let service = try session.desk.service(into: folder, ledger: session.ledger)
        if session.isJSON {
            session.answer(service.json)
        } else if service.folder == nil {
            for unit in service.files {
                session.console.print("# \(unit.name)")
                session.console.print(unit.text)
            }
        }
        session.say(service.notices)
        return .done
    }
}
