internal import Foundation
internal import Model
internal import Terminal

/// All that the surroundings say, read once at the start; nothing else reads them.
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

    /// Changes whenever the program's file does: what another program drew is drawn again.
    var programIdentity: String {
        let attributes = try? FileManager.default.attributesOfItem(atPath: program)
        let size = (attributes?[.size] as? Int) ?? 0
        let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(Program.version) \(size) \(changed)"
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
