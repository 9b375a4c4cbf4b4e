package import Findings

/// All kinds of finding that the review of a post gives.
package enum SocialFindings {
    package static let all: [any FindingKind.Type] = [
        // The text.
        PostTooLong.self, TooManyHashtags.self, PostEmpty.self, PlaceholderEmpty.self, HashtagWithoutLetters.self,
        HashtagNotCamelCase.self, FirstLineWithoutPoint.self, FirstLineTooLong.self, SentenceTooLong.self,
        // Its letters.
        AllCapitals.self, FancyLettersUsed.self, EmojiAsLetter.self, EmojiAsWord.self, ManyEmoji.self,
        GenderedFormUsed.self,
        // Where it leads.
        TooManyLinks.self, HintMissing.self, CallWithoutLink.self,
        // The picture.
        PictureMissing.self, PictureFormatRefused.self, AltMissing.self, AltTooLong.self, AltSaysPicture.self,
        AltSaysCode.self, AltLacksText.self, OnlyInPicture.self, PictureTooLarge.self,
    ]
}
