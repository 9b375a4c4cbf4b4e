import Model

extension Artifact.Kind {
    init(_ kind: MaterialKind) {
        switch kind {
        case .poster: self = .poster
        case .flyer: self = .flyer
        case .card: self = .card
        case .post: self = .post
        // The contract knows no letters: they lie and are handled as flyers do.
        case .letter: self = .flyer
        }
    }
}
