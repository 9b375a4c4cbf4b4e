package import Findings

/// All kinds of finding that the press kit gives.
package enum PressKitFindings {
    package static let all: [any FindingKind.Type] = [GuideOpening.self]
}

/// How a chapter of the guide begins.
struct GuideOpening: FindingKind {
    static let code = "guide-opening"
    static let severity = Finding.Severity.error
    /// Of the chapter, from 1.
    var line: Int
    /// Between what it must stand.
    var open: String
    var close: String

    var message: Words {
        Words(
            de: "Ein Kapitel des Leitfadens beginnt mit einer Überschrift und einem Satz, je eine Zeile.",
            en: "A chapter of the guide begins with a heading and a sentence, one line each.")
    }
    var remedy: Words {
        Words(de: "Zeile \(line) so schreiben: \(open)…\(close)", en: "Write line \(line) so: \(open)…\(close)")
    }
}
