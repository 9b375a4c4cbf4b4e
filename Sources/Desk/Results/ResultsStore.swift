internal import Findings
internal import Formats
internal import Foundation
internal import Results
internal import Workspace

/// Where counts lie: what may be seen in the campaign's folder, and to the last one under LITFASS_HOME, where nobody
/// else reads it.
struct ResultsStore {
    private let exact: OutputFolder
    private let campaign: OutputFolder
    /// The folder of what may be seen.
    private let results: OutputFolder
    private let path: String
    private let files: Files

    /// The largest that is read, in bytes.
    private static let largestTally = 512 << 20

    /// - Parameter folder: The campaign's, absolute.
    init(home: String, folder: String, files: Files) {
        exact = OutputFolder(home + "/results", audience: .nobody)
        campaign = OutputFolder(folder)
        path = folder + "/" + Counts.file
        results = OutputFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        self.files = files
    }

    /// Nil while another run, whoever's it is, takes something in for the campaign. What killed runs had begun to write
    /// goes.
    func lock() throws(FileFault) -> FolderLock? {
        guard let lock = try results.lock() else { return nil }
        exact.removeLeftovers()
        results.removeLeftovers()
        return lock
    }

    /// What may be seen; nil where nothing was counted yet.
    func counts() throws -> Counts? {
        let bytes: [UInt8]
        do { bytes = try files.read(path, limit: Counts.largestFile) } catch {
            if error.kind == .missing { return nil }
            throw error
        }
        guard let counts = try? JSONDecoder().decode(Counts.self, from: Data(bytes)), counts.litfass == 1,
            Self.isMemory(counts.memory)
        else { throw Fault.damaged(path) }
        return counts
    }

    /// What was counted so far, and by which name it lies here.
    func load() throws -> (tally: Tally, memory: String) {
        guard let counts = try counts() else {
            let memory = String(UInt64.random(in: 0 ... .max), radix: 16)
            return (Tally(), String(repeating: "0", count: 16 - memory.count) + memory)
        }
        guard let bytes = try exact.read(counts.memory + ".json", limit: Self.largestTally) else {
            // The first run was killed as it began to save.
            guard !counts.isEmpty else { return (Tally(), counts.memory) }
            throw Fault.takenElsewhere
        }
        guard let tally = try? JSONDecoder().decode(Tally.self, from: Data(bytes)) else {
            throw Fault.damaged(exact.path + "/" + counts.memory + ".json")
        }
        return (tally, counts.memory)
    }

    /// First the name by which the exact numbers are found, then they, then what may be seen, which can be made of them
    /// again: wherever a run is killed, the next one goes on with all that was taken.
    func save(_ tally: Tally, _ counts: Counts, _ memory: String) throws {
        if try self.counts() == nil { try campaign.update(Counts(memory: memory).bytes, at: Counts.file) }
        try exact.write(RecordJSON.compact(tally), to: memory + ".json")
        try campaign.update(counts.bytes, at: Counts.file)
    }

    /// A name of ours, which leads nowhere else.
    private static func isMemory(_ name: String) -> Bool {
        name.utf8.count == 16 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

extension Fault {
    fileprivate static func damaged(_ path: String) -> Fault {
        Fault(
            .badInput, Words(de: "\(path) ist beschädigt.", en: "\(path) is damaged."),
            remedy: Words(
                de: "Bitte den Ordner results der Kampagne löschen und alle Protokolle noch einmal übernehmen.",
                en: "Please delete the campaign's folder results, and take all logs again."))
    }

    fileprivate static let takenElsewhere = Fault(
        .missing,
        Words(
            de: "Die Zahlen dieser Kampagne wurden auf einem anderen Rechner oder von jemand anderem übernommen.",
            en: "This campaign's numbers were taken on another computer, or by somebody else."),
        remedy: Words(
            de:
                """
                Bitte dort weitermachen, damit nichts doppelt zählt; oder den Ordner results der Kampagne löschen und \
                alle Protokolle hier noch einmal übernehmen.
                """,
            en:
                """
                Please go on there, so that nothing counts twice; or delete the campaign's folder results, and take \
                all logs again here.
                """))
}
