package import Findings

/// All kinds of finding that looking at finished files gives.
package enum PreflightFindings {
    package static let all: [any FindingKind.Type] = [
        CodeUnreadable.self, CodeNotUTF8.self, CodeInverted.self, CodeFragile.self,
        // Pictures.
        ResolutionLow.self, ColorSpaceUnknown.self, PictureInInks.self,
        // Any PDF.
        PDFDamaged.self, PDFEmpty.self, PDFEncrypted.self, PDFPartlyRead.self, PDFNotDrawn.self, PDFPartlyDrawn.self,
        PDFFontMissing.self, PDFSizesMixed.self, PDFTextSmall.self, PDFTextMixed.self, PDFLineThin.self,
        PDFPictureCoarse.self, PDFWhiteOverprints.self,
        // PDF for print shops.
        PDFNotForPress.self, PDFTrimMissing.self, PDFBoxesWrong.self, PDFBleedMissing.self, PDFBleedSmall.self,
        PDFBleedEmpty.self,
        PDFInkHeavy.self, PDFInkMeasured.self, PDFColoredRGB.self,
        // PDF/X.
        PDFIntentMissing.self, PDFBlendedRGB.self, PDFActs.self, PDFAnnotated.self, PDFFeatureForbidden.self,
        PDFMetadataMissing.self,
        // PDF/UA.
        PDFUntagged.self, PDFContentUntagged.self, PDFLanguageMissing.self, PDFTitleHidden.self, PDFFigureSilent.self,
        PDFHeadingSkipped.self, PDFTabOrder.self, PDFLinkSilent.self, PDFFontWithoutText.self,
    ]
}
