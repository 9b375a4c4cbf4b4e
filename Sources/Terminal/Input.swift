internal import Findings
internal import Foundation

/// What comes in on standard input.
package enum Input {
    /// All of it, without a line break at its end.
    ///
    /// - Parameter limit: In bytes; it is at least a megabyte.
    /// - Throws: `Failure` (65) for more than that, and for what is not in UTF-8.
    package static func text(limit: Int) throws -> String {
        var bytes: [UInt8] = []
        while bytes.count <= limit, let data = try FileHandle.standardInput.read(upToCount: 1 << 16), !data.isEmpty {
            bytes += data
        }
        guard bytes.count <= limit else {
            throw Failure(
                .badInput,
                Words(
                    de: "Das ist mehr als \(limit >> 20) MB Text.", en: "That is more than \(limit >> 20) MB of text."))
        }
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                .badInput, Words(de: "Der Text ist nicht in UTF-8.", en: "The text is not in UTF-8."),
                remedy: Words(de: "Bitte speichern Sie ihn als UTF-8.", en: "Please save it as UTF-8."))
        }
        if text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
