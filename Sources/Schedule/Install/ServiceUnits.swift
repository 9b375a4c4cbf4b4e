package import Findings

/// The units by which systemd sends what is due, every five minutes and as soon as the machine is up again.
package struct ServiceUnits: Hashable, Sendable {
    private let program: String
    private let workspace: String
    private let home: String
    private let ledger: String?
    private let outboxes: [String]

    /// - Parameters: Absolute paths.
    ///   - ledger: Where it is not the one in `home`; a file or a server's address.
    ///   - outboxes: The folders of the accounts that leave posts in one.
    package init(program: String, workspace: String, home: String, ledger: String?, outboxes: [String] = [])
        throws(UnitFault)
    {
        for path in [program, workspace, home] + [ledger].compactMap(\.self) + outboxes where !Self.isSafeInUnit(path) {
            throw UnitFault(path: path)
        }
        // No quotation helps there (systemd, string_is_safe).
        guard !program.contains(where: { "\"'\\".contains($0) }) else { throw UnitFault(path: program) }
        self.program = program
        self.workspace = workspace
        self.home = home
        self.ledger = ledger
        self.outboxes = outboxes
    }

    package static let name = "litfass-schedule"

    /// The unit and its timer, by the names that systemd looks for.
    package var files: [(name: String, text: String)] {
        [(Self.name + ".service", service), (Self.name + ".timer", timer)]
    }

    /// What must be there before the service begins: systemd does not start one whose folders are missing.
    package var needed: [String] { [home, workspace] + [ledgerFolder].compactMap(\.self) }

    private var ledgerFolder: String? {
        guard let ledger, ledger.hasPrefix("/") else { return nil }
        return "/" + ledger.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// A folder for temporary files of its own would hide what lies in the common one.
    private var liesInTemporaryFolder: Bool {
        ([program] + needed + outboxes).contains { path in
            ["/tmp", "/var/tmp"].contains { path == $0 || path.hasPrefix($0 + "/") }
        }
    }

    /// See systemd.exec(5), systemd.service(5). 75 means that something is tried again later: no fault of the service.
    private var service: String {
        let words = ["schedule", "run", "--workspace", workspace] + (ledger.map { ["--ledger", $0] } ?? [])
        // The program's own path is no place for variables.
        let command = [Self.word(program)] + words.map { Self.word($0, isArgument: true) }
        let common = liesInTemporaryFolder ? ["/tmp", "/var/tmp"] : []
        // An outbox on a drive that is away must not keep the others' posts: the hyphen lets the service begin all the
        // same.
        let writable = (needed + common).map { Self.word($0) } + outboxes.map { Self.word("-" + $0) }
        return """
            [Unit]
            Description=Litfass: send what is approved and due
            Wants=network-online.target
            After=network-online.target

            [Service]
            Type=oneshot
            ExecStart=\(command.joined(separator: " "))
            Environment=\(Self.word("LITFASS_HOME=" + home))
            # Secrets that accounts take from the environment, NAME=value a line; readable by its owner only.
            EnvironmentFile=-\(Self.path(home + "/service.env"))
            SuccessExitStatus=75
            TimeoutStartSec=30min
            UMask=0077
            NoNewPrivileges=yes
            ProtectSystem=strict
            ReadWritePaths=\(writable.joined(separator: " "))
            PrivateTmp=\(liesInTemporaryFolder ? "no" : "yes")
            RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
            RestrictNamespaces=yes
            RestrictRealtime=yes
            RestrictSUIDSGID=yes
            LockPersonality=yes
            SystemCallArchitectures=native

            """
    }

    private var timer: String {
        """
        [Unit]
        Description=Litfass: look for what is due every five minutes

        [Timer]
        OnCalendar=*:0/5
        RandomizedDelaySec=20
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
    }

    private static func isSafeInUnit(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy {
            ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
    }

    /// A word as systemd reads it: `%` begins what it would replace (systemd.syntax(7)).
    ///
    /// - Parameter isArgument: There, and nowhere else, `$` names a variable (systemd.service(5)).
    private static func word(_ text: String, isArgument: Bool = false) -> String {
        let plain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-=:@,+".contains($0)) }
        guard !plain else { return text }
        var quoted = ""
        for character in text {
            switch character {
            case "\\", "\"": quoted += "\\" + String(character)
            case "%": quoted += "%%"
            case "$" where isArgument: quoted += "$$"
            default: quoted.append(character)
            }
        }
        return "\"" + quoted + "\""
    }

    /// A path that stands alone, without quotation marks.
    private static func path(_ text: String) -> String { text.replacing("%", with: "%%") }
}

/// A path that no unit can bear.
package struct UnitFault: Error, Hashable, Sendable {
    package let path: String

    package var message: Words {
        Words(
            de:
                """
                In einem Pfad steht ein Steuerzeichen, oder in dem des Programms ein Anführungszeichen oder \\: \
                \(path)
                """,
            en: "There is a control character in a path, or a quotation mark or \\ in the program's: \(path)")
    }

    package var remedy: Words {
        Words(
            de: "systemd nimmt solche Pfade nicht. Bitte benennen Sie den Ordner um.",
            en: "systemd does not take such paths. Please rename the folder.")
    }
}
