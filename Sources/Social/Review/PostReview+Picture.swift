internal import Formats
internal import Foundation
internal import Model

/// The picture, and the text for those who do not see it.
extension PostReview {
    func picture(_ composed: ComposedPost) -> [Finding] {
        guard let image = composed.image else {
            return rules.media.required ? [finding(PictureMissing(post: post))] : []
        }
        guard rules.media.formats.contains(image.format) else {
            let formats = rules.media.formats.map(\.rawValue)
            return [finding(PictureFormatRefused(post: post, path: image.path, formats: formats))]
        }
        return rules.media.excess(of: image).map { bound, value, most in
            finding(PictureTooLarge(post: post, bound: bound, value: value, limit: most))
        }
    }

    func alt(_ composed: ComposedPost) -> [Finding] {
        guard composed.image != nil, let limit = rules.altLimit else { return [] }
        guard let alt = composed.alt, !alt.isEmpty else { return [finding(AltMissing(post: post))] }
        return [tooLong(alt, limit), redundantOpening(alt), lacking(alt), code(in: alt)].compactMap { $0 }
    }

    /// Platforms don't say what they count here; UTF-16 units are never fewer than letters.
    private func tooLong(_ alt: String, _ limit: Int) -> Finding? {
        let length = alt.utf16.count
        return length > limit ? finding(AltTooLong(post: post, length: length, limit: limit)) : nil
    }

    /// Nil where the text goes right to what is seen.
    private func redundantOpening(_ alt: String) -> Finding? {
        let text = alt.lowercased()
        let isUnspaced = request.language.script.traits.contains(.unspaced)
        let begin = request.language.phrases.picture.first { phrase in
            guard text.hasPrefix(phrase) else { return false }
            // Whole words alone: "Bildung" is no "Bild". Scripts without spaces run on.
            guard let next = text.dropFirst(phrase.count).first, !isUnspaced else { return true }
            return !next.isLetter
        }
        return begin.map { finding(AltSaysPicture(post: post, phrase: String(alt.prefix($0.count)))) }
    }

    /// What an author says of a code that is not there; nil where there is one, or no word of it.
    private func code(in alt: String) -> Finding? {
        guard !request.showsCode, request.words.alt != nil else { return nil }
        return request.language.phrases.code.lazy.compactMap { alt.range(of: $0, options: .caseInsensitive) }.first
            .map { finding(AltSaysCode(post: post, phrase: String(alt[$0]))) }
    }

    /// What an author's own words do not say; where there are none, the picture's are taken.
    private func lacking(_ alt: String) -> Finding? {
        guard request.words.alt != nil else { return nil }
        let said = letters(alt)
        let lost = request.shown.compactMap { variants -> String? in
            let texts = variants.map { $0.filled(request.values) }.filter { !letters($0).isEmpty }
            return texts.contains { said.contains(letters($0)) } ? nil : texts.last
        }
        return lost.first.map { finding(AltLacksText(post: post, text: $0)) }
    }

    /// When and where something is, and numbers to ring up: who has only the text needs them most.
    func onlyInPicture(_ composed: ComposedPost) -> Finding? {
        guard composed.image != nil else { return nil }
        let said = letters(composed.message.text + " " + (composed.alt ?? ""))
        let shown = request.shown.compactMap(\.last)
        let named = shown.reduce(into: Set<String>()) { $0.formUnion($1.placeholders) }.intersection([
            "date", "time", "place",
        ])
        let numbers = shown.flatMap { text in
            text.filled([:]).split { !$0.isNumber }.filter { $0.count >= 3 }.map(String.init)
        }
        let facts = named.sorted().compactMap { request.values[$0] } + numbers
        let lost = facts.filter { !letters($0).isEmpty && !said.contains(letters($0)) }
        return lost.isEmpty ? nil : finding(OnlyInPicture(post: post, facts: lost))
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
