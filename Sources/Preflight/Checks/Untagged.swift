internal import Findings

/// What a file for everyone shows and neither tells a program that reads aloud nor marks as mere decoration.
struct UntaggedCheck: MarkCheck {
    func measure(_ mark: PageMark) -> Double? { mark.isTagged ? nil : 0 }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { claims.accessibility != nil }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFContentUntagged(claim: claims.accessibility ?? "", place: worst.place, more: worst.more))
    }
}
