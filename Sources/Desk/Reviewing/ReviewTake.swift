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
    /// What was said of all of them.
    package let remarks: [Remark]
    /// Texts of which the person saw another translation than there is now: they stay as they are.
    package let overtaken: [String]

    /// What somebody remarked on all texts.
    package struct Remark: Hashable, Sendable {
        package let campaign: String
        package let language: String
        package let by: String
        package let text: String
    }

    /// Whether there is anything to write.
    package var isEmpty: Bool { outcome.isEmpty }
    package var hasRefusals: Bool { outcome.hasRefusals }

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
        var warnings: [Notice] = []
        for batch in batches {
            let campaign = try TranslatedCampaign(
                at: desk.campaignFolder(batch.campaign, in: workspace), in: workspace)
            let spoken = try PressDesk.language(batch.language, campaign.languages)
            let language = spoken.code
            warnings += batch.answers.map(\.file).distinct.compactMap {
                Notice.misnamed($0, spoken, campaign.languages)
            }
            guard language != campaign.loaded.campaign.source else {
                throw Fault.otherCampaign(batch.campaign, batch.answers[0].file)
            }
            let texts = try campaign.texts(language)
            let (answers, late) = batch.answers(for: texts)
            parts.append(try IntakeOutcome.Part(answers, language: language, into: campaign))
            overtaken += late
            remarks += batch.remarks
        }
        let asked = parts.map { ($0.campaign, $0.language.code) }
        let commands = asked.map { "litfass review pack \($0) --language \($1)" }.joined(separator: " · ")
        outcome = IntakeOutcome(
            parts: parts, warnings: warnings,
            again: Words(
                de: "Nach dem, was nicht übernommen wurde, fragt eine neue Seite: \(commands)",
                en: "A new page asks for what was not taken: \(commands)"), isDryRun: false)
        outcome.leavesOut = !overtaken.isEmpty
        self.remarks = remarks
        self.overtaken = overtaken
    }

    /// Writes what was taken, and what was remarked for the next reader.
    ///
    /// - Parameter lists: Whether a campaign that does not list a language is to list it.
    /// - Throws: `FileFault` where somebody else has changed a file meanwhile.
    package mutating func save(lists: (IntakeOutcome.Unlisted) throws -> Bool) throws {
        try outcome.save(lists: lists)
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
                            .init("by", .string(remark.by)), .init("text", .string(remark.text)),
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
                var text = said.text ?? (said.ok == true ? unit?.target ?? "" : nil)
                let isAsSeen = ReviewPack.mark(of: unit?.target) == said.translation
                if text != nil, unit != nil, !isAsSeen, said.text == nil || unit?.target != text {
                    overtaken.append(said.key)
                    text = nil
                }
                guard text != nil || said.remark != nil else { continue }
                let record = unit.map { texts.record(of: $0) }
                let isOwn = record?.state != .reviewed && record?.by == answer.name
                taken.append(
                    TextAnswer(
                        key: said.key, text: text, state: said.translation.isEmpty || isOwn ? .translated : .reviewed,
                        by: answer.name, on: day, of: said.of, remark: said.remark, place: SourcePlace(file: file)))
            }
        }
        return (taken, overtaken.distinct)
    }

    /// On all texts.
    var remarks: [ReviewTake.Remark] {
        answers.compactMap { _, answer in
            answer.remark.flatMap(TextAnswer.line).map {
                ReviewTake.Remark(campaign: campaign, language: language, by: answer.name, text: $0)
            }
        }
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
