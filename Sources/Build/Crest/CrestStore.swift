import Formats
import Foundation
import Workspace

/// What was made of a crest, beside `brand.yaml`: `crest.<hash>.svg` or `.png`, by the hash of the file it was made of.
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

    func read() -> (format: PictureFormat, data: [UInt8])? {
        for format in [PictureFormat.png, .svg] {
            let name = "crest.\(hash).\(format.suffix)"
            if let data = try? InputFolder(folder, files: files).read(name, limit: Self.largestFile) {
                return (format, data)
            }
        }
        return nil
    }

    /// Writes it, and takes away what was made of the crest that was there before.
    ///
    /// Assets that came with the program lie where nobody may write: then it is made each time.
    func write(_ data: [UInt8], _ format: PictureFormat) throws(FileFault) {
        guard access(folder, W_OK) == 0 else { return }
        let output = OutputFolder(folder)
        let name = "crest.\(hash).\(format.suffix)"
        try output.update(data, at: name)
        for former in output.names()
        where former != name && former.wholeMatch(of: #/crest\.[0-9a-f]{16}\.(svg|png)/#) != nil {
            try output.remove(former)
        }
    }
}
