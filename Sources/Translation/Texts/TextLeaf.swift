internal import Formats
internal import Loading
internal import Model

/// A string in a text file, and where it stands.
struct TextLeaf: Hashable {
    var path: [YAMLStep]
    var text: String
    var place: SourcePlace

    /// What in a text file is no text.
    private static let reserved: Set<String> = ["litfass", "language", "review"]

    /// All strings of a text file, in its order; none of a file that can't be read, whose faults the loader tells.
    static func all(of bytes: [UInt8], file: String) -> [TextLeaf] {
        guard let root = YAML.parse(bytes, file: file).root, case .mapping(let entries) = root.content else {
            return []
        }
        return entries.filter { !reserved.contains($0.key.text) }.flatMap {
            leaves(of: $0.value, at: [.key($0.key.text)])
        }
    }

    private static func leaves(of node: YAMLNode, at path: [YAMLStep]) -> [TextLeaf] {
        switch node.content {
        case .mapping(let entries): entries.flatMap { leaves(of: $0.value, at: path + [.key($0.key.text)]) }
        case .sequence(let items): items.enumerated().flatMap { leaves(of: $0.element, at: path + [.item($0.offset)]) }
        case .scalar(let scalar):
            scalar.kind == .text && !scalar.text.allSatisfy(\.isWhitespace)
                ? [TextLeaf(path: path, text: scalar.text, place: node.place)] : []
        }
    }

    /// With dots between the steps, and list positions from 1.
    var key: String {
        path.map { step in
            switch step {
            case .key(let key): key
            case .item(let index): String(index + 1)
            }
        }.joined(separator: ".")
    }

    var kind: TextUnit.Kind {
        guard path.first == .key("posts") else { return .sheet }
        switch path.dropFirst(2).first {
        case .key("alt"): return .alternative
        case .key("tags"): return .tag
        case .key("picture"): return .picture
        default: return .post
        }
    }

    /// Which of several lengths it is.
    var length: Texts.VariantLength? {
        guard case .key(let last)? = path.last, path.count > 1 else { return nil }
        return Texts.VariantLength(rawValue: last)
    }

    /// Its text without the length: of all lengths the same.
    var group: [YAMLStep] { length == nil ? path : path.dropLast() }
}
