internal import Findings

/// Mixtures whose plates together carry more ink than paper bears, as the file names them.
struct NamedInkCheck: MarkCheck {
    /// The sum of the plates; a little more is rounding.
    static let most = 3.005

    func measure(_ mark: PageMark) -> Double? {
        guard let coverage = mark.paint?.coverage, coverage > Self.most else { return nil }
        return -coverage
    }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { purpose == .press }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        Finding(PDFInkHeavy(place: worst.place, coverage: Int((min(-worst.value, 100) * 100).rounded())))
    }
}

struct PDFInkHeavy: FindingKind {
    static let code = "pdf-ink-heavy"
    static let severity = Finding.Severity.error
    var place: PDFPlace
    /// Of all inks together, in percent.
    var coverage: Int

    var message: Words {
        Words(
            de: "\(place.words.de) trägt eine Farbe \(coverage) % Farbe auf; 300 % sind das meiste.",
            en: "\(place.words.en), a colour takes \(coverage) % of ink; 300 % is the most.")
    }
    var remedy: Words {
        Words(
            de: "So viel Farbe trocknet nicht und schmiert: Bitte nehmen Sie eine Mischung mit kleineren Anteilen.",
            en: "So much ink does not dry, and smears: please take a mixture of smaller shares.")
    }
}

/// Colours of a screen that nobody has defined.
struct ScreenColorCheck: MarkCheck {
    func measure(_ mark: PageMark) -> Double? { mark.isScreen ? 0 : nil }

    func concerns(_ claims: StandardClaims, _ purpose: PDFPurpose) -> Bool { purpose == .press }

    func finding(_ worst: WorstPlaces.Worst, _ claims: StandardClaims) -> Finding {
        // What PDF/X alone forbids is a fault only in a file that claims to be PDF/X.
        Finding(PDFColoredRGB(place: worst.place, more: worst.more), severity: claims.press == nil ? .warning : nil)
    }
}

struct PDFColoredRGB: FindingKind {
    static let code = "pdf-rgb"
    static let severity = Finding.Severity.error
    var place: PDFPlace
    var more: Int

    var message: Words {
        let others = Words.others(more)
        return Words(
            de: "\(place.words.de) steht etwas in Bildschirmfarben (DeviceRGB).\(others.de)",
            en: "\(place.words.en), something is in screen colours (DeviceRGB).\(others.en)")
    }
    var remedy: Words {
        Words(
            de: "Im Druck sehen sie anders aus: Bitte speichern Sie die Datei mit Druckfarben (CMYK).",
            en: "In print they look otherwise: please save the file with printing inks (CMYK).")
    }
}
