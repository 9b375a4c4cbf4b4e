package import Loading
internal import Model
package import Page
package import Workspace

/// The review page's own words in one language: `Assets/Review/<language>.yaml`.
package struct ReviewWords: Sendable {
    /// BCP 47, and where its reading begins.
    let tag: String
    let direction: Direction
    let phrases: Phrasebook<ReviewPhrase>

    private static let folder = "Assets/Review"
    /// The largest file that is read, in bytes.
    private static let limit = 1 << 16

    /// - Parameters:
    ///   - code: Of `Languages.yaml`.
    ///   - tag: BCP 47.
    /// - Returns: Nil where the page has no words in that language.
    /// - Throws: `LoadingFault` for a file that lacks one of them, or says what it should not.
    package init?(_ code: String, tag: String, direction: Direction, from workspace: Workspace) throws(LoadingFault) {
        let file = "\(Self.folder)/\(code).yaml"
        guard workspace.find(file) != nil else { return nil }
        let bytes: [UInt8]
        do { bytes = try workspace.read(file, limit: Self.limit) } catch { throw .file(error) }
        phrases = try Phrasebook(bytes, file: file)
        self.tag = tag
        self.direction = direction
    }

    /// All of them in a row: some sentences of the language, by which rooms are measured.
    package var sample: String {
        ReviewPhrase.allCases.filter(\.placeholders.isEmpty).map { phrases[$0] }.joined(separator: " ")
    }
}

/// The words of the review page.
enum ReviewPhrase: String, PhraseName {
    case title, titleNew, save, check, write, keep, stored, unstored
    case right, undo, remark, length, tooLong, missing, progress, next, above, note, stale
    case done, name, download, send, copy, copied, downloaded
    case poster, flyer, card, post, letter, other
    case long, medium, short, alt
    case draft

    var placeholders: Set<String> {
        switch self {
        case .keep: ["example"]
        case .length: ["count", "limit"]
        case .tooLong: ["count"]
        case .missing: ["name"]
        case .progress: ["done", "all"]
        default: []
        }
    }

    init(_ kind: ReviewPack.Section.Kind) {
        self =
            switch kind {
            case .poster: .poster
            case .flyer: .flyer
            case .card: .card
            case .post: .post
            case .letter: .letter
            case .other: .other
            }
    }

    init(_ part: ReviewPack.Text.Part) {
        self =
            switch part {
            case .long: .long
            case .medium: .medium
            case .short: .short
            case .alternative: .alt
            }
    }
}
