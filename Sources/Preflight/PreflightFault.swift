package import Findings

/// Why a file could not be read as what it should be.
package enum PreflightFault: Error, Hashable, Sendable {
    /// Neither PNG nor JPEG nor PDF.
    case unknownType(path: String)
    /// The file's library refused it, with the library's words.
    case unreadable(path: String, words: String)
    /// It opens with a password alone.
    case locked(path: String)
    /// Reading it takes more time or memory than any file should.
    case tooMuch(path: String)

    /// What happened, in a sentence.
    package var message: Words {
        switch self {
        case .unknownType(let path):
            Words(
                de: "\(path) ist weder ein PNG noch ein JPEG noch ein PDF.",
                en: "\(path) is neither a PNG nor a JPEG nor a PDF.")
        case .unreadable(let path, let words):
            Words(de: "\(path) ist nicht lesbar (\(words)).", en: "\(path) cannot be read (\(words)).")
        case .locked(let path):
            Words(
                de: "\(path) ist mit einem Kennwort verschlossen.",
                en: "\(path) is locked with a password.")
        case .tooMuch(let path):
            Words(
                de: "\(path) lässt sich nicht lesen: Das braucht zu viel Zeit oder Speicher.",
                en: "\(path) cannot be read: that takes too much time or memory.")
        }
    }

    /// What to do, in a sentence.
    package var remedy: Words {
        switch self {
        case .unknownType:
            Words(de: "Bitte geben Sie eine PNG-, JPEG- oder PDF-Datei an.", en: "Please name a PNG, JPEG or PDF file.")
        case .locked:
            Words(
                de: "Auch eine Druckerei kann sie so nicht öffnen: Bitte speichern Sie sie ohne Kennwort.",
                en: "A print shop cannot open it either: please save it without a password.")
        case .unreadable, .tooMuch:
            Words(
                de: "Die Datei ist unvollständig oder beschädigt: Bitte erzeugen oder kopieren Sie sie neu.",
                en: "The file is incomplete or damaged: please build or copy it again.")
        }
    }
}
