internal import Findings

/// Text that is smaller than paper shows.
struct SmallTextCheck: MarkCheck {
    /// In points; a hundredth less is rounding.
    private static let least = 5.99
    /// Below this, nothing is meant to be read: some programs hide words so.
    private static let unreadable = 0.5

    func measure(_ mark: PageMark) -> Double? {
        guard case .text(let size?) = mark.kind, size < Self.least, size > Self.unreadable else { return nil }
        return size
    }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { purpose != .reading }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFTextSmall(place: worst.place, size: worst.value, more: worst.more))
    }
}

struct PDFTextSmall: FindingKind {
    static let code = "pdf-text-small"
    static let severity = Finding.Severity.warning
    var place: PDFPlace
    /// In points, as it is shown.
    var size: Double
    /// How many other places there are on the page, as in all of these.
    var more: Int

    var message: Words {
        let (size, others) = (Words.decimal(size), Words.others(more))
        return Words(
            de: "\(place.words.de) ist eine Schrift nur \(size.de) pt groß.\(others.de)",
            en: "\(place.words.en), letters are only \(size.en) pt tall.\(others.en)")
    }
    var remedy: Words {
        Words(
            de: "Unter 6 pt liest es kaum jemand, und feine Striche laufen zu: Bitte setzen Sie sie größer.",
            en: "Below 6 pt hardly anybody reads it, and fine strokes fill in: please set it larger.")
    }
}
