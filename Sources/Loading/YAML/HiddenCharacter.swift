internal import Model

/// A character that has no business in a text: a control or one that turns the reading direction, which one does not
/// see, or one that only a single font knows.
///
/// The marks that Arabic and Persian need (U+200C to U+200F, U+061C) are not among them.
struct HiddenCharacter: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case control, bidi, privateUse }

    let scalar: Unicode.Scalar
    let kind: Kind

    /// Nil for a character that may stand in a text, tab and line break included.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D: return nil
        // C0, DEL and C1; the line and paragraph separators; a byte order mark inside the text.
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: kind = .control
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: kind = .privateUse
        case 0x202A...0x202E, 0x2066...0x2069: kind = .bidi
        default: return nil
        }
        self.scalar = scalar
    }

    /// E.g. `U+202E RIGHT-TO-LEFT OVERRIDE`.
    var name: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let name = scalar.properties.name ?? scalar.properties.nameAlias else { return code }
        return code + " " + name
    }

    /// The finding for the character where it stands.
    func finding(at place: SourcePlace) -> Finding {
        switch kind {
        case .control: Finding(ControlCharacter(name: name), at: place)
        case .bidi: Finding(BidiControl(name: name), at: place)
        case .privateUse: Finding(PrivateUseCharacter(codePoint: Int(scalar.value)), at: place)
        }
    }
}
