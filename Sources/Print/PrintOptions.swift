public import Colour

/// How a document becomes a file.
public struct PrintOptions: Sendable {
    /// What the file promises.
    public enum Standard: String, Hashable, Sendable, CaseIterable {
        /// For the print shop: CMYK, bleed, boxes, output intent; nothing that acts. See ISO 15930-7.
        case pdfX4
        /// For the office and the screen: sRGB, the sheet as it is cut, links that open.
        case plain
    }

    public var standard: Standard
    /// The printing condition; PDF/X-4 needs one, `plain` takes none.
    public var profile: PressProfile?
    /// Crop marks outside the bleed, on a sheet that is larger for it. PDF/X-4 only. Default: none.
    public var marks: Bool

    public init(profile: PressProfile?, standard: Standard, marks: Bool = false) {
        self.profile = profile
        self.standard = standard
        self.marks = marks
    }

    public static func pdfX4(_ profile: PressProfile, marks: Bool = false) -> PrintOptions {
        PrintOptions(profile: profile, standard: .pdfX4, marks: marks)
    }

    public static let plain = PrintOptions(profile: nil, standard: .plain)
}
