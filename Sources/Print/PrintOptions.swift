package import Colour

/// How a document becomes a file.
package struct PrintOptions: Sendable {
    /// What the file promises.
    package enum Standard: String, Hashable, Sendable, CaseIterable {
        /// For the print shop: CMYK, bleed, boxes, output intent; nothing that acts. See ISO 15930-7.
        case pdfX4
        /// For the office and the screen: sRGB, the sheet as it is cut, links that open.
        case plain
    }

    package var standard: Standard
    /// The printing condition; PDF/X-4 needs one, `plain` takes none.
    package var profile: PressProfile?
    /// Crop and fold marks outside the bleed, on a sheet that is larger for it. PDF/X-4 only. Default: none.
    package var marks: Bool
    /// Puts as many copies of each page as fit on a sheet of paper, with cut marks; nil keeps the pages. `plain` only.
    package var sheet: SheetFormat?

    package init(profile: PressProfile?, standard: Standard, marks: Bool = false, sheet: SheetFormat? = nil) {
        self.profile = profile
        self.standard = standard
        self.marks = marks
        self.sheet = standard == .plain ? sheet : nil
    }

    package static func pdfX4(_ profile: PressProfile, marks: Bool = false) -> PrintOptions {
        PrintOptions(profile: profile, standard: .pdfX4, marks: marks)
    }

    package static let plain = PrintOptions(profile: nil, standard: .plain)

    /// For the office printer.
    package static func office(_ sheet: SheetFormat) -> PrintOptions {
        PrintOptions(profile: nil, standard: .plain, sheet: sheet)
    }
}
