internal import Formats
internal import Foundation
internal import Model

/// The picture, and the text for those who do not see it.
extension PostReview {
    func picture(_ post: ComposedPost) -> [Finding] {
        guard let image = post.image else {
            guard rules.media.required else { return [] }
            return [
                finding(
                    "picture-missing", .error,
                    Words(
                        de: "Die Plattform nimmt Beiträge nur mit Bild.",
                        en: "The platform takes posts with a picture only."),
                    Words(de: "Geben Sie bei diesem Beitrag image an.", en: "Name an image for this post."))
            ]
        }
        guard rules.media.formats.contains(image.format) else {
            let formats = rules.media.formats.map { $0.rawValue.uppercased() }.joined(separator: ", ")
            return [
                finding(
                    "picture-format", .error,
                    Words(
                        de: "Die Plattform nimmt nur \(formats), das Bild ist \(image.path).",
                        en: "The platform takes \(formats) only, the picture is \(image.path)."),
                    Words(
                        de: "Bauen Sie die Kampagne neu: litfass build.", en: "Build the campaign again: litfass build."
                    ))
            ]
        }
        return rules.media.excess(of: image).map { what, value, most in
            let unit: Words =
                switch what {
                case .bytes: Words(de: "Byte", en: "bytes")
                case .pixels: Words(de: "Pixel", en: "pixels")
                case .sides: Words(de: "Pixel Breite und Höhe zusammen", en: "pixels of width and height together")
                }
            return finding(
                "picture-too-large", .error,
                Words(
                    de: "Das Bild hat \(value) \(unit.de); die Plattform nimmt höchstens \(most).",
                    en: "The picture has \(value) \(unit.en); the platform takes at most \(most)."),
                Words(de: "Nehmen Sie ein kleineres Material als image.", en: "Take a smaller material as image."))
        }
    }

    func alt(_ post: ComposedPost) -> [Finding] {
        guard post.image != nil, let limit = rules.altLimit else { return [] }
        guard let alt = post.alt, !alt.isEmpty else {
            return [
                finding(
                    "alt-missing", .warning,
                    Words(
                        de: "Das Bild hat keinen Alternativtext; wer es nicht sieht, erfährt nicht, was darauf steht.",
                        en: "The picture has no alternative text; who does not see it is not told what it says."),
                    Words(
                        de: "Schreiben Sie unter alt, was im Bild zu lesen ist.",
                        en: "Write under alt what can be read in the picture."))
            ]
        }
        return [tooLong(alt, limit), needless(alt), lacking(alt)].compactMap { $0 }
    }

    /// Platforms don't say what they count here; UTF-16 units are never fewer than letters.
    private func tooLong(_ alt: String, _ limit: Int) -> Finding? {
        let over = alt.utf16.count - limit
        guard over > 0 else { return nil }
        return finding(
            "alt-too-long", .error,
            Words(
                de: "Der Alternativtext ist \(over) Zeichen zu lang (\(alt.utf16.count) von \(limit)).",
                en: "The alternative text is \(over) characters too long (\(alt.utf16.count) of \(limit))."),
            Words(de: "Kürzen Sie alt um \(over) Zeichen.", en: "Shorten alt by \(over) characters."))
    }

    private func needless(_ alt: String) -> Finding? {
        guard let phrase = AltPhrases.needless(in: alt, language: request.language.iso639) else { return nil }
        return finding(
            "alt-says-picture", .warning,
            Words(
                de: "Der Alternativtext beginnt mit „\(phrase)“; dass es ein Bild ist, sagt das Vorleseprogramm schon.",
                en: "The alternative text begins with “\(phrase)”; screen readers say already that it is a picture."),
            Words(
                de: "Beginnen Sie mit dem, was zu sehen oder zu lesen ist.",
                en: "Begin with what is to be seen or read."))
    }

    private func lacking(_ alt: String) -> Finding? {
        let said = letters(alt)
        let lost = request.shown.compactMap { variants -> String? in
            let texts = variants.map { $0.filled(request.values) }.filter { !letters($0).isEmpty }
            return texts.contains { said.contains(letters($0)) } ? nil : texts.last
        }
        guard let first = lost.first else { return nil }
        return finding(
            "alt-lacks-text", .warning,
            Words(
                de: "Im Bild steht „\(first)“, im Alternativtext nicht.",
                en: "The picture says “\(first)”, the alternative text does not."),
            Words(
                de: "Wiederholen Sie in alt, was im Bild zu lesen ist.",
                en: "Repeat in alt what can be read in the picture."))
    }

