public import Findings
public import Page

/// What a finished file holds, read back from its own bytes.
public struct VerifiedFile: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case png, jpeg, pdf }
    public enum Unit: String, Hashable, Sendable { case px, mm }

    /// As it was named on the command line.
    public var path: String
    public var type: Kind
    /// The picture's size in pixels, or the first page's trim size in millimetres.
    public var width: Double
    public var height: Double
    public var unit: Unit
    /// Dots per inch; nil where the file gives no size to its pixels.
    public var resolution: Double?
    /// The payloads of all codes found, each once.
    public var codes: [String]
    /// PostScript names.
    public var fonts: [String]
    /// The first page's boxes by name, e.g. `TrimBox`, measured from the media box's upper left corner.
    public var boxes: [String: Rect]
    /// A picture's large colours, `#RRGGBB`, the largest first; a PDF's colour spaces and inks.
    public var colors: [String]
    public var findings: [Finding]

    public init(
        path: String, type: Kind, width: Double, height: Double, unit: Unit, resolution: Double? = nil,
        codes: [String] = [], fonts: [String] = [], boxes: [String: Rect] = [:], colors: [String] = [],
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
        self.findings = findings
    }
}
