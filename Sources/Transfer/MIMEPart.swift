/// One part of a form or of a letter. See RFC 7578 and RFC 2046.
package struct MIMEPart {
    /// A form's field.
    package var name: String?
    /// For a file, its name: ASCII without quotation marks.
    package var fileName: String?
    /// `image/png`; nil leaves it to the receiver.
    package var type: String?
    package var bytes: [UInt8]

    package init(name: String? = nil, fileName: String? = nil, type: String? = nil, bytes: [UInt8]) {
        self.name = name
        self.fileName = fileName
        self.type = type
        self.bytes = bytes
    }
}

/// Gives libcurl a part piece by piece, and knows whether it gave the end.
final class MIMESource {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// libcurl's `curl_read_callback`: 0 ends the part.
    static func read(
        _ target: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let target, let context else { return 0 }
        let source = Unmanaged<MIMESource>.fromOpaque(context).takeUnretainedValue()
        let length = min(size * count, source.bytes.count - source.position)
        source.bytes.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: target, count: length).copyMemory(
                from: .init(rebasing: $0[source.position..<source.position + length]))
        }
        source.position += length
        source.isWhole = source.position == source.bytes.count
        return length
    }
}
