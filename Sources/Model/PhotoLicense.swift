/// Under what terms a photo may be used: a Creative Commons licence by its short name, or what was agreed in words.
///
/// Source: the licences' own texts, creativecommons.org/licenses, section 3 (attribution).
package struct PhotoLicense: Hashable, Sendable {
    /// As it was written: `CC BY 4.0`, `Eigene Aufnahme`, `Vertrag mit Agentur X`.
    package var name: String
    private let writtenURL: String?

    package init(name: String, url: String? = nil) {
        self.name = name
        writtenURL = url
    }

    private var words: [Substring] { name.uppercased().split { $0 == " " || $0 == "-" } }

    /// Whether it is one of Creative Commons' licences that demand the author's name.
    package var demandsCredit: Bool { words.starts(with: ["CC", "BY"]) }

    /// Whether its author has given up all rights.
    package var isPublicDomain: Bool {
        ["CC0", "PUBLIC", "GEMEINFREI", "PDM"].contains { words.first == $0 } || words.starts(with: ["CC", "ZERO"])
    }

    /// Whether it forbids to change the picture, of which cutting it for a format may be one.
    package var forbidsChanges: Bool { demandsCredit && words.contains("ND") }

    /// Where its text stands: as written, else Creative Commons' own address.
    package var url: String? {
        if let writtenURL { return writtenURL }
        guard demandsCredit, let version = words.last, version.contains("."),
            version.allSatisfy({ $0.isNumber || $0 == "." })
        else { return nil }
        let parts = words.dropFirst().dropLast().map { $0.lowercased() }
        guard parts.allSatisfy({ ["by", "sa", "nd", "nc"].contains($0) }) else { return nil }
        return "https://creativecommons.org/licenses/\(parts.joined(separator: "-"))/\(version)/"
    }
}
