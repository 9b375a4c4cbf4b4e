/// The units by which systemd sends what is due, every five minutes and as soon as the machine is up again.
public struct ServiceUnits: Hashable, Sendable {
    private let program: String
    private let workspace: String
    private let home: String
    private let ledger: String?

    /// - Parameters: Absolute paths.
    ///   - ledger: Where it is not the one in `home`.
    public init(program: String, workspace: String, home: String, ledger: String?) {
        self.program = program
        self.workspace = workspace
        self.home = home
        self.ledger = ledger
    }

    public static let name = "litfass-schedule"

    public var files: [(name: String, text: String)] { [(Self.name + ".service", service), (Self.name + ".timer", timer)] }

    /// See systemd.exec(5), systemd.service(5). 75 means that something is tried again later: no fault of the service.
    private var service: String {
        let words = [program, "schedule", "run", "--workspace", workspace] + (ledger.map { ["--ledger", $0] } ?? [])
        let ledgerFolder = ledger.flatMap { $0.hasPrefix("/") ? $0.split(separator: "/").dropLast().joined(separator: "/") : nil }.map { "/" + $0 }
        let writable = [home, workspace] + [ledgerFolder].compactMap { $0 }
        return """
            [Unit]
            Description=Litfass: send what is approved and due
            Wants=network-online.target
            After=network-online.target

            [Service]
            Type=oneshot
            ExecStart=\(words.map(Self.word).joined(separator: " "))
            Environment=\(Self.word("LITFASS_HOME=" + home))
            # Secrets that accounts take from the environment, NAME=value a line; readable by its owner only.
            EnvironmentFile=-\(Self.path(home + "/service.env"))
            SuccessExitStatus=75
            TimeoutStartSec=30min
            UMask=0077
            NoNewPrivileges=yes
            ProtectSystem=strict
            ReadWritePaths=\(writable.map(Self.word).joined(separator: " "))
            PrivateTmp=yes
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

    /// A word as systemd reads it: `%` and `$` begin what it would replace (systemd.syntax(7)).
    private static func word(_ text: String) -> String {
        let plain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-=:@,+".contains($0)) }
        guard !plain else { return text }
        var quoted = ""
        for character in text {
            switch character {
            case "\\", "\"": quoted += "\\" + String(character)
            case "%": quoted += "%%"
            case "$": quoted += "$$"
            case "\n": quoted += "\\n"
            default: quoted.append(character)
            }
        }
        return "\"" + quoted + "\""
    }

    /// A path that stands alone, without quotation marks.
    private static func path(_ text: String) -> String { text.replacing("%", with: "%%") }
}
