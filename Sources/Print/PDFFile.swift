package import Colour
package import Findings
package import Page

/// Writes finished pages as a PDF file.
///
/// docs/pdfx.md says which clause of PDF/X-4 is kept where, docs/pdfua.md which of PDF/UA-1 and PDF/A-2a.
package enum PDFFile {
    /// The file's bytes; the same document and options always give the same.
    ///
    /// - Parameter batch: What files share that are made together; it saves time only.
    /// - Throws: All violations at once; nothing is written that breaks what the options promise.
    package static func write(
        _ document: Document, _ options: PrintOptions, batch: PrintBatch = PrintBatch()
    ) throws(PrintFault) -> [UInt8] {
        var violations = Precheck.violations(of: document, options)
        let profile = options.standard == .pdfX4 ? options.profile : nil
        let assembly = FileAssembly(document, options, separation: ColorSeparation(profile: profile), batch: batch)
        violations += assembly.violations
        guard violations.isEmpty else { throw PrintFault(violations) }
        return try assembly.write()
    }
}

/// A file that was not written, with all the reasons at once.
package struct PrintFault: Error, Hashable, Sendable {
    /// All of them, so that they are mended at once; never empty.
    package var violations: [PrintViolation]

    package init(_ violations: [PrintViolation]) { self.violations = violations }

    /// All of them, one after the other.
    package var words: Words {
        Words(
            de: violations.map(\.message.de).joined(separator: " "),
            en: violations.map(\.message.en).joined(separator: " "))
    }
}

/// How a document becomes a file.
package struct PrintOptions: Sendable {
    /// What the file promises.
    package enum Standard: String, Hashable, Sendable, CaseIterable {
        /// For the print shop: CMYK, bleed, boxes, output intent; nothing that acts. See ISO 15930-7.
        case pdfX4
        /// For the office: sRGB, the sheet as it is cut.
        case plain
        /// For a site, and for who has it read aloud: tagged, sRGB, links that open. See ISO 14289-1 (PDF/UA-1) and
        /// ISO 19005-2, level A (PDF/A-2a).
        case accessible
    }

    var standard: Standard
    /// The printing condition; PDF/X-4 needs one, the others take none.
    var profile: PressProfile?
    /// Crop and fold marks outside the bleed, on a sheet that is larger for it. PDF/X-4 only. Default: none.
    var marks: Bool
    /// Puts as many copies of each page as fit on a sheet of paper, with cut marks; nil keeps the pages. `plain` only.
    var sheet: OfficePaper?

    package init(profile: PressProfile?, standard: Standard, marks: Bool = false, sheet: OfficePaper? = nil) {
        self.profile = profile
        self.standard = standard
        self.marks = marks
        self.sheet = standard == .plain ? sheet : nil
    }

    package static func pdfX4(_ profile: PressProfile, marks: Bool = false) -> PrintOptions {
        PrintOptions(profile: profile, standard: .pdfX4, marks: marks)
    }

    /// In sRGB, for an office printer; it claims no standard.
    package static let plain = PrintOptions(profile: nil, standard: .plain)

    /// Tagged, for a site.
    package static let accessible = PrintOptions(profile: nil, standard: .accessible)

    /// For the office printer.
    package static func office(_ sheet: OfficePaper) -> PrintOptions {
        PrintOptions(profile: nil, standard: .plain, sheet: sheet)
    }
}
