internal import Findings

/// Small black text that a press would set from several plates.
struct MixedBlackCheck: MarkCheck {
    /// In points; larger letters bear it that plates are a hair's breadth apart.
    private static let largest = 14.0

    func measure(_ mark: PageMark) -> Double? {
        guard case .text(let size?) = mark.kind, size <= Self.largest, mark.paint?.isMixedBlack == true else {
            return nil
        }
        return size
    }

    /// A file for the office may have its black as it likes: there, `PDFNotForPress` says so.
    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { purpose == .press }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFTextMixed(place: worst.place, size: worst.value, more: worst.more))
    }
}

struct PDFTextMixed: FindingKind {
    static let code = "pdf-text-mixed"
    static let severity = Finding.Severity.warning
    var place: PDFPlace
    /// In points, as it is shown.
    var size: Double
    var more: Int

    var message: Words {
        let (size, others) = (Words.decimal(size), Words.others(more))
        return Words(
            de: "\(place.words.de) ist kleiner schwarzer Text (\(size.de) pt) nicht aus Schwarz allein.\(others.de)",
            en: "\(place.words.en), small black text (\(size.en) pt) is not of black ink alone.\(others.en)")
    }
    var remedy: Words {
        Words(
            de:
                """
                Aus mehreren Druckfarben bekommt er farbige Säume, sobald das Papier sich rührt: Bitte setzen Sie ihn \
                in reinem Schwarz (CMYK 0, 0, 0, 100).
                """,
            en:
                """
                From several inks it gets coloured fringes as soon as the paper moves: please set it in pure black \
                (CMYK 0, 0, 0, 100).
                """
        )
    }
}
