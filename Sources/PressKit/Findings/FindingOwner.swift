internal import Model

/// Who can put something right.
enum FindingOwner: String, Hashable, CaseIterable {
    /// In the order in which they are shown.
    case press, text, region, design, it

    /// By the file in which a finding lies: each is kept by someone else.
    init(_ place: SourcePlace?) {
        let file = place?.file ?? ""
        self =
            if file.hasPrefix("texts/") { .text } else if file.hasPrefix("Assets/Regions/") {
                .region
            } else if file.hasPrefix("Templates/") {
                .design
            } else if file.hasPrefix("Assets/") { .it } else { .press }
    }

    var title: String {
        switch self {
        case .press: "Das können Sie selbst"
        case .text: "Das braucht jemand, der die Sprache spricht"
        case .region: "Das braucht, wer Wappen, Farben und Impressum der Region pflegt"
        case .design: "Das braucht, wer die Vorlagen gestaltet"
        case .it: "Das braucht Ihre IT"
        }
    }
}
