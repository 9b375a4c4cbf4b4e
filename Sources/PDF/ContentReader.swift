internal import CQPDFContent

/// Reads a content stream operator by operator, with qpdf's tokenizer. See ISO 32000-1, 7.8.2.
package struct ContentReader {
    private let visit: (_ name: String, _ operands: String) -> Bool

    /// - Parameter visit: Called for each operator with its operands as they are written; false stops.
    /// - Returns: False where the stream is broken.
    package static func read(_ content: [UInt8], _ visit: (_ name: String, _ operands: String) -> Bool) -> Bool {
        withoutActuallyEscaping(visit) { visit in
            var reader = ContentReader(visit: visit)
            let status = withUnsafeMutablePointer(to: &reader) { reader in
                cqpdf_read_content(
                    content, content.count,
                    { context, operands, length, name in
                        guard let reader = context?.assumingMemoryBound(to: ContentReader.self), let operands, let name
                        else { return 1 }
                        let text = UnsafeRawBufferPointer(start: operands, count: length)
                        let goesOn = reader.pointee.visit(
                            String(cString: name), String(decoding: text, as: UTF8.self))
                        return goesOn ? 0 : 1
                    }, reader)
            }
            return status >= 0
        }
    }
}
