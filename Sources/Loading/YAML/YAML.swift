package import Model

/// Strict YAML: what a person writes becomes nodes that know where they stand.
///
/// Of YAML 1.2 it takes plain, quoted and block scalars, sequences and mappings with text keys, in one document.
/// Aliases, anchors, merge keys and tags are refused, so that a file is no larger than it looks.
package enum YAML {
    /// The largest file that is parsed, in bytes.
    package static let largestFile = 1 << 20
    /// How many sequences and mappings may lie in each other.
    static let largestDepth = 64

    /// How much of a file is read.
    package struct Bounds: Sendable {
        /// In bytes.
        package var file: Int
        /// Scalars, lists and mappings, keys too.
        var nodes: Int

        /// What people write.
        package static let written = Bounds(file: largestFile, nodes: 20_000)
        /// What Litfass writes down line by line, over years.
        package static let records = Bounds(file: 16 << 20, nodes: 2_000_000)
    }

    /// In bytes.
    static let longestKey = 200
    /// Of faults that a file may have by the thousand, so many are reported.
    static let mostCharacterFindings = 20

    /// The file's one document.
    ///
    /// - Parameters:
    ///   - file: The path that findings name.
    ///   - bounds: How much of it is read.
    /// - Returns: The root node, nil where the file does not hold a whole document; and everything that is wrong.
    package static func parse(
        _ bytes: [UInt8], file: String, within bounds: Bounds = .written
    ) -> (root: YAMLNode?, findings: [Finding]) {
        guard bytes.count <= bounds.file else {
            return (nil, [Finding(FileTooLarge.text(limit: bounds.file), at: SourcePlace(file: file))])
        }
        switch SourceText.decode(bytes, file: file) {
        case .failure(let fault): return (nil, [fault.finding])
        case .success(let source):
            var builder = YAMLNodeBuilder(source: source, largestCount: bounds.nodes)
            let root = builder.document()
            let findings = source.hiddenCharacterFindings(limit: mostCharacterFindings) + builder.findings
            return (root, findings)
        }
    }
}
