import Findings
import Formats
import Foundation
import Workspace

/// What was made of a crest, beside `brand.yaml`: `crest.<hash>.svg` or `.png`, by the hash of the file it was made of,
/// and where something was to be said of it, `crest.<hash>.json`.
struct CrestStore {
    private let folder: String
    private let files: Files
    private let hash: String

    /// Another number where the same file is made into something else.
    private static let version = 1

    init(folder: String, files: Files, of source: [UInt8]) {
        self.folder = folder
        self.files = files
        hash = String(SHA256.hex(of: Array("crest \(Self.version)\n".utf8) + source).prefix(16))
    }

    /// Of what is stored, in bytes; what is made is smaller.
    private static let largestFile = 16 << 20

    /// What was made, and what was said of it then: a font that was not there is still not in the drawing.
    func read() -> (format: PictureFormat, data: [UInt8], findings: [RecordedFinding])? {
        let input = InputFolder(folder, files: files)
        for format in [PictureFormat.png, .svg] {
            guard let data = try? input.read(name(format.suffix), limit: Self.largestFile) else { continue }
            let notes = try? input.read(name(Self.notes), limit: Self.largestNotes)
            let findings = notes.flatMap { try? JSONDecoder().decode([RecordedFinding].self, from: Data($0)) }
            return (format, data, findings ?? [])
        }
        return nil
    }

    /// Writes it, and takes away what was made of the crest that was there before.
    ///
    /// Assets that came with the program lie where nobody may write: then it is made each time.
    func write(_ data: [UInt8], _ format: PictureFormat, _ findings: [RecordedFinding]) throws(FileFault) {
        guard access(folder, W_OK) == 0 else { return }
        let output = OutputFolder(folder)
        var names = [name(format.suffix)]
        if !findings.isEmpty {
            names.append(name(Self.notes))
            try output.update(RecordJSON.indented(findings), at: names[1])
        }
        try output.update(data, at: names[0])
        for former in output.names()
        where !names.contains(former) && former.wholeMatch(of: #/crest\.[0-9a-f]{16}\.(svg|png|json)/#) != nil {
            try output.remove(former)
        }
    }

    private static let notes = "json"
    private static let largestNotes = 1 << 20

    private func name(_ suffix: String) -> String { "crest.\(hash).\(suffix)" }
}
