package import Findings

/// Why a file that came back from a translator cannot be read; nothing of it is taken.
package enum InterchangeFault: Error, Hashable, Sendable {
    /// No XML, or cut off.
    case damaged(line: Int)
    case empty
    /// A table whose last line ends between two cells.
    case cutOff(line: Int)
    /// A file that could make its reader fetch or repeat whatever it likes.
    case documentType(line: Int)
    /// XML of another kind, by its root.
    case noXLIFF(root: String)
    /// Neither 1.x nor 2.x.
    case version(String)
    case tooMuch(line: Int)
    /// A table without the columns for key and translation.
    case noColumns
    /// A quotation mark that is never closed.
    case unclosed(line: Int)
    case encoding
    /// Letters were lost when it was saved.
    case lostLetters
    /// An archive: a workbook, or a package of some tool.
    case workbook

    package var message: Words {
        switch self {
        case .damaged(let line):
            Words(
                de: "Die Datei bricht in Zeile \(line) ab oder ist dort beschädigt.",
                en: "The file ends in line \(line), or is damaged there.")
        case .empty: Words(de: "Die Datei ist leer.", en: "The file is empty.")
        case .cutOff(let line):
            Words(
                de: "Die Tabelle ist abgeschnitten: In Zeile \(line), der letzten, fehlen Spalten.",
                en: "The table is cut off: line \(line), its last, lacks columns.")
        case .documentType(let line):
            Words(
                de: "Zeile \(line) ist eine Dokumenttyp-Deklaration (DOCTYPE); so etwas wird nicht gelesen.",
                en: "Line \(line) is a document type declaration (DOCTYPE); that is not read.")
        case .noXLIFF(let root):
            Words(
                de: "Die Datei ist kein XLIFF, sondern XML mit dem Element <\(root)>.",
                en: "The file is no XLIFF but XML with the element <\(root)>.")
        case .version(let version):
            Words(
                de: "Die Datei ist XLIFF in der Version „\(version)“; gelesen werden 1.2 und 2.0.",
                en: "The file is XLIFF of version “\(version)”; 1.2 and 2.0 are read.")
        case .tooMuch(let line):
            Words(
                de: "Die Datei enthält mehr, als je eine Kampagne hat (Zeile \(line)).",
                en: "The file holds more than any campaign has (line \(line)).")
        case .noColumns:
            Words(
                de: "In der ersten Zeile fehlt die Spalte „Schlüssel“ oder „Übersetzung“.",
                en: "The first line lacks the column “Key” or “Translation”.")
        case .unclosed(let line):
            Words(
                de: "Die Datei ist abgeschnitten: ein Anführungszeichen in Zeile \(line) wird nie geschlossen.",
                en: "The file is cut off: a quotation mark in line \(line) is never closed.")
        case .workbook:
            Words(
                de: "Die Datei ist eine Arbeitsmappe (etwa .xlsx), ein Word-Dokument oder ein Archiv.",
                en: "The file is a workbook (such as .xlsx), a Word document or an archive.")
        case .encoding:
            Words(de: "Die Zeichen der Datei sind nicht lesbar.", en: "The file's characters cannot be read.")
        case .lostLetters:
            Words(
                de:
                    """
                    Die Tabelle wurde in einem alten Format gespeichert (Windows-1252), das die Buchstaben dieser \
                    Sprache nicht kennt; sie sind darin verloren.
                    """,
                en:
                    """
                    The table was saved in an old format (Windows-1252) that does not know the letters of this \
                    language; they are lost in it.
                    """)
        }
    }

    package var remedy: Words {
        switch self {
        case .damaged, .empty, .cutOff, .unclosed, .tooMuch:
            Words(de: "Bitte lassen Sie sich die Datei noch einmal schicken.", en: "Please have the file sent again.")
        case .documentType:
            Words(
                de: "Bitte lassen Sie sich die Datei ohne DOCTYPE schicken; XLIFF hat keinen.",
                en: "Please have the file sent without DOCTYPE; XLIFF has none.")
        case .noXLIFF, .version:
            Words(
                de: "Bitte lassen Sie sich die Datei in dem Format zurückschicken, in dem sie hinausging.",
                en: "Please have the file sent back in the format in which it went out.")
        case .noColumns:
            Words(
                de: "Bitte lassen Sie die erste Zeile der Tabelle stehen, wie litfass translate export sie schreibt.",
                en: "Please leave the table's first line as litfass translate export writes it.")
        case .encoding, .lostLetters:
            Words(
                de: "Bitte speichern Sie die Tabelle als „CSV UTF-8“.",
                en: "Please save the table as “CSV UTF-8”.")
        case .workbook:
            Words(
                de: "Bitte speichern Sie eine Tabelle als „CSV UTF-8“; Agenturen schicken die XLIFF-Datei selbst.",
                en: "Please save a table as “CSV UTF-8”; agencies send the XLIFF file itself.")
        }
    }
}
