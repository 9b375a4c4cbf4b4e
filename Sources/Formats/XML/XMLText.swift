internal import Foundation

/// The text of an XML file, as it is read and as it is written.
package enum XMLText {
    /// An encoding that is broken, or none that programs save XML in.
    package struct Fault: Error, Hashable, Sendable {
        /// From 1.
        package var line: Int
    }

    /// What vector programs and translators' tools save, beside UTF-8.
    private static let encodings: [String: String.Encoding] = [
        "utf-16": .utf16, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian, "iso-8859-1": .isoLatin1,
        "latin1": .isoLatin1, "iso-8859-2": .isoLatin2, "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251,
        "windows-1252": .windowsCP1252, "us-ascii": .ascii, "ascii": .ascii,
    ]

    /// In UTF-8, whatever the file is encoded in, without the declaration that names the encoding.
    ///
    /// Foundation's reader of XML ends the program at an attribute that is no UTF-8, so it is given nothing else.
    package static func utf8(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let name = isWide ? "utf-16" : declaredEncoding(bytes)
        guard let name, name != "utf-8", name != "utf8" else {
            if let line = firstBrokenLine(bytes) { throw Fault(line: line) }
            return withoutDeclaration(bytes)
        }
        guard let encoding = encodings[name], let text = String(data: Data(bytes), encoding: encoding) else {
            throw Fault(line: 1)
        }
        return withoutDeclaration(Array(text.utf8))
    }

    /// Spaces stand for it, so that lines keep their numbers; those before the root are allowed.
    private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        // `<?xml-stylesheet` is no declaration.
        guard text.starts(with: Array("<?xml".utf8)), text.dropFirst(5).first.map({ $0 <= UInt8(ascii: " ") }) == true,
            let end = text.firstIndex(of: UInt8(ascii: ">"))
        else { return Array(text) }
        return text[...end].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") } + text[end...].dropFirst()
    }

    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        let declaration = #/^\u{FEFF}?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/#
        return head.firstMatch(of: declaration).map { $0.output.1.lowercased() }
    }

    /// Counted from 1; nil where all is UTF-8.
    private static func firstBrokenLine(_ bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
    }

    /// For text and for attributes in double quotes, without what XML can't hold.
    package static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            case "\n", "\t": escaped.append(scalar)
            // XML 1.0 has no other controls, nor these two, not even as references.
            case "\u{FFFE}", "\u{FFFF}": break
            default: if scalar.value >= 0x20, scalar != "\u{7F}" { escaped.append(scalar) }
            }
        }
        return String(escaped)
    }
}