    /// When and where something is, and numbers to ring up: who has only the text needs them most.
    func onlyInPicture(_ post: ComposedPost) -> Finding? {
        guard post.image != nil else { return nil }
        let said = letters(post.message.text + " " + (post.alt ?? ""))
        let shown = request.shown.compactMap(\.last)
        let named = shown.reduce(into: Set<String>()) { $0.formUnion($1.placeholders) }.intersection([
            "date", "time", "place",
        ])
        let numbers = shown.flatMap { text in
            text.filled([:]).split { !$0.isNumber }.filter { $0.count >= 3 }.map(String.init)
        }
        let facts = named.sorted().compactMap { request.values[$0] } + numbers
        let lost = facts.filter { !letters($0).isEmpty && !said.contains(letters($0)) }
        guard !lost.isEmpty else { return nil }
        let list = lost.joined(separator: ", ")
        return finding(
            "only-in-picture", .warning,
            Words(
                de: "\(list) steht nur im Bild; wer es nicht sieht oder den Text übersetzen lässt, erfährt es nicht.",
                en: "\(list) stands in the picture alone; who does not see it, or has the text translated, is not told."
            ),
            Words(de: "Schreiben Sie es auch in den Text.", en: "Write it in the text, too."))
    }

    /// Letters and digits alone: quotation marks and line breaks are no difference.
    private func letters(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.lowercased().precomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            kept.append(scalar)
        }
        return String(kept)
    }
}

/// How alternative texts begin that say what every screen reader says already: that here is a picture.
enum AltPhrases {
    /// The needless words with which a text begins; nil where it goes right to what is seen.
    static func needless(in alt: String, language: String) -> String? {
        let text = alt.lowercased()
        return ((phrases[language] ?? []) + (phrases["en"] ?? [])).first { phrase in
            guard text.hasPrefix(phrase) else { return false }
            // Whole words alone: "Bildung" is no "Bild". Scripts without spaces run on.
            guard let next = text.dropFirst(phrase.count).first, !wordless.contains(language) else { return true }
            return !next.isLetter
        }.map { String(alt.prefix($0.count)) }
    }

    /// Scripts that put no spaces between words.
    private static let wordless: Set<String> = ["zh", "th"]

    /// By ISO 639, lower case.
    private static let phrases: [String: [String]] = [
        "de": [
            "bild von", "bild mit", "bild:", "ein bild", "das bild", "auf dem bild", "foto von", "foto:", "ein foto",
            "das foto", "auf dem foto",
            "grafik:", "grafik mit", "eine grafik", "die grafik", "abbildung", "bildbeschreibung", "symbolbild",
        ],
        "en": [
            "picture of", "a picture", "the picture", "image of", "image:", "an image", "the image", "photo of",
            "photo:", "a photo", "the photo",
            "graphic of", "a graphic",
        ],
        "fr": ["image de", "image d’", "une image", "l’image", "photo de", "une photo"],
        "es": ["imagen de", "una imagen", "foto de", "una foto"],
        "it": ["immagine di", "un’immagine", "foto di", "una foto"],
        "pt": ["imagem de", "uma imagem", "foto de"], "ro": ["imagine cu", "o imagine", "fotografie cu"],
        "nl": ["afbeelding van", "een afbeelding", "foto van"], "pl": ["zdjęcie", "obraz przedstawia", "grafika"],
        "tr": ["resim:", "fotoğraf:", "bir resim", "bu resim", "görsel:"],
        "ru": ["изображение", "на изображении", "фото", "картинка", "на картинке"],
        "uk": ["зображення", "на зображенні", "фото", "картинка"], "bg": ["изображение", "снимка на"],
        "ar": ["صورة", "الصورة"], "fa": ["تصویر", "عکس"], "ckb": ["وێنەی"], "ps": ["انځور"], "ur": ["تصویر"],
        "ti": ["ስእሊ"], "am": ["ምስል", "ፎቶ"], "so": ["sawir", "sawirka"], "zh": ["图片", "图像", "照片"],
        "sq": ["foto e", "imazh"],
        "vi": ["hình ảnh", "ảnh chụp"], "el": ["εικόνα", "φωτογραφία"],
    ]
}
