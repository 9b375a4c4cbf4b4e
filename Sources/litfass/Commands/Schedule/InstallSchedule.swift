internal import Build
internal import Foundation
internal import Model
internal import Publish
internal import Schedule
internal import Terminal
internal import Workspace

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
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        folder = arguments[Self.output]
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let workspace = try session.workspace()
        let place: String? =
            if let place, case .file(let path) = try session.ledgerPlace(place) { path } else { place }
        let outboxes = try Self.outboxes(session)
        let units = try ServiceUnits(
            program: session.environment.program, workspace: workspace.root, home: session.home, ledger: place,
            outboxes: outboxes)
        let target = folder.map { $0.hasPrefix("/") ? $0 : session.environment.folder + "/" + $0 }
        if let target {
            Self.make(units.needed, outboxes, session)
            for unit in units.files { try OutputFolder(target).write(Array(unit.text.utf8), to: unit.name) }
        }
        if session.isJSON {
            session.console.print(.object([.init("files", .array(units.files.map { Self.json($0, target) }))]))
        } else if target == nil {
            for unit in units.files {
                session.console.print("# \(unit.name)")
                session.console.print(unit.text)
            }
        }
        guard let target else { return .done }
        session.console.say(
            Words(
                de:
                    """
                    Angelegt in \(target). Weiter mit:\n  systemctl --user daemon-reload\n  systemctl --user \
                    enable --now litfass-schedule.timer\n  loginctl enable-linger    # sendet auch, wenn niemand \
                    angemeldet ist
                    """,
                en:
                    """
                    Written to \(target). Go on with:\n  systemctl --user daemon-reload\n  systemctl --user enable \
                    --now litfass-schedule.timer\n  loginctl enable-linger    # sends when nobody is logged in, too
                    """
            ), .hint)
        return .done
    }

    /// The folders of all accounts that leave posts in one; what cannot be read cannot send either.
    private static func outboxes(_ session: Session) throws -> [String] {
        let store = AccountStore(home: session.home)
        return try store.names().compactMap { name in
            guard let account = try? store.load(name), account.platform == .outbox else { return nil }
            return account.options[.folder]
        }
    }

    /// Makes the folders that the service writes into, as it may not make them itself.
    private static func make(_ needed: [String], _ outboxes: [String], _ session: Session) {
        func isThere(_ path: String, mode: Int) -> Bool {
            let attributes: [FileAttributeKey: Any] = [.posixPermissions: mode]
            return
                (try? FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: attributes)) != nil
        }
        let missing = needed.filter { !isThere($0, mode: 0o700) } + outboxes.filter { !isThere($0, mode: 0o755) }
        guard !missing.isEmpty else { return }
        session.console.say(
            Words(
                de: "Bitte legen Sie noch an, was der Dienst beschreibt: \(missing.joined(separator: ", "))",
                en: "Please make what the service writes into: \(missing.joined(separator: ", "))"), .warning)
    }

    private static func json(_ unit: (name: String, text: String), _ target: String?) -> JSON {
        .object([
            .init("name", .string(unit.name)), .init("path", .optional(target.map { $0 + "/" + unit.name })),
            .init("text", .string(unit.text)),
        ])
    }
}
