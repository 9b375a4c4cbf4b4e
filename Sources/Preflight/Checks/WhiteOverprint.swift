internal import Findings

/// White that is set to overprint: as no plate gets ink of it, what lies below shows.
struct WhiteOverprintCheck: MarkCheck {
    func measure(_ mark: PageMark) -> Double? {
        guard mark.overprints, mark.paint?.vanishes(overprintingInMode: mark.overprintMode) == true else { return nil }
        return 0
    }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { true }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFWhiteOverprints(place: worst.place, more: worst.more))
    }
}

struct PDFWhiteOverprints: FindingKind {
    static let code = "pdf-white-overprints"
    static let severity = Finding.Severity.error
    var place: PDFPlace
    var more: Int

    var message: Words {
        let others = Words.others(more)
        return Words(
            de: "\(place.words.de) ist etwas Weißes auf Überdrucken gestellt: Im Druck verschwindet es.\(others.de)",
            en: "\(place.words.en), something white is set to overprint: in print it vanishes.\(others.en)")
    }
    var remedy: Words {
        Words(
            de: "Bitte stellen Sie Weiß auf Aussparen, und speichern Sie die Datei neu.",
            en: "Please set white to knock out, and save the file again.")
    }
}
