extension Texts {
    /// What a post's own picture says in one language.
    package struct Picture: Hashable, Sendable {
        /// What it may say, by the key under `picture:`.
        package enum Part: String, Hashable, Sendable, CaseIterable {
            case headline, line, number, quote, date
            /// Two to four short texts; all others are one text, or one in up to three lengths.
            case items

            /// The name under which a template finds it among a sheet's texts: `picture.headline`.
            package var textName: String { "picture." + rawValue }
        }

        package var entries: [Part: Located<Entry>]
        package var place: SourcePlace

        package init(entries: [Part: Located<Entry>], place: SourcePlace) {
            self.entries = entries
            self.place = place
        }

        /// Which design suits what it says.
        package var impliedDesign: PictureDesign {
            if entries[.items] != nil { return .list }
            if entries[.date] != nil { return .event }
            return asks && entries[.line] != nil ? .question : .statement
        }

        /// What a design cannot do without and is not there.
        ///
        /// - Parameter hasEvent: Whether the campaign itself says to what it invites, and when.
        package func lack(for design: PictureDesign, hasEvent: Bool) -> Part? {
            switch design {
            case .statement:
                [.headline, .quote, .number].contains { entries[$0] != nil } ? nil : .headline
            case .question: [Part.headline, .line].first { entries[$0] == nil }
            case .list: entries[.items] == nil ? .items : nil
            case .event: entries[.date] == nil && !hasEvent ? .date : nil
            }
        }

        /// Latin and most others, Arabic, Ethiopic, full width, Greek.
        private static let questionMarks = Set("?؟፧？;\u{37E}".unicodeScalars)
        /// Stands over the word that is asked for, not at the end.
        private static let armenianQuestionMark: Unicode.Scalar = "՞"

        /// Whether its headline is a question, whatever marks stand around its end.
        private var asks: Bool {
            let words = entries[.headline]?.value.variants.first?.filled([:]) ?? ""
            if words.unicodeScalars.contains(Self.armenianQuestionMark) { return true }
            return words.unicodeScalars.reversed().prefix {
                !$0.properties.isAlphabetic && $0.properties.numericType == nil
            }
            .contains(where: Self.questionMarks.contains)
        }
    }

    /// The texts of a sheet that shows a post's own picture: its words are among the others, by their names.
    package func showing(_ picture: Picture) -> Texts {
        var texts = self
        texts.picturePlace = picture.place
        for (part, entry) in picture.entries { texts.entries[part.textName] = entry }
        return texts
    }

    /// Where a text that is missing would stand: in the post's own words, or anywhere in the file.
    package func place(ofMissing name: String) -> SourcePlace {
        let isOfPicture = Picture.Part.allCases.contains { $0.textName == name }
        return isOfPicture ? picturePlace ?? SourcePlace(file: file) : SourcePlace(file: file)
    }
}

extension Texts.Entry {
    /// One text or its lengths, the longest first; none of a list.
    package var variants: [PlaceholderText] {
        switch self {
        case .text(let text): [text]
        case .variants(let variants): variants.longestFirst
        case .list: []
        }
    }
}

extension Campaign.Post {
    /// How its own picture looks, the same in all languages; nil where nobody chose and no language says anything in
    /// it.
    ///
    /// - Parameter texts: The campaign's, the source language's first.
    package func design(in texts: some Sequence<Texts>) -> PictureDesign? {
        design?.value ?? texts.lazy.compactMap { $0.posts[text.value]?.picture }.first?.impliedDesign
    }
}
