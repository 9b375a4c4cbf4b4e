internal import Findings
package import Loading
package import Model

/// What a text in a language is worth.
package enum TextStanding: String, Hashable, Sendable, CaseIterable {
    /// Not translated.
    case missing
    /// Its source has changed since.
    case stale
    case draft, translated, reviewed

    /// Whether it may be printed and sent without anyone's allowing it.
    package var isGood: Bool { self == .reviewed }
}

/// All texts of a campaign in one language, and how far each has come.
package struct LanguageTexts: Sendable {
    package let language: String
    package let isSource: Bool
    /// In the order of the source language's file.
    package let units: [TextUnit]
    package let review: ReviewFile
    /// What the text file says of all texts that the records do not name.
    package let fileReview: Texts.Review

    package init(_ loaded: LoadedCampaign, language: String, review: ReviewFile) {
        self.language = language
        isSource = language == loaded.campaign.source
        units = TextUnits.of(loaded, language: language)
        self.review = review
        fileReview = loaded.texts[language]?.review ?? Texts.Review(state: .draft)
    }

    /// The text's own record, else what its file says of all.
    package func record(of unit: TextUnit) -> TextRecord {
        if let record = review.records[unit.key] { return record }
        let state: TextState = fileReview.state == .reviewed ? .reviewed : .draft
        return TextRecord(state: state, by: fileReview.by, on: fileReview.on)
    }

    /// Nil for what is not there and need not be.
    package func standing(of unit: TextUnit) -> TextStanding? {
        guard unit.target != nil else { return unit.isOptional ? nil : .missing }
        let record = record(of: unit)
        if let of = record.of, of != TextRecord.mark(of: unit.source) { return .stale }
        return switch record.state {
        case .draft: .draft
        case .translated: .translated
        case .reviewed: .reviewed
        }
    }
}

extension LanguageTexts {
    /// What the texts that are there are worth together: as much as the one that is worth least.
    package var standing: TextStanding { worst(units) }

    /// The same of a post with all that goes out with it.
    ///
    /// - Parameter showsSheet: Whether its picture is a sheet's, with the sheet's words.
    package func standing(ofPost text: String, showsSheet: Bool) -> TextStanding {
        let beside: Set = ["profile", "address"]
        return worst(
            units.filter { unit in
                unit.post.map { $0 == text } ?? (showsSheet || beside.contains(unit.group))
            })
    }

    private func worst(_ units: [TextUnit]) -> TextStanding {
        let standings = Set(units.compactMap(standing(of:)))
        let order: [TextStanding] = [.stale, .draft, .translated]
        // Of a file that can't be read, what it says of itself counts.
        guard !self.units.isEmpty else { return fileReview.state == .reviewed ? .reviewed : .draft }
        return order.first(where: standings.contains) ?? .reviewed
    }

    /// The keys of the texts whose source has changed since.
    package var stale: [String] { units.filter { standing(of: $0) == .stale }.map(\.key) }
}
