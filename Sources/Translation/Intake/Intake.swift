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
    /// What is written, in this order.
    package private(set) var steps: [Step] = []
    /// Makes `campaign.yaml` list the language; nil where it does, or lists none.
    package private(set) var listing: Step?

    /// One file, written whole or not at all.
    package struct Step: Hashable, Sendable {
        /// In the campaign's folder.
        package let file: String
        /// What it holds before; nil where it is not there.
        package let former: [UInt8]?
        package let bytes: [UInt8]
    }

    /// - Parameters:
    ///   - limits: How many characters there is room for, by key; longer texts are taken and told.
    ///   - isForced: Whether a draft may take the place of a text that somebody has read.
    /// - Throws: Where a file of the campaign can't be changed; see `YAMLDocument`.
    package init(
        _ answers: [TextAnswer], into texts: LanguageTexts, of loaded: LoadedCampaign, limits: [String: Int] = [:],
        isForced: Bool = false
    ) throws(YAMLFault) {
        language = texts.language
        let file = TextUnits.file(of: language)
        let former = loaded.sources[file]
        isNew = former == nil
        let common = CommonTexts(loaded)
        let judge = AnswerJudge(texts: texts, limits: limits, common: common, isForced: isForced)
        verdicts = TextAssembly(units: texts.units, common: common).settled(judge.verdicts(on: answers))
        let units = Dictionary(texts.units.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var edit = try TextFileEdit(
            language, former: former, source: loaded.sources[TextUnits.file(of: loaded.campaign.source)] ?? [])
        for index in verdicts.indices where verdicts[index].isTaken {
            guard let path = units[verdicts[index].key]?.path, let text = verdicts[index].text else { continue }
            do { try edit.set(path, to: text) } catch { verdicts[index].refuse(.noPlace) }
        }
        let (begun, review) = try Self.records(verdicts, texts, units)
        let isChanged = verdicts.contains(where: \.isTaken)
        let words = isChanged ? try edit.bytes() : former
        // First what stood there before is vouched for no more, then come the words, then what is known of them: who is
        // interrupted does the same once more.
        let all: [(file: String, former: [UInt8]?, bytes: [UInt8])] = [
            (texts.review.file, texts.review.former, begun.bytes), (file, former, words ?? []),
            (
                texts.review.file, begun.bytes == texts.review.former ?? [] ? texts.review.former : begun.bytes,
                review.bytes
            ),
        ]
        steps = all.filter { $0.former ?? [] != $0.bytes }.map {
            Step(file: $0.file, former: $0.former, bytes: $0.bytes)
        }
        if words != nil { listing = try Self.listing(of: language, in: loaded) }
    }

    /// What is known of the texts while they are written, and afterwards.
    private static func records(
        _ verdicts: [TextVerdict], _ texts: LanguageTexts, _ units: [String: TextUnit]
    ) throws(YAMLFault) -> (begun: ReviewFile, done: ReviewFile) {
        let keys = texts.units.map(\.key)
        var (begun, done) = (texts.review, texts.review)
        for verdict in verdicts {
            guard let unit = units[verdict.key] else { continue }
            var known = verdict.record
            if !verdict.remarks.isEmpty {
                var noted = known ?? texts.record(of: unit)
                noted.note = verdict.remarks.map { "\($0.text) (\($0.by))" }.joined(separator: " · ")
                known = noted
            }
            guard let known, done.records[verdict.key] != known else { continue }
            if verdict.isTaken { try begun.set(known.begun, for: verdict.key, among: keys) }
            try done.set(known, for: verdict.key, among: keys)
        }
        return (begun, done)
    }

    private static func listing(of language: String, in loaded: LoadedCampaign) throws(YAMLFault) -> Step? {
        guard let listed = loaded.campaign.languages, !listed.contains(where: { $0.value == language }),
            let former = loaded.sources[CampaignLoader.file]
        else { return nil }
        var document = try YAMLDocument(former)
        guard case .list(let items)? = document.value(at: ["languages"]) else { return nil }
        try document.set(["languages", .item(items.count)], to: .text(language))
        return Step(file: CampaignLoader.file, former: former, bytes: document.bytes)
    }

    /// How the files would be, by path in the campaign's folder.
    package var files: [String: [UInt8]] {
        Dictionary((steps + [listing].compactMap(\.self)).map { ($0.file, $0.bytes) }) { $1 }
    }

    /// Writes what differs.
    ///
    /// - Parameters:
    ///   - folder: The campaign's.
    ///   - isListed: Whether `campaign.yaml` gets the language.
    /// - Returns: The files that are other ones now.
    /// - Throws: `FileFault.Kind.changed` where somebody else has changed one meanwhile.
    package func save(in folder: OutputFolder, isListed: Bool) throws(FileFault) -> Set<String> {
        let steps = steps + (isListed ? [listing].compactMap(\.self) : [])
        for step in steps { try folder.replace(step.former, with: step.bytes, at: step.file) }
        return Set(steps.map(\.file))
    }
}

extension TextRecord {
    /// Of a text that is being written: somebody's, and nobody vouches for it yet.
    fileprivate var begun: TextRecord {
        state == .draft ? self : TextRecord(state: .draft, by: by, on: on, note: note)
    }

    /// Whether somebody's words were written, and what is known of them was not any more.
    func isBegun(by name: String) -> Bool { state == .draft && by == name && of == nil }
}
