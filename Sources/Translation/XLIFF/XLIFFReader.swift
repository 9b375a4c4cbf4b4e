/// Reads XLIFF 1.x and 2.x as translators' tools write it back.
///
/// Other namespaces, alternatives and whatever else tools add is passed over. A unit that is there twice is there twice
/// in what is read, too: who takes it judges.
package enum XLIFFReader {
    private static let namespace = "urn:oasis:names:tc:xliff:document:"

    /// - Returns: A file for each `<file>`: some tools put several into one.
    package static func read(_ bytes: [UInt8]) throws(InterchangeFault) -> [InterchangeFile] {
        let root = try XMLTreeReader.read(bytes)
        guard root.name == "xliff", root.namespace.isEmpty || root.namespace.hasPrefix(namespace) else {
            throw .noXLIFF(root: String(root.name.prefix(40)))
        }
        let version = root.attributes["version"] ?? ""
        let files = root.children("file")
        switch version.split(separator: ".").first {
        case "1": return files.map(XLIFF1Interpreter.file)
        case "2": return files.map { XLIFF2Interpreter.file($0, in: root) }
        default: throw .version(String(version.prefix(20)))
        }
    }
}

extension String {
    /// Without spaces and line breaks around it; nil where nothing else is in it.
    var trimmed: String? {
        let start = drop(while: \.isWhitespace)
        let text = String(start.reversed().drop(while: \.isWhitespace).reversed())
        return text.isEmpty ? nil : text
    }
}
