internal import Build
package import Findings
package import Formats
internal import Model
internal import Translation

/// How far a campaign's texts have come: a row a language, a column for each thing that they are for.
package struct TextProgress: Hashable, Sendable {
    /// How many texts stand where.
    package struct Count: Hashable, Sendable {
        package let missing, stale, draft, translated, reviewed: Int

        fileprivate init(_ counts: [TextStanding: Int]) {
            missing = counts[.missing] ?? 0
            stale = counts[.stale] ?? 0
            draft = counts[.draft] ?? 0
            translated = counts[.translated] ?? 0
            reviewed = counts[.reviewed] ?? 0
        }
    }

    package struct Row: Hashable, Sendable {
        package let code: String
        package let name: Words
        package let counts: [Count]
    }

    package let titles: [Words]
    package let rows: [Row]
    /// That of some nobody knows whether they are stale; nil where there are none.
    package let remark: Words?
    /// What to do next for those that nobody has read; nil where all have been read.
    package let next: Notice?

    /// - Parameters:
    ///   - languages: Those that are shown; nil for all.
    ///   - names: What people call them.
    fileprivate init(_ texts: CampaignTexts, of campaign: String, languages: Set<String>?, names: [String: Words]) {
        let matrix = TextMatrix(texts)
        let shown = matrix.rows.filter { languages?.contains($0.language) ?? true }
        titles = matrix.groups.map(\.title)
        rows = shown.map { row in
            Row(
                code: row.language, name: names[row.language] ?? Words(de: row.language, en: row.language),
                counts: row.counts.map(Count.init))
        }
        let unknown = texts.countOfUnknownSource
        remark =
            unknown == 0
            ? nil
            : Words(
                de: "Bei \(unknown) Übersetzungen ist nicht festgehalten, aus welchem Text sie entstanden.",
                en: "Of \(unknown) translations it is not recorded from which text they were made.")
        let open = shown.filter { row in
            !row.isSource && !row.counts.allSatisfy { $0.keys.allSatisfy(\.isGood) }
        }.map(\.language)
        next = open.first.map { Self.next(campaign, $0, isAlone: open.count == 1) }
    }

    private static func next(_ campaign: String, _ language: String, isAlone: Bool) -> Notice {
        let review = "litfass review pack \(campaign) --language \(language)"
        let export = "litfass translate export \(campaign) --format xliff --language \(language)"
        return Notice(
            .hint,
            Words(
                de:
                    """
                    Texte lesen oder schreiben lassen\(isAlone ? "" : ", zum Beispiel"): \(review); für eine Agentur: \
                    \(export)
                    """,
                en:
                    """
                    Have texts read or written\(isAlone ? "" : ", for example"): \(review); for an agency: \(export)
                    """))
    }
}

extension BuildReport {
    /// Of the languages that were asked for; nil of a campaign that can't be read.
    package var texts: TextProgress? {
        outcome.texts.map {
            TextProgress(
                $0, of: outcome.manifest.campaign, languages: outcome.selection.languages, names: titles.languages)
        }
    }

    /// What a check says: the manifest's shape, and how far each text of each language has come.
    package func jsonOfCheck(_ uiLanguage: UILanguage) -> JSON {
        let manifest = json(uiLanguage)
        guard case .object(let members) = manifest, let texts = outcome.texts else { return manifest }
        let shown = texts.languages.filter { outcome.selection.languages?.contains($0.language) ?? true }
        return .object(
            members + [
                .init(
                    "texts",
                    .array(
                        shown.map { language in
                            let standings = language.units.compactMap { unit in
                                language.standing(of: unit).map { JSON.Member(unit.key, .string($0.rawValue)) }
                            }
                            return .object([
                                .init("language", .string(language.language)), .init("standings", .object(standings)),
                            ])
                        }))
            ])
    }
}
