package import Findings

/// All kinds of finding that making a campaign gives, beyond those of its files, posts and sheets.
package enum BuildFindings {
    package static let all: [any FindingKind.Type] = [
        // Photos.
        PhotoConsentMissing.self, PhotoConsentEnded.self, PhotoConsentEnds.self, PhotoProfileUnreadable.self,
        PhotoWithoutAlt.self, PhotoNotShown.self, PhotoNotToBeChanged.self,
        // Regions.
        ContactMissing.self, ContactSample.self, CrestUnreadable.self, CrestIncomplete.self, CrestNotTaken.self,
        CrestNotStored.self, CrestFontMissing.self, LanguageNotOffered.self,
        // Links.
        LinksUncounted.self, FeedbackLeadsHome.self, CodesAlike.self, LinksNotKept.self, PathGivenTwice.self,
        // Sheets.
        TooFewLanguages.self, LanguagesLeftOut.self, TooLargeForSheet.self, NotDrawable.self,
        // Posts.
        CampaignPast.self, PostPast.self, PostWithoutPicture.self, PictureNotDrawn.self,
        // Templates.
        UnknownFont.self, UnknownText.self, NotForCampaign.self,
        ManifestUnreadable.self,
    ]
}
