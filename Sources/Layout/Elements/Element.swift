import Formats
import Model
import Page
import Phrases

/// A template's node filled with its subject: texts are strings, repetitions are spelled out, colours are known.
///
/// A class, so that what was measured of it can be remembered by its identity.
final class Element {
    enum Axis { case vertical, horizontal }

    enum Content {
        case stack(Axis, [Element], gap: Length, align: TemplateNode.Alignment, distribute: TemplateNode.Distribution)
        case grid([Element], Grid)
        case layers([Element])
        case text(Text)
        case picture(PictureFormat, [UInt8], aspect: Double, alternative: String)
        case photo(SheetPhoto, ImageNode.Fit)
        case code(CodeSymbol, dark: Color, light: Color, alternative: String)
        case shape(ShapeNode.Form, Color)
        case pictogram(Pictogram, isTurned: Bool, SignColors)
        case pattern(Motif, [Color], tiles: Int, frame: Int?)
        case space
    }

    /// Of a sign, each as it looks on the ground where it stands.
    struct SignColors {
        var body: Color
        var accent: Color
        var hole: Color

        func color(of role: Pictogram.Role) -> Color {
            switch role {
            case .body: body
            case .accent: accent
            case .hole: hole
            }
        }
    }

    /// How cells stand in rows.
    struct Grid {
        var columns: Int
        var gap: Length
        var rowGap: Length
        /// Whether no row should be higher than another, though one need more than the others: languages are equals.
        var isEven: Bool
    }

    struct Text {
        var source: TextSource
        var style: String
        /// Longest first, with marks around placeholders' values.
        var variants: [String]
        /// What the campaign's texts call each of them; none for values that Litfass knows.
        var keys: [String]
        var language: Language
        var color: Color
        var align: TemplateNode.Alignment
        var anchor: TemplateNode.Alignment
        var role: TextBlock.Role
        /// Where its words were written.
        var origin: SourcePlace
        /// What pressing it opens, where the medium allows.
        var link: String?
        /// Of which entry of a list it is a part.
        var place: TextBlock.Place?

        /// As the template calls it, e.g. `headline.short`.
        var name: String { source.description }

        /// The words as they are told and not set.
        var longest: String { ValueMarks.removed(from: variants.first ?? "") }
        var shortest: String { ValueMarks.removed(from: variants.last ?? "") }
    }

    let content: Content
    let size: Extent
    let width: Length?
    let height: Length?
    let padding: Padding
    let fill: Color?
    let radii: Radii
    let bleeds: Bool
    let isUpsideDown: Bool
    let unit: Length

    /// The same box with another text.
    private init(_ other: Element, saying text: Text) {
        content = .text(text)
        size = other.size
        width = other.width
        height = other.height
        padding = other.padding
        fill = other.fill
        radii = other.radii
        bleeds = other.bleeds
        isUpsideDown = other.isUpsideDown
        unit = other.unit
    }

    /// The same box with other words of the text that it is.
    func saying(_ words: String, instead text: Text) -> Element {
        var text = text
        text.variants = [words]
        return Element(self, saying: text)
    }

    struct Radii {
        var topStart: Length
        var topEnd: Length
        var bottomEnd: Length
        var bottomStart: Length
    }

    struct Padding {
        var top: Length
        var end: Length
        var bottom: Length
        var start: Length
        var horizontal: Length { start + end }
        var vertical: Length { top + bottom }
    }

    /// - Parameter unit: The page's short side.
    init(content: Content, box: TemplateNode.Box, unit: Length, fill: Color?) {
        func length(_ measure: Measure) -> Length { measure.length(shortSide: unit) }
        self.content = content
        self.size = box.size
        self.width = box.width.map(length)
        self.height = box.height.map(length)
        self.padding = Padding(
            top: length(box.padding.top), end: length(box.padding.end), bottom: length(box.padding.bottom),
            start: length(box.padding.start))
        self.fill = fill
        self.radii = Radii(
            topStart: length(box.radius.topStart), topEnd: length(box.radius.topEnd),
            bottomEnd: length(box.radius.bottomEnd), bottomStart: length(box.radius.bottomStart))
        self.bleeds = box.bleeds
        self.isUpsideDown = box.isUpsideDown
        self.unit = unit
    }
}
