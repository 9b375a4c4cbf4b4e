package import Findings
package import Page

/// One reason why a document cannot become the file that was asked for.
package enum PrintViolation: Error, Hashable, Sendable {
    /// The document has no page.
    case noPages
    /// PDF/X-4 was asked for without a printing condition.
    case noProfile
    /// A named ink mixture lies over the press's limit.
    case tooMuchInk(CMYK)
    /// A text or a code reaches beyond the bleed and would be cut; pages count from 1.
    case outsideBleed(name: String, page: Int)
    /// Not even one copy fits on the office printer's sheet.
    case tooLargeForSheet(OfficePaper)
    case unreadableFont(FontFace)
    /// The font's own terms forbid embedding. See OpenType, OS/2 `fsType`.
    case fontForbidsEmbedding(FontFace)
    /// A box would stand for this text, since the font does not have it.
    case missingCharacters(FontFace, String)
    /// The font holds no glyph of this number.
    case unknownGlyph(FontFace, UInt32)
    /// A picture that cannot be placed, and why.
    case picture(PictureFault)
    /// What qpdf says of its own failure.
    case library(String)

    /// What is wrong and what to do about it.
    package var message: Words {
        switch self {
        case .noPages: Words(de: "Das Dokument hat keine Seite.", en: "The document has no page.")
        case .noProfile:
            Words(
                de: "Für PDF/X-4 fehlt das Farbprofil der Druckbedingung, zum Beispiel Assets/Profiles/FOGRA39.icc.",
                en: "PDF/X-4 needs the printing condition's colour profile, for example Assets/Profiles/FOGRA39.icc.")
        case .tooMuchInk(let ink):
            Words(
                de:
                    """
                    Die Farbe \(ink.percent) trägt \(ink.totalPercent) % Farbe auf; mehr als 300 % trocknet nicht. \
                    Bitte senken Sie die CMYK-Werte der Marke.
                    """,
                en:
                    """
                    The colour \(ink.percent) takes \(ink.totalPercent) % of ink; more than 300 % does not dry. \
                    Please lower the brand's CMYK values.
                    """
            )
        case .outsideBleed(let name, let page):
            Words(
                de:
                    """
                    „\(name)“ reicht auf Seite \(page) über den Anschnitt hinaus und würde abgeschnitten. Bitte \
                    rücken Sie es in der Vorlage nach innen.
                    """,
                en:
                    """
                    “\(name)” reaches beyond the bleed on page \(page) and would be cut off. Please move it inward \
                    in the template.
                    """
            )
        case .tooLargeForSheet(let sheet):
            Words(
                de:
                    """
                    Das Format ist größer als \(sheet.rawValue.uppercased()). Bitte wählen Sie ein größeres Papier \
                    oder geben Sie es in die Druckerei.
                    """,
                en:
                    """
                    The piece is larger than \(sheet.rawValue.uppercased()). Please choose a larger paper, or give \
                    it to a print shop.
                    """
            )
        case .unreadableFont(let face):
            Words(
                de: "Die Schriftdatei \(face.path) ist nicht lesbar. Bitte installieren Sie die Schrift neu.",
                en: "The font file \(face.path) cannot be read. Please install the font again.")
        case .fontForbidsEmbedding(let face):
            Words(
                de:
                    """
                    Die Schrift \(face.name) darf nach ihren eigenen Angaben nicht eingebettet werden. Bitte \
                    wählen Sie eine andere.
                    """,
                en: "The font \(face.name) says of itself that it may not be embedded. Please choose another.")
        case .missingCharacters(let face, let text):
            Words(
                de:
                    """
                    Die Schrift \(face.name) hat kein Zeichen für „\(text)“. Bitte ändern Sie den Text oder \
                    installieren Sie eine Schrift, die es hat.
                    """,
                en:
                    """
                    The font \(face.name) has no character for “\(text)”. Please change the text, or install a \
                    font that has it.
                    """
            )
        case .unknownGlyph(let face, let glyph):
            Words(
                de:
                    """
                    Die Schrift \(face.name) hat kein Zeichen Nummer \(glyph). Bitte melden Sie das als Fehler von \
                    Litfass.
                    """,
                en: "The font \(face.name) has no glyph number \(glyph). Please report this as a fault of Litfass.")
        case .picture(let fault): fault.message
        case .library(let words):
            Words(
                de: "qpdf konnte die Datei nicht schreiben: \(words). Bitte melden Sie das als Fehler von Litfass.",
                en: "qpdf could not write the file: \(words). Please report this as a fault of Litfass.")
        }
    }
}

extension CMYK {
    fileprivate var percent: String {
        "[" + [cyan, magenta, yellow, black].map { String(Int(($0 * 100).rounded())) }.joined(separator: ", ") + "]"
    }

    fileprivate var totalPercent: Int { Int((totalInk * 100).rounded()) }
}
