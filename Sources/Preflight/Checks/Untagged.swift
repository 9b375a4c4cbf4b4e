internal import Findings

/// What a file for everyone shows and neither tells a program that reads aloud nor marks as mere decoration.
struct UntaggedCheck: MarkCheck {
    func measure(_ mark: PageMark) -> Double? { mark.isTagged ? nil : 0 }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { claims.accessibility != nil }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFContentUntagged(claim: claims.accessibility ?? "", place: worst.place, more: worst.more))
    }
}

struct PDFContentUntagged: FindingKind {
    static let code = "pdf-content-untagged"
    static let severity = Finding.Severity.error
    var claim: String
    var place: PDFPlace
    /// How many other places there are on the page.
    var more: Int

    var message: Words {
        let others = Words.others(more)
        return Words(
            de:
                "\(place.words.de) steht etwas, das weder vorgelesen wird noch Schmuck ist.\(others.de)",
            en: "\(place.words.en), something is neither read aloud nor decoration.\(others.en)")
    }
    var remedy: Words { .unfulfilled(claim) }
}
