package import Findings
package import Formats
internal import Loading
internal import Model
internal import PressKit
internal import Translation
internal import Workspace

/// What came back from review, held against the campaigns as they are; nothing is written before somebody agrees.
package struct ReviewTake: Sendable {
    /// What would become of the texts.
    package private(set) var outcome: IntakeOutcome
    /// What was said beside them.
    package let remarks: [Remark]
    /// How far the texts on which something was remarked had come, by campaign, language and key.
    private let former: [[String]: TextRecord]
    /// Texts of which the person saw another translation than there is now: they stay as they are.
    package let overtaken: [String]

    /// What somebody remarked on a text, or on all of them.
    package struct Remark: Hashable, Sendable {
        package let campaign: String
        package let language: String
        /// Nil for one on all texts.
        package let key: String?
        package let by: String
        package let text: String
    }

    /// Whether there is anything to write.
    package var isEmpty: Bool { outcome.isEmpty && remarks.allSatisfy { $0.key == nil } }
    package var hasRefusals: Bool { outcome.hasRefusals || !overtaken.isEmpty }

    /// - Parameter files: As they were named: filled pages, and texts of mails.
    /// - Throws: `Fault` for the first that cannot be read as an answer, or is one to another campaign's page; nothing
    ///   of any is taken then.
    package init(_ files: [String], _ desk: PressDesk) throws {
        let workspace = try desk.workspace()
        let known = try workspace.campaigns()
        var batches: [AnswerBatch] = []
        for file in try files.map({ try ReviewAnswerFile($0, desk) }) {
            for answer in file.answers {
                try answer.check(file.name)
                guard known.contains(answer.campaign) else { throw Fault.otherCampaign(answer.campaign, file.name) }
                let place = batches.firstIndex { $0.campaign == answer.campaign && $0.language == answer.language }
                if let place {
                    batches[place].answers.append((file.name, answer))
                } else {
                    batches.append(
                        AnswerBatch(
                            campaign: answer.campaign, language: answer.language, answers: [(file.name, answer)]))
                }
            }
        }
        var parts: [IntakeOutcome.Part] = []
        var overtaken: [String] = []
        var remarks: [Remark] = []
        var former: [[String]: TextRecord] = [:]
        for batch in batches {
            let campaign = try TranslatedCampaign(
                at: desk.campaignFolder(batch.campaign, in: workspace), in: workspace)
            let language = try PressDesk.language(batch.language, campaign.languages).code
            guard language != campaign.loaded.campaign.source else {
                throw Fault.otherCampaign(batch.campaign, batch.answers[0].file)
            }
            let texts = try campaign.texts(language)
            let (answers, late) = batch.answers(for: texts)
            parts.append(try IntakeOutcome.Part(answers, language: language, into: campaign))
            overtaken += late
            for unit in texts.units { former[[batch.campaign, language, unit.key]] = texts.record(of: unit) }
            let keys = Set(texts.units.map(\.key))
            remarks += batch.remarks.filter { $0.key.map(keys.contains) ?? true }
        }
        outcome = IntakeOutcome(parts: parts, isDryRun: false)
        self.remarks = remarks
        self.former = former
        self.overtaken = overtaken
    }

    /// Writes what was taken, and what was remarked for the next reader.
    ///
    /// - Throws: `FileFault` where somebody else has changed a file meanwhile.
    package mutating func save(_ desk: PressDesk) throws {
        try outcome.save()
        let workspace = try desk.workspace()
        for campaign in remarks.map(\.campaign).distinct {
            let said = remarks.filter { $0.campaign == campaign && $0.key != nil }
            for language in said.map(\.language).distinct {
                let folder = try desk.campaignFolder(campaign, in: workspace)
                var (review, _) = ReviewFile.read(language, in: workspace.folder(folder))
                let byKey = Dictionary(grouping: said.filter { $0.language == language }) { $0.key ?? "" }
                for (key, remarks) in byKey.sorted(by: { $0.key < $1.key }) {
                    var record =
                        review.records[key] ?? former[[campaign, language, key]] ?? TextRecord(state: .draft)
                    record.note = remarks.map { "\($0.text) (\($0.by))" }.distinct.joined(separator: " · ")
                    try review.set(record, for: key)
                }
                try review.save(in: OutputFolder(folder))
            }
        }
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("outcome", outcome.json(uiLanguage)), .init("overtaken", .array(overtaken.map(JSON.string))),
            .init(
                "remarks",
                .array(
                    remarks.map { remark in
                        .object([
                            .init("campaign", .string(remark.campaign)), .init("language", .string(remark.language)),
                            .init("key", .optional(remark.key)), .init("by", .string(remark.by)),
                            .init("text", .string(remark.text)),
                        ])
                    })),
        ])
    }
}

