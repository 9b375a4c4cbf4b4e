internal import Findings

/// Lines that are thinner than a plate holds.
struct ThinLineCheck: MarkCheck {
    /// In points; a hundredth less is rounding.
    private static let least = 0.24

    func measure(_ mark: PageMark) -> Double? {
        guard case .line(let width?) = mark.kind, width < Self.least else { return nil }
        return width
    }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { purpose != .reading }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFLineThin(place: worst.place, width: worst.value, more: worst.more))
    }
}

struct PDFLineThin: FindingKind {
    static let code = "pdf-line-thin"
    static let severity = Finding.Severity.warning
    var place: PDFPlace
    /// In points, as it is shown; 0 is as thin as the device can.
    var width: Double
    var more: Int

    var message: Words {
        let (width, others) = (Words.decimal(width, digits: 2), Words.others(more))
        return Words(
            de: "\(place.words.de) ist eine Linie nur \(width.de) pt breit.\(others.de)",
            en: "\(place.words.en), a line is only \(width.en) pt wide.\(others.en)")
    }
    var remedy: Words {
        Words(
            de: "Unter 0,25 pt bricht sie im Druck weg oder verschwindet: Bitte machen Sie sie breiter.",
            en: "Below 0.25 pt it breaks up or vanishes in print: please make it wider.")
    }
}
