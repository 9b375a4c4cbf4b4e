package import Findings

/// All kinds of finding that looking at finished files gives.
package enum PreflightFindings {
    package static let all: [any FindingKind.Type] = [
        CodeUnreadable.self, CodeNotUTF8.self,
        // Pictures.
        ResolutionLow.self, ColorSpaceUnknown.self, PictureInInks.self,
        // Any PDF.
        PDFDamaged.self, PDFEmpty.self, PDFEncrypted.self, PDFPartlyRead.self, PDFFontMissing.self,
        PDFPictureCoarse.self, PDFSizesMixed.self,
        // PDF for print shops.
        PDFNotForPress.self, PDFTrimMissing.self, PDFBoxesWrong.self, PDFBleedSmall.self, PDFIntentMissing.self,
        PDFColoredRGB.self, PDFBlendedRGB.self, PDFInkHeavy.self, PDFActs.self,
    ]
}
