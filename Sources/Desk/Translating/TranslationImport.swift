internal import Findings
internal import Loading
internal import Model
internal import Plan
internal import Translation
internal import Workspace

/// Files from translators, taken into the campaigns that they are of: all are judged before anything is written.
package struct TranslationImport: Sendable {
    private let files: [String]
    /// Who translated; nil is who is logged in.
    private let by: String?
    private let isForced: Bool
    private let isDryRun: Bool

    /// - Parameter files: As somebody named them.
    /// - Throws: `InvalidInput` for a name that is none.
    package init(
        _ files: [String], by: String? = nil, isForced: Bool = false, isDryRun: Bool = false
    ) throws(InvalidInput) {
        self.files = files
        self.by = try by.map { name throws(InvalidInput) in try PersonName.checked(name) }
        self.isForced = isForced
        self.isDryRun = isDryRun
    }

    /// - Parameter lists: Whether a campaign that does not list a language is to list it.
    /// - Throws: `Fault` for a file that can't be read or belongs nowhere; nothing is written then.
    package func run(
        _ desk: PressDesk, lists: (IntakeOutcome.Unlisted) throws -> Bool
    ) throws -> IntakeOutcome {
        let workspace = try desk.workspace()
        let known = try workspace.campaigns()
        let table = try LanguageLoader.load(workspace)
        guard let today = desk.today else { throw Fault.missingAssets("Europe/Berlin") }
        let returned = try files.map { try ReturnedFile($0, desk, workspace, table) }
        var campaigns: [String: TranslatedCampaign] = [:]
        var batches: [(campaign: String, language: String, answers: [TextAnswer])] = []
        var warnings: [Notice] = []
        for file in returned {
            for part in file.parts {
                let name = try file.campaign(of: part, among: known)
                let campaign =
                    try campaigns[name]
                    ?? TranslatedCampaign(
                        at: workspace.root + "/Campaigns/" + name, in: workspace)
                campaigns[name] = campaign
                let spoken = try file.language(of: part, in: campaign)
                let language = spoken.code
                warnings += [Notice.misnamed(file.name, spoken, table)].compactMap(\.self)
                let answers = TextAnswer.all(
                    in: part, named: file.name, by: by ?? desk.person, on: today)
                if let index = batches.firstIndex(where: { $0.campaign == name && $0.language == language }) {
                    batches[index].answers += answers
                } else {
                    batches.append((name, language, answers))
                }
            }
        }
        var parts: [IntakeOutcome.Part] = []
        for batch in batches {
            guard let campaign = campaigns[batch.campaign] else { continue }
            parts.append(
                try IntakeOutcome.Part(
                    batch.answers, language: batch.language, into: campaign, isForced: isForced))
        }
        let command = "litfass translate import " + files.joined(separator: " ")
        var outcome = IntakeOutcome(
            parts: parts, warnings: warnings,
            again: Words(
                de: "Lassen Sie berichtigen, was mit ✗ dasteht; dann noch einmal: \(command)",
                en: "Have corrected what is marked ✗, then once more: \(command)"), isDryRun: isDryRun)
        if !isDryRun { try outcome.save(lists: lists) }
        return outcome
    }
}

extension PressDesk {
    /// The day that it is where the press offices are.
    var today: Day? { Zone("Europe/Berlin")?.localTime(at: now)?.day }
}
