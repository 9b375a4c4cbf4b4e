package import Findings
package import Model

package struct PictureMissing: FindingKind {
    package static let code = "picture-missing"
    package static let severity = Finding.Severity.error
    package var post: ReviewedPost

    package var message: Words {
        post.words(
            de: "Die Plattform nimmt Beiträge nur mit Bild.", en: "The platform takes posts with a picture only.")
    }
    package var remedy: Words {
        Words(de: "Geben Sie bei diesem Beitrag image an.", en: "Name an image for this post.")
    }
}

struct PictureFormatRefused: FindingKind {
    static let code = "picture-format"
    static let severity = Finding.Severity.error
    var post: ReviewedPost
    var path: String
    /// That the platform takes.
    var formats: [String]

    var message: Words {
        let formats = formats.map { $0.uppercased() }.joined(separator: ", ")
        return post.words(
            de: "Die Plattform nimmt nur \(formats), das Bild ist \(path).",
            en: "The platform takes \(formats) only, the picture is \(path).")
    }
    var remedy: Words {
        Words(de: "Bauen Sie die Kampagne neu: litfass build.", en: "Build the campaign again: litfass build.")
    }
}

struct AltMissing: FindingKind {
    static let code = "alt-missing"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost

    var message: Words {
        post.words(
            de: "Das Bild hat keinen Alternativtext; wer es nicht sieht, erfährt nicht, was darauf steht.",
            en: "The picture has no alternative text; who does not see it is not told what it says.")
    }
    var remedy: Words {
        Words(
            de: "Schreiben Sie unter alt, was im Bild zu lesen ist.",
            en: "Write under alt what can be read in the picture.")
    }
}

struct AltTooLong: FindingKind {
    static let code = "alt-too-long"
    static let severity = Finding.Severity.error
    var post: ReviewedPost
    /// In UTF-16 units, which are never fewer than letters.
    var length: Int
    var limit: Int

    var message: Words {
        post.words(
            de: "Der Alternativtext ist \(length - limit) Zeichen zu lang (\(length) von \(limit)).",
            en: "The alternative text is \(length - limit) characters too long (\(length) of \(limit)).")
    }
    var remedy: Words {
        Words(de: "Kürzen Sie alt um \(length - limit) Zeichen.", en: "Shorten alt by \(length - limit) characters.")
    }

    var weight: Double? { Double(length - limit) }
}

struct AltSaysPicture: FindingKind {
    static let code = "alt-says-picture"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var phrase: String

    var message: Words {
        post.words(
            de:
                """
                Der Alternativtext beginnt mit „\(phrase)“; dass es ein Bild ist, sagt das Vorleseprogramm \
                schon.
                """,
            en:
                """
                The alternative text begins with “\(phrase)”; screen readers say already that it is a \
                picture.
                """)
    }
    var remedy: Words {
        Words(de: "Beginnen Sie mit dem, was zu sehen oder zu lesen ist.", en: "Begin with what is to be seen or read.")
    }
}

struct AltSaysCode: FindingKind {
    static let code = "alt-says-code"
    static let severity = Finding.Severity.note
    var post: ReviewedPost
    /// What it is called there.
    var phrase: String

    var message: Words {
        post.words(
            de: "Der Alternativtext nennt einen Code („\(phrase)“); im Bild ist keiner.",
            en: "The alternative text speaks of a code (“\(phrase)”); there is none in the picture.")
    }
    var remedy: Words {
        Words(
            de: "Streichen Sie den Satz, oder alt ganz: Dann wird vorgelesen, was im Bild steht.",
            en: "Strike the sentence, or all of alt: then what stands in the picture is read out.")
    }
}

struct AltLacksText: FindingKind {
    static let code = "alt-lacks-text"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    var text: String

    var message: Words {
        post.words(
            de: "Im Bild steht „\(text)“, im Alternativtext nicht.",
            en: "The picture says “\(text)”, the alternative text does not.")
    }
    var remedy: Words {
        Words(
            de: "Wiederholen Sie in alt, was im Bild zu lesen ist.",
            en: "Repeat in alt what can be read in the picture.")
    }
}

struct OnlyInPicture: FindingKind {
    static let code = "only-in-picture"
    static let severity = Finding.Severity.warning
    var post: ReviewedPost
    /// Days, times, places and numbers.
    var facts: [String]

    var message: Words {
        let list = facts.joined(separator: ", ")
        return post.words(
            de: "\(list) steht nur im Bild; wer es nicht sieht oder den Text übersetzen lässt, erfährt es nicht.",
            en: "\(list) stands in the picture alone; who does not see it, or has the text translated, is not told.")
    }
    var remedy: Words { Words(de: "Schreiben Sie es auch in den Text.", en: "Write it in the text, too.") }
}

struct PictureTooLarge: FindingKind {
    static let code = "picture-too-large"
    static let severity = Finding.Severity.error
    var post: ReviewedPost
    var bound: PlatformRules.Media.Bound
    var value: Int
    var limit: Int

    private var unit: Words {
        switch bound {
        case .bytes: Words(de: "Byte", en: "bytes")
        case .pixels: Words(de: "Pixel", en: "pixels")
        case .sides: Words(de: "Pixel Breite und Höhe zusammen", en: "pixels of width and height together")
        }
    }

    var message: Words {
        post.words(
            de: "Das Bild hat \(value) \(unit.de); die Plattform nimmt höchstens \(limit).",
            en: "The picture has \(value) \(unit.en); the platform takes at most \(limit).")
    }
    var remedy: Words {
        Words(de: "Nehmen Sie ein kleineres Material als image.", en: "Take a smaller material as image.")
    }

    var weight: Double? { Double(-limit) }
}
