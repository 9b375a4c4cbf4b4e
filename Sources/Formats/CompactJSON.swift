internal import Foundation

/// JSON on one line: keys sorted, the same bytes each time.
package enum CompactJSON {
    /// - Parameter value: Texts, numbers, lists and records of them, which always encode.
    package static func encode(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array((try? encoder.encode(value)) ?? Data())
    }
}
