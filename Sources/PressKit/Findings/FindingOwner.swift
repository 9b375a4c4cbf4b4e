internal import Model

/// Who can put something right.
enum FindingOwner: String, Hashable, CaseIterable {
    /// In the order in which they are shown.
    case press, text, region, design, it

    /// Folders of which each is kept by someone else; of two that fit the first counts.
    private static let keepers: [(folder: String, owner: Self)] = [
        ("texts/", .text), ("Assets/Regions/", .region), ("Templates/", .design), ("Assets/", .it),
    ]

    /// Who keeps the file in which a finding lies.
    init(_ place: SourcePlace?) {
        self = Self.keepers.first { place?.file.hasPrefix($0.folder) == true }?.owner ?? .press
    }

    var title: KitPhrase {
        switch self {
        case .press: .ownerPress
        case .text: .ownerText
        case .region: .ownerRegion
        case .design: .ownerDesign
        case .it: .ownerIt
        }
    }
}
