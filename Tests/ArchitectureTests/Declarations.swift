/// What the files of a folder declare, by a look at the words before each name.
struct Declarations {
    private static let types: Set = ["struct", "class", "enum", "actor", "protocol", "extension"]
    private static let keywords = types.union(["func", "var", "let", "case"])

    private(set) var names: Set<String> = []
    /// What the files that declare or extend a type declare besides.
    private var members: [String: Set<String>] = [:]

    init(in folder: String) throws {
        for file in try SourceFile.all(in: folder) {
            var (types, declared): (Set<String>, Set<String>) = ([], [])
            for line in file.lines {
                // A declaration's names end where its types, values or parameters begin.
                let words = line.prefix { !"(:{=<".contains($0) }.split(separator: " ")
                guard let place = words.firstIndex(where: { Self.keywords.contains(String($0)) }),
                    words.first?.hasPrefix("//") != true
                else { continue }
                // `case one, two`.
                let found = words[(place + 1)...].joined(separator: " ").split(separator: ",").compactMap {
                    $0.split(separator: " ").first.map(String.init)
                }
                declared.formUnion(found)
                if Self.types.contains(String(words[place])) { types.formUnion(found) }
            }
            names.formUnion(declared)
            for type in types { members[type, default: []].formUnion(declared) }
        }
    }

    /// Whether there is a `Type`, a `Type.member`, a `Type.method(_:)` or a `member`.
    func have(_ reference: String) -> Bool {
        let parts = reference.prefix { $0 != "(" }.split(separator: ".").map(String.init)
        return switch parts.count {
        case 1: names.contains(parts[0])
        case 2: members[parts[0]]?.contains(parts[1]) ?? false
        default: false
        }
    }
}
