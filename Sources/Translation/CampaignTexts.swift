package import Findings
package import Loading
package import Model

/// A campaign's texts in all of its languages: how far each has come, and what is wrong with it.
package struct CampaignTexts: Sendable {
    /// In the campaign's order, those without a text file too.
    package let languages: [LanguageTexts]
    /// What the review files and the translations themselves are to be told of.
    package let findings: [Finding]
    /// Reads the review files out of the campaign's folder.
    package init(_ loaded: LoadedCampaign, _ table: LanguageTable) {
        let campaign = loaded.campaign
        var findings: [Finding] = []
        let codes = campaign.languages?.map(\.value) ?? loaded.texts.keys.sorted()
        languages = codes.map { code in
            let (review, faults) = ReviewFile.read(code, in: loaded.folder)
            findings += faults
            return LanguageTexts(loaded, language: code, review: review)
        }
        let proportions = TextProportions(languages) { table[$0]?.script.code }
        // The source of all: looked at once.
        var figures: [String: TextFigures] = [:]
        for texts in languages {
            guard let language = table[texts.language] else { continue }
            findings += texts.strayRecords
            findings += texts.findings(language, table[campaign.source], proportions, campaign.name, &figures)
        }
        self.findings = findings
    }

    package subscript(language: String) -> LanguageTexts? { languages.first { $0.language == language } }

    /// How many translations there are of which nobody knows from which source they were made: they never count as
    /// stale.
    package var countOfUnknownSource: Int {
        languages.filter { !$0.isSource }.reduce(0) { sum, texts in
            sum + texts.units.count { $0.target != nil && texts.record(of: $0).of == nil }
        }
    }
}

extension LanguageTexts {
    /// What a person wrote or took over in this language, text by text.
    fileprivate func findings(
        _ language: Language, _ source: Language?, _ proportions: TextProportions, _ campaign: String,
        _ figures: inout [String: TextFigures]
    ) -> [Finding] {
        let vocabulary = Set(
            units.filter { $0.target != nil && $0.target != $0.source }.flatMap { ($0.target ?? "").words })
        return units.flatMap { unit -> [Finding] in
            guard let target = unit.target, let standing = standing(of: unit) else { return [] }
            if standing == .stale {
                let stale = TranslationStale(
                    key: unit.key, language: language.code, isSource: isSource, source: unit.sourcePlace.file,
                    campaign: campaign)
                return [Finding(stale, at: unit.targetPlace, scope: .init(language: language.code))]
            }
            guard !isSource else { return [] }
            let theirs = figures[unit.source] ?? TextFigures(unit.source)
            figures[unit.source] = theirs
            return TextComparison(
                unit: unit, theirs: theirs, target: target, language: language, source: source,
                isReviewed: standing == .reviewed,
                vocabulary: vocabulary, proportions: proportions, campaign: campaign
            ).findings
        }
    }

    /// Records of texts that nobody knows.
    fileprivate var strayRecords: [Finding] {
        guard !units.isEmpty else { return [] }
        let keys = units.map(\.key)
        let known = Set(keys)
        return review.places.filter { !known.contains($0.key) }.sorted { ($0.value.line ?? 0) < ($1.value.line ?? 0) }
            .map { key, place in
                Finding(
                    ReviewOfNothing(key: key, nearest: Spelling.nearest(to: key, among: keys)), at: place,
                    scope: .init(language: language))
            }
    }
}
