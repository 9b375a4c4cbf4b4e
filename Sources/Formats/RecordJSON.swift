internal import Foundation

/// Records as JSON: keys sorted, the same bytes each time.
package enum RecordJSON {
    /// On one line.
    ///
    /// - Parameter value: Texts, numbers, lists and records of them, which always encode.
    package static func compact(_ value: some Encodable) -> [UInt8] { encode(value, []) }

    /// Each value on a line of its own, with a line feed at the end.
    package static func indented(_ value: some Encodable) -> [UInt8] { encode(value, .prettyPrinted) + [0x0A] }

    private static func encode(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = format.union([.sortedKeys, .withoutEscapingSlashes])
        return Array((try? encoder.encode(value)) ?? Data())
    }
}
