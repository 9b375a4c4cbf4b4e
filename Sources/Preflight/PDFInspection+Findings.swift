internal import Findings
internal import Page

extension PDFInspection {
    /// All that a print shop would call about. What only PDF/X forbids is a fault only in a file that claims to be
    /// PDF/X.
    var findings: [Finding] { soundness + fonts + geometry + press }

    private var soundness: [Finding] {
        var findings = complaints.prefix(5).map { Finding(PDFDamaged(words: $0)) }
        if pageBoxes.isEmpty { findings.append(Finding(PDFEmpty())) }
        if isEncrypted { findings.append(Finding(PDFEncrypted())) }
        if contents.isIncomplete { findings.append(Finding(PDFPartlyRead())) }
        return findings
    }

    private var fonts: [Finding] {
        contents.fonts.filter { !$0.isEmbedded }.map { Finding(PDFFontMissing(font: $0.plainName)) }
    }

    private var geometry: [Finding] {
        pageBoxes.enumerated().compactMap { index, boxes in
            guard boxes.named["TrimBox"] != nil else {
                return claim == nil ? nil : Finding(PDFTrimMissing(page: index + 1))
            }
            guard boxes.nest else { return Finding(PDFBoxesWrong(page: index + 1)) }
            // A hair's breadth below 3 mm is rounding.
            guard claim != nil, boxes.leastBleed < .mm(2.95) else { return nil }
            let bleed = (max(0, boxes.leastBleed.millimetres) * 10).rounded() / 10
            return Finding(PDFBleedSmall(page: index + 1, bleed: bleed))
        }
    }

    private var press: [Finding] {
        guard let claim else { return [Finding(PDFNotForPress())] }
        var findings: [Finding] = []
        if condition == nil || !embedsProfile { findings.append(Finding(PDFIntentMissing(claim: claim))) }
        if contents.spaces.contains("DeviceRGB") { findings.append(Finding(PDFColoredRGB(claim: claim))) }
        if contents.blending.contains("DeviceRGB") { findings.append(Finding(PDFBlendedRGB(claim: claim))) }
        if contents.heaviest > 3.005 {
            let coverage = Int((contents.heaviest * 100).rounded())
            findings.append(Finding(PDFInkHeavy(claim: claim, coverage: coverage)))
        }
        if !actions.isEmpty { findings.append(Finding(PDFActs(claim: claim, actions: actions))) }
        return findings
    }
}
