internal import Findings

/// Why a picture cannot stand in a PDF.
package enum PictureFault: Error, Hashable, Sendable {
    /// The bytes are not what the format promises.
    case unreadable
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// A JPEG of CMYK, or of more than 8 bits.
    case unsupportedJPEG
    /// An SVG that draws what cannot be taken over into press colours.
    case unsupportedSVG(Part)

    /// What an SVG for print must do without.
    package enum Part: String, Hashable, Sendable, CaseIterable { case gradient, image, transparency, text }

    /// The most pixels that a JPEG may have: 100 million, an A2 sheet at 450 dpi.
    static let pixelLimit = 100_000_000

    var message: Words {
        switch self {
        case .unreadable:
            Words(
                de:
                    """
                    Ein Bild ist beschädigt oder hat ein anderes Format, als seine Endung sagt. Bitte speichern \
                    Sie es neu.
                    """,
                en: "A picture is damaged or not in the format that its name says. Please save it again.")
        case .tooLarge(let width, let height):
            Words(
                de: "Ein Bild hat \(width) × \(height) Pixel, zu viele für einen Druck. Bitte verkleinern Sie es.",
                en: "A picture has \(width) × \(height) pixels, too many for print. Please make it smaller.")
        case .unsupportedJPEG:
            Words(
                de:
                    """
                    Ein JPEG ist in CMYK oder mit mehr als 8 Bit gespeichert. Bitte speichern Sie es als RGB mit 8 \
                    Bit.
                    """,
                en: "A JPEG is stored in CMYK or with more than 8 bits. Please save it as RGB with 8 bits.")
        case .unsupportedSVG(.gradient):
            Words(
                de:
                    """
                    Ein SVG enthält einen Verlauf oder ein Muster. Bitte verwenden Sie eine Fassung mit Flächen in \
                    festen Farben.
                    """,
                en: "An SVG holds a gradient or a pattern. Please use a version with areas of plain colour.")
        case .unsupportedSVG(.image):
            Words(
                de: "Ein SVG enthält ein Pixelbild. Bitte verwenden Sie eine Fassung aus reinen Pfaden oder ein PNG.",
                en: "An SVG holds a pixel image. Please use a version of plain paths, or a PNG.")
        case .unsupportedSVG(.transparency):
            Words(
                de: "Ein SVG enthält Durchsichtiges. Bitte verwenden Sie eine Fassung mit deckenden Farben.",
                en: "An SVG holds transparency. Please use a version with opaque colours.")
        case .unsupportedSVG(.text):
            Words(
                de: "Ein SVG enthält Text. Bitte wandeln Sie ihn in Pfade um.",
                en: "An SVG holds text. Please convert it to paths.")
        }
    }
}
