package import Findings

/// All kinds of finding that laying out gives.
package enum LayoutFindings {
    package static let all: [any FindingKind.Type] = [
        // Texts.
        MissingText.self, TextTooLong.self, WordTooLong.self, PageOverfull.self, MissingGlyph.self, TextTooSmall.self,
        OutsideSafeMargin.self, TextAcrossFold.self, TextOverlap.self, ImprintMissing.self,
        // What lies under them.
        ContrastLow.self, ContrastInGray.self, TextOnPicture.self, TextOnPhoto.self,
        // Codes.
        CodeImpossible.self, CodeContrast.self, CodeQuietZone.self, CodeTooFine.self, CodeSmallForDistance.self,
        // Pictures.
        CrestCoarse.self,
        PhotoUnreadable.self, PhotoCoarse.self, PhotoUncredited.self,
    ]
}
