import Model

extension Artifact.Kind {
    init(_ kind: MaterialKind) {
        switch kind {
        case .poster: self = .poster
        case .flyer: self = .flyer
        case .card: self = .card
        case .post: self = .post
        }
    }
}
