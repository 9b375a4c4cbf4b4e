package import Findings

/// All kinds of finding that reading files gives.
package enum LoadingFindings {
    package static let all: [any FindingKind.Type] = [
        // Files.
        FileMissing.self, FileUnreadable.self, FileTooLarge.self, PathOutsideFolder.self, WrongExtension.self,
        // Texts, YAML and JSON before anyone asks what they say.
        NotUTF8.self, ControlCharacter.self, BidiControl.self, PrivateUseCharacter.self, HashUnquoted.self,
        YAMLEmpty.self, YAMLDocuments.self,
        YAMLAlias.self,
        YAMLTag.self, YAMLKey.self, DuplicateKey.self, TooDeep.self, TooManyValues.self, YAMLSyntax.self,
        JSONSyntax.self, JSONShape.self,
        // Keys and values.
        MissingKey.self, UnknownKey.self, UnknownVersion.self, WrongType.self, BadValue.self,
        ExcessiveText.self, UnknownPlaceholder.self, UnclosedPlaceholder.self, EmptyList.self, DuplicateValue.self,
        DuplicateID.self,
        // Names.
        UnknownRegion.self, UnknownMaterial.self, UnknownChannel.self, UnknownPost.self,
        UnknownPictogram.self, UnknownStyle.self,
        UnknownLanguage.self,
        UnknownScript.self, NameDiffersFromFile.self,
        // Templates.
        NameDiffers.self, UnknownTemplate.self, UnknownPart.self, BadNode.self, PictogramUnusable.self,
        // Regions.
        RegionNotLive.self, RegionTwice.self, RegionIncomplete.self, RegionName.self, RegionPath.self,
        RegionRepaired.self,
        MissingLanguages.self, WrongDirection.self, CoordinatesSwapped.self, BadCoordinates.self, BoxSwapped.self,
        BadBox.self, ImprintIncomplete.self,
        // Campaigns and their texts.
        BadCampaignName.self, EndBeforeStart.self, EventFromFeed.self, NoEvent.self, CreditDemanded.self,
        LanguageMismatch.self, TextMisspelt.self, QuotesMixed.self, EmptyText.self, MissingTexts.self,
        MissingPostText.self,
        TextNotTranslated.self, TextOnlyHere.self, DesignLacksWords.self,
    ]
}
