internal import Desk
internal import Findings
internal import Foundation
internal import Model
internal import Terminal
internal import Workspace

/// All that the process is told from outside, read once at the start; nothing else reads them.
struct Environment: Sendable {
    let variables: [String: String]
    /// The current folder, absolute.
    let folder: String
    /// The running program's own path.
    let program: String
    /// Seconds since 1970: LITFASS_NOW, else the clock.
    let now: Int
    let isClockSet: Bool
    /// SOURCE_DATE_EPOCH: the instant that artifacts bear; nil takes the campaign's own.
    let artifactDate: Int?

    /// The folder of the ledger and the accounts: LITFASS_HOME, else by the XDG Base Directory Specification.
    private var home: String {
        if let home = variables["LITFASS_HOME"], !home.isEmpty {
            return home.hasPrefix("/") ? home : folder + "/" + home
        }
        // A relative path there is to be ignored, says the specification.
        if let data = variables["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/litfass" }
        return (variables["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? folder) + "/.local/share/litfass"
    }

    /// Who is logged in.
    private var person: String {
        let login = getpwuid(geteuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
        return PersonName.first(of: [variables["USER"], variables["LOGNAME"], login]) ?? "?"
    }

    /// The system's clock, or one that was set by LITFASS_NOW and goes on from there.
    private var clock: Clock {
        guard isClockSet else { return Clock(start: now) { Int(Date().timeIntervalSince1970) } }
        let (now, begin) = (now, ContinuousClock.now)
        return Clock(start: now) { now + Int((ContinuousClock.now - begin).components.seconds) }
    }

    /// What the desk is handed of all this.
    func desk(workspace: String?, uiLanguage: UILanguage) -> PressDesk {
        PressDesk(
            folder: folder, namedWorkspace: workspace, home: home,
            program: .init(path: program, version: Program.version, identity: programIdentity), clock: clock,
            artifactDate: artifactDate, secrets: variables, person: person, uiLanguage: uiLanguage,
            workers: ProcessInfo.processInfo.activeProcessorCount, limitedProcess: LimitedProcess(variables: variables))
    }

    /// Changes whenever the program's file does: what another program drew is drawn again.
    private var programIdentity: String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: program)
        let size = (attributes?[.size] as? Int) ?? 0
        let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(Program.version) \(size) \(changed)"
    }

    /// The command line without the program's name; nil for a word that is not in UTF-8.
    static var words: [String?] {
        (1..<max(1, Int(CommandLine.argc))).map { index in
            CommandLine.unsafeArgv[index].flatMap { String(validatingCString: $0) }
        }
    }

    /// - Throws: `Failure` (64) where a variable is not what it should be.
    init(_ process: ProcessInfo) throws(Failure) {
        variables = process.environment
        folder = FileManager.default.currentDirectoryPath
        program =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        if let text = variables["LITFASS_NOW"], !text.isEmpty {
            guard let instant = Instant(iso: text) else {
                throw Failure(
                    .usage,
                    Words(de: "LITFASS_NOW ist kein Zeitpunkt: \(text)", en: "LITFASS_NOW is no instant: \(text)"),
                    remedy: Words(
                        de: "So ist es richtig: 2026-12-01T09:00:00Z", en: "This is right: 2026-12-01T09:00:00Z"))
            }
            now = instant.seconds
            isClockSet = true
        } else {
            now = Int(Date().timeIntervalSince1970)
            isClockSet = false
        }
        if let text = variables["SOURCE_DATE_EPOCH"], !text.isEmpty {
            guard let seconds = Int(text), (0...Instant.last).contains(seconds) else {
                throw Failure(
                    .usage,
                    Words(
                        de: "SOURCE_DATE_EPOCH ist keine Zahl von Sekunden seit 1970: \(text)",
                        en: "SOURCE_DATE_EPOCH is no number of seconds since 1970: \(text)"))
            }
            artifactDate = seconds
        } else {
            artifactDate = nil
        }
    }
}
