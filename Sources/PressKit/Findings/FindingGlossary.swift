internal import Loading
internal import Model

/// What findings mean in plain words and who takes care of them: `Assets/Kit/findings.yaml`, by a finding's code.
struct FindingGlossary: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        /// A heading, e.g. `Ein Text ist zu lang`.
        var title: String
        /// Why it matters.
        var meaning: String
        var owner: FindingOwner?
    }

    private let entries: [String: Entry]

    /// - Parameter file: As findings name it.
    /// - Throws: `LoadingFault.unreadable` where the file is not what it should be.
    init(_ bytes: [UInt8], file: String) throws(LoadingFault) {
        let reading = Reading()
        var entries: [String: Entry] = [:]
        if let top = reading.file(bytes, named: file) {
            for code in top.keys.map(\.text) where code != "litfass" {
                entries[code] = top.mapping(code).flatMap(Self.entry)
            }
        }
        guard reading.findings.isEmpty else { throw .unreadable(reading.findings) }
        self.entries = entries
    }

    /// All codes that it explains, sorted.
    var codes: [String] { entries.keys.sorted() }

    /// Nil for a finding that has its own words alone.
    subscript(code: String) -> Entry? { entries[code] }

    private static func entry(_ reader: MappingReader) -> Entry? {
        let (title, meaning) = (reader.string("title"), reader.string("meaning"))
        let owner = reader.optionalOneOf(FindingOwner.self, "owner")
        reader.finish()
        guard let title, let meaning else { return nil }
        return Entry(title: title, meaning: meaning, owner: owner)
    }
}

/// Who can put something right.
enum FindingOwner: String, Hashable, CaseIterable {
    /// In the order in which they are shown.
    case press, text, region, design, it

    /// Folders of which each is kept by someone else; of two that fit the first counts.
    private static let folderOwners: [(folder: String, owner: Self)] = [
        ("texts/", .text), ("Assets/Regions/", .region), ("Templates/", .design), ("Assets/", .it),
    ]

    /// Who keeps the file in which a finding lies.
    init(_ place: SourcePlace?) {
        self = Self.folderOwners.first { place?.file.hasPrefix($0.folder) == true }?.owner ?? .press
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
