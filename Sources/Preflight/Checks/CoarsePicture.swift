internal import Findings

/// Pictures with too few dots for the size in which they are shown.
struct CoarsePictureCheck: MarkCheck {
    func measure(_ mark: PageMark) -> Double? {
        guard case .picture(let resolution?) = mark.kind, resolution < Preflight.leastResolution else { return nil }
        return resolution
    }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { purpose != .reading }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(
            PDFPictureCoarse(place: worst.place, resolution: min(149, Int(worst.value.rounded())), more: worst.more))
    }
}

struct PDFPictureCoarse: FindingKind {
    static let code = "pdf-picture-coarse"
    static let severity = Finding.Severity.warning
    var place: PDFPlace
    /// In dots per inch.
    var resolution: Int
    var more: Int

    var message: Words {
        let others = Words.others(more)
        return Words(
            de: "\(place.words.de) hat ein Bild in seiner Größe dort nur \(resolution) dpi.\(others.de)",
            en: "\(place.words.en), a picture has only \(resolution) dpi in its size there.\(others.en)")
    }
    var remedy: Words {
        Words(
            de: "Im Druck wird es unscharf: Bitte setzen Sie ein größeres Bild ein, oder zeigen Sie es kleiner.",
            en: "In print it gets blurred: please put in a larger picture, or show it smaller.")
    }
}