/// All answers for one language of a campaign.
private struct AnswerBatch {
    let campaign: String
    let language: String
    var answers: [(file: String, answer: ReviewAnswer)]

    /// For the intake; and the keys of those that speak of another translation than there is now.
    ///
    /// Who read a translation and found it right, or mended it, has reviewed it; who wrote the first, has translated,
    /// and is no second pair of eyes for it.
    func answers(for texts: LanguageTexts) -> (taken: [TextAnswer], overtaken: [String]) {
        let targets = Dictionary(texts.units.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var taken: [TextAnswer] = []
        var overtaken: [String] = []
        for (file, answer) in answers {
            guard let day = answer.day else { continue }
            for said in answer.texts {
                let unit = targets[said.key]
                guard let text = said.text ?? (said.ok == true ? unit?.target ?? "" : nil) else { continue }
                let isAsSeen = ReviewPack.mark(of: unit?.target) == said.translation
                if unit != nil, !isAsSeen, said.text == nil || unit?.target != text {
                    overtaken.append(said.key)
                    continue
                }
                let record = unit.map { texts.record(of: $0) }
                let isOwn = record?.state == .translated && record?.by == answer.name
                taken.append(
                    TextAnswer(
                        key: said.key, text: text, state: said.translation.isEmpty || isOwn ? .translated : .reviewed,
                        by: answer.name, on: day, of: said.of, place: SourcePlace(file: file)))
            }
        }
        return (taken, overtaken.distinct)
    }

    var remarks: [ReviewTake.Remark] {
        answers.flatMap { _, answer in
            var said: [(key: String?, text: String?)] = [(nil, answer.remark)]
            for text in answer.texts { said.append((text.key, text.remark)) }
            return said.compactMap { key, text -> ReviewTake.Remark? in
                let text = Self.line(text ?? "")
                guard !text.isEmpty else { return nil }
                return ReviewTake.Remark(
                    campaign: campaign, language: language, key: key, by: answer.name, text: text)
            }
        }
    }

    /// As much of a remark as the page takes, without what nobody sees.
    private static func line(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(1000)
        let kept = words.unicodeScalars.filter { scalar in
            // Within words some scripts need the joiners.
            scalar.value == 0x200C || scalar.value == 0x200D
                || ![.control, .format, .privateUse, .lineSeparator, .paragraphSeparator].contains(
                    scalar.properties.generalCategory)
        }
        return String(String.UnicodeScalarView(kept))
    }
}

extension ReviewAnswer {
    /// Who answered, on one line.
    fileprivate var name: String { PersonName.first(of: [by]) ?? "" }
    fileprivate var day: Day? { Day(iso: on) }

    /// - Throws: `Fault` for what no page of this program says.
    fileprivate func check(_ file: String) throws(Fault) {
        guard litfass == Self.version, day != nil else {
            throw Fault(
                .badInput,
                Words(
                    de: "\(file) ist die Antwort auf eine Seite einer anderen Version von Litfass.",
                    en: "\(file) answers a page of another version of Litfass."))
        }
        guard !texts.isEmpty || remark?.isEmpty == false else {
            throw Fault(
                .badInput,
                Words(
                    de: "In \(file) ist nichts abgehakt oder geschrieben.",
                    en: "Nothing is ticked or written in \(file)."))
        }
        guard !name.isEmpty else {
            throw Fault(
                .badInput,
                Words(de: "In \(file) fehlt, wer geantwortet hat.", en: "\(file) does not say who answered."),
                remedy: Words(
                    de: "Öffnen Sie die Datei im Browser, tragen Sie den Namen ein, und laden Sie sie neu herunter.",
                    en: "Open the file in the browser, enter the name and download it once more."))
        }
    }
}

extension Fault {
    fileprivate static func otherCampaign(_ name: String, _ file: String) -> Fault {
        Fault(
            .missing,
            Words(
                de: "\(file) gehört zur Kampagne „\(name)“; die gibt es hier nicht.",
                en: "\(file) belongs to the campaign “\(name)”, which is not here."),
            remedy: Words(
                de: "Nehmen Sie sie in dem Arbeitsordner auf, aus dem die Seite kam (--workspace ORDNER).",
                en: "Take it in the workspace that the page came from (--workspace FOLDER)."))
    }
}
