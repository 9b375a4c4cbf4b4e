package import Findings
package import Page

/// What a finished file holds, read back from its own bytes.
package struct VerifiedFile: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case png, jpeg, pdf }
    /// Pixels of a picture, millimetres of a page.
    package enum Unit: String, Hashable, Sendable { case px, mm }

    /// As it was named on the command line.
    package var path: String
    package var type: Kind
    /// The picture's size in pixels, or the first page's trim size in millimetres.
    package var width: Double
    package var height: Double
    package var unit: Unit
    /// Dots per inch; nil where the file gives no size to its pixels.
    package var resolution: Double?
    /// All codes found, each payload once on a page.
    package var codes: [CodeReading]
    /// PostScript names.
    package var fonts: [String]
    /// The first page's boxes by name, e.g. `TrimBox`, measured from the media box's upper left corner.
    package var boxes: [String: Rect]
    /// A picture's large colours, `#RRGGBB`, the largest first; a PDF's colour spaces and inks.
    package var colors: [String]
    /// Those that the file says it keeps: `PDF/X-4`, `PDF/UA-1`.
    package var standards: [String]
    /// What is wrong with it for print or screen; a file without any is sound.
    package var findings: [Finding]

    package init(
        path: String, type: Kind, width: Double, height: Double, unit: Unit, resolution: Double? = nil,
        codes: [CodeReading] = [], fonts: [String] = [], boxes: [String: Rect] = [:], colors: [String] = [],
        standards: [String] = [],
        findings: [Finding] = []
    ) {
        self.path = path
        self.type = type
        self.width = width
        self.height = height
        self.unit = unit
        self.resolution = resolution
        self.codes = codes
        self.fonts = fonts
        self.boxes = boxes
        self.colors = colors
        self.standards = standards
        self.findings = findings
    }
}
