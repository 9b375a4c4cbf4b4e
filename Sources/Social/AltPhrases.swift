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
