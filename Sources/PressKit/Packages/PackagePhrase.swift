/// The texts of a package: `Assets/Kit/package.yaml`.
enum PackagePhrase: String, PhraseName {
    case letter, title, foreign, subtitle, draft, draftRemedy, made
    case posters, postersUse, pieces, piecesUse, pictures, picturesUse, texts, textsUse

    var placeholders: Set<String> {
        switch self {
        case .title: ["title", "language"]
        case .foreign: ["german", "own"]
        case .subtitle: ["region", "period"]
        case .made: ["program"]
        default: []
        }
    }
}
