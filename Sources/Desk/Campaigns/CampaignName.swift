internal import Foundation

/// A campaign's name: its folder's, and a part of links.
package enum CampaignName {
    private static let longest = 64

    package static func isValid(_ name: String) -> Bool {
        (1...longest).contains(name.utf8.count) && name.first != "-"
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// A valid name that is like a text: `Frühling 2027!` gives `fruehling-2027`.
    package static func made(of text: String) -> String {
        var plain = text.lowercased()
        for (letter, spelled) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")] {
            plain = plain.replacing(letter, with: spelled)
        }
        plain = plain.folding(options: .diacriticInsensitive, locale: nil)
        let words = plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let name = String(words.joined(separator: "-").prefix(longest))
        return isValid(name) ? name : "willkommen-2027"
    }
}
