internal import Foundation

/// What a folder of the outbox is called: for people, and on every file system.
struct OutboxName {
    private let wish: String
    /// Tells it from another that is called the same; may be empty.
    private let id: String

    /// A name that was given before.
    init(_ name: String) {
        wish = name
        id = ""
    }

    /// - Parameter what: What is to be done with the post, where it is not to be published: `Korrektur`.
    init(_ post: OutgoingPost, to what: String? = nil) {
        let name = post.folderName.isEmpty ? post.title : post.folderName
        wish = Self.safe(name, behind: what.map { " (\($0))" } ?? "")
        id = post.id
    }

    init(_ folder: String, to what: String) {
        wish = Self.safe(folder, behind: " (\(what))")
        id = ""
    }

    /// In the order in which they are tried.
    var candidates: [String] {
        let named = id.isEmpty ? wish : "\(wish) (\(id))"
        return (id.isEmpty ? [wish] : [wish, named]) + (2...99).map { "\(named) (\($0))" }
    }

    /// Windows' and its servers' shares forbid these; a slash forbid all.
    private static let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
    /// In bytes, so that behind it there is room for the file's name where a path may have 255 letters.
    private static let longest = 120

    /// Without characters that some file system forbids, that are not seen, or that turn the direction of writing.
    static func safe(_ name: String, behind: String = "") -> String {
        // macOS writes letters with their marks apart: one form is one name.
        let kept = name.precomposedStringWithCanonicalMapping.map { character in
            let isSeen = character.unicodeScalars.allSatisfy { scalar in
                ![.control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned]
                    .contains(scalar.properties.generalCategory)
            }
            return isSeen && !forbidden.contains(character) ? character : " "
        }
        var short = ""
        for word in String(kept).split(separator: " ") {
            let longer = short.isEmpty ? String(word) : short + " " + word
            guard longer.utf8.count + behind.utf8.count <= longest else { break }
            short = longer
        }
        // Windows drops a dot at the end, and a dot at the begin hides.
        short = short.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        return (short.isEmpty ? "Beitrag" : short) + behind
    }
}
