package import Findings

/// All kinds of finding that looking at finished files gives.
package enum PreflightFindings {
    package static let all: [any FindingKind.Type] = [
        CodeUnreadable.self,
        // Pictures.
        ResolutionLow.self, ColorSpaceUnknown.self,
        // Any PDF.
        PDFDamaged.self, PDFEmpty.self, PDFEncrypted.self, PDFPartlyRead.self, PDFFontMissing.self,
        // PDF for print shops.
        PDFNotForPress.self, PDFTrimMissing.self, PDFBoxesWrong.self, PDFBleedSmall.self, PDFIntentMissing.self,
        PDFColoredRGB.self, PDFBlendedRGB.self, PDFInkHeavy.self, PDFActs.self,
    ]
}
