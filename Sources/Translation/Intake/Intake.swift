package import Formats
package import Loading
internal import Model
package import Workspace

/// Answers for one language of a campaign, judged, and the files that come of them; nothing is written before all is
/// judged.
///
/// Whoever hands in words comes through here: translators' files, review pages.
package struct Intake: Sendable {
    package let language: String
    /// One for each text that was answered.
    package private(set) var verdicts: [TextVerdict]
    /// Whether the language has had no texts so far.
    package let isNew: Bool
    /// Whether `campaign.yaml` gets the language.
    package private(set) var isAdded = false
    private var texts: (former: [UInt8]?, bytes: [UInt8])?
    private var campaign: (former: [UInt8]?, bytes: [UInt8])?
    private var review: ReviewFile

    /// - Parameters:
    ///   - limits: How many characters there is room for, by key; longer texts are taken and told.
    ///   - isForced: Whether a draft may take the place of a text that somebody has read.
    /// - Throws: Where a file of the campaign can't be changed; see `YAMLDocument`.
    package init(
        _ answers: [TextAnswer], into texts: LanguageTexts, of loaded: LoadedCampaign, limits: [String: Int] = [:],
        isForced: Bool = false
    ) throws(YAMLFault) {
        language = texts.language
        review = texts.review
        let former = loaded.sources[TextUnits.file(of: language)]
        isNew = former == nil
        verdicts = AnswerJudge(texts: texts, limits: limits, isForced: isForced).verdicts(on: answers)
        let units = Dictionary(texts.units.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var edit = try TextFileEdit(
            language, former: former, source: loaded.sources[TextUnits.file(of: loaded.campaign.source)] ?? [])
        let keys = texts.units.map(\.key)
        for (index, verdict) in verdicts.enumerated() {
            guard let record = verdict.record, let unit = units[verdict.key] else { continue }
            if verdict.outcome == .taken, let text = verdict.text {
                do { try edit.set(unit.path, to: text) } catch {
                    verdicts[index] = verdict.refused(.noPlace)
                    continue
                }
            }
            try review.set(record, for: verdict.key, among: keys)
        }
        guard verdicts.contains(where: { $0.outcome == .taken }) else { return }
        self.texts = (former, try edit.bytes())
        try addLanguage(to: loaded)
    }

    /// A campaign that lists its languages gets one more.
    private mutating func addLanguage(to loaded: LoadedCampaign) throws(YAMLFault) {
        guard let listed = loaded.campaign.languages, !listed.contains(where: { $0.value == language }),
            let former = loaded.sources[CampaignLoader.file]
        else { return }
        var document = try YAMLDocument(former)
        guard case .list(let items)? = document.value(at: ["languages"]) else { return }
        try document.set(["languages", .item(items.count)], to: .text(language))
        campaign = (former, document.bytes)
        isAdded = true
    }

    /// What would be written, by path in the campaign's folder.
    package var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        if let texts { files[TextUnits.file(of: language)] = texts.bytes }
        if let campaign { files[CampaignLoader.file] = campaign.bytes }
        if verdicts.contains(where: { $0.record != nil }) { files[review.file] = review.bytes }
        return files
    }

    /// Writes what differs, each file whole or not at all.
    ///
    /// - Parameter folder: The campaign's.
    /// - Throws: `FileFault.Kind.changed` where somebody else has changed one meanwhile.
    package func save(in folder: OutputFolder) throws(FileFault) {
        // The words before what is known of them: where the second fails, they count for no more than before.
        if let texts { try folder.replace(texts.former, with: texts.bytes, at: TextUnits.file(of: language)) }
        if verdicts.contains(where: { $0.record != nil }) { try review.save(in: folder) }
        if let campaign { try folder.replace(campaign.former, with: campaign.bytes, at: CampaignLoader.file) }
    }
}

extension TextVerdict {
    fileprivate func refused(_ refusal: TextRefusal) -> TextVerdict {
        TextVerdict(
            key: key, outcome: .refused(refusal), before: before, text: text, record: nil, excess: nil,
            remark: remark, origin: origin)
    }
}
