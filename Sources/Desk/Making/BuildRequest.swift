package import Build
internal import Findings
internal import Foundation
internal import Loading
internal import Print
package import Workspace

/// What is to be checked or made: which campaigns, and what of them.
package struct BuildRequest: Sendable {
    /// As somebody called them; none takes those at hand.
    package var campaigns: [String] = []
    /// Nil takes all.
    package var regions: Set<String>?
    package var languages: Set<String>?
    package var materials: Set<String>?
    /// A template by its file, as it was written.
    package var template: String?
    package var output: String?
    /// Nil takes `Office.workers`.
    package private(set) var workers: Int?
    /// This part of so many, for several machines.
    package private(set) var shard: BuildOrder.Shard?
    /// Draws again what is up to date.
    package var force = false
    /// Reads again what by its size and times was not touched.
    package var verify = false
    /// Crop marks around what is made for the print shop.
    package var marks = false
    /// Of `sheets`.
    package var sheet: String?
    /// One campaign is all that can be answered.
    private var isSingle = false

    package init() {}

    /// What of each campaign, as somebody named it: one of the materials may be a template by its file.
    package mutating func take(materials names: [String]) throws(InvalidInput) {
        let files = names.filter { $0.contains("/") || $0.hasSuffix(".yaml") }.sorted()
        guard files.count <= 1 else {
            throw InvalidInput(
                files[1],
                Words(de: "--material nimmt eine Datei auf einmal.", en: "--material takes one file at a time."))
        }
        template = template ?? files.first
        materials = Set(names).subtracting(files)
    }

    private static let mostJobs = 256

    /// How many threads, as somebody wrote it.
    package mutating func take(jobs text: String) throws(InvalidInput) {
        guard let number = Int(text), (1...Self.mostJobs).contains(number) else {
            throw InvalidInput(
                text,
                Words(
                    de: "--jobs ist eine Zahl von 1 bis \(Self.mostJobs).",
                    en: "--jobs is a number from 1 to \(Self.mostJobs)."))
        }
        workers = number
    }

    /// Which part of the build, as somebody wrote it: `2/4`.
    package mutating func take(shard text: String) throws(InvalidInput) {
        guard let part = BuildOrder.Shard(text) else {
            throw InvalidInput(
                text,
                Words(
                    de: "--shard heißt I/N, z. B. 2/4: I von 1 bis N, N bis \(BuildOrder.Shard.most).",
                    en: "--shard is I/N, e.g. 2/4: I from 1 to N, N up to \(BuildOrder.Shard.most)."))
        }
        shard = part
    }

    /// One object on standard output is the contract.
    package mutating func takeOne() throws(InvalidInput) {
        isSingle = true
        guard campaigns.count <= 1 else {
            throw InvalidInput(
                campaigns[1],
                Words(de: "Mit --json geht eine Kampagne auf einmal.", en: "With --json it is one campaign at a time."))
        }
    }

    /// The office printer's papers, for flyers and cards.
    package static let sheets = OfficePaper.allCases.map(\.rawValue)

    /// The file of a template: a path, or a name in `Templates/`.
    func templateFile(_ desk: PressDesk, in workspace: Workspace) -> TemplateFile? {
        template.map { name in
            let path = desk.absolute(name)
            // `--template poster-a3` means the one in Templates.
            if !name.contains("/"), !workspace.files.exists(path),
                let shelved = workspace.find("Templates/" + (name.hasSuffix(".yaml") ? name : name + ".yaml"))
            {
                return TemplateFile(
                    path: shelved, name: "Templates/" + (name.hasSuffix(".yaml") ? name : name + ".yaml"))
            }
            return TemplateFile(path: path, name: name)
        }
    }

    /// Whether a template lies elsewhere than among the workspace's own: what it draws stays out of the campaign's kit
    /// and packages.
    private func isDraft(_ template: TemplateFile, in workspace: Workspace) -> Bool {
        guard let templates = workspace.find("Templates") else { return true }
        let path = URL(fileURLWithPath: template.path).resolvingSymlinksInPath().path
        return !path.hasPrefix(URL(fileURLWithPath: templates).resolvingSymlinksInPath().path + "/")
    }

    /// An order of no campaign, with all else that was asked for.
    func order(_ desk: PressDesk, campaign: String, in workspace: Workspace) -> BuildOrder {
        let template = templateFile(desk, in: workspace)
        let isDraft = template.map { self.isDraft($0, in: workspace) } ?? false
        return BuildOrder(
            campaign: campaign, selection: Selection(regions: regions, languages: languages, materials: materials),
            template: template,
            output: output.map(desk.absolute) ?? workspace.root + (isDraft ? "/Output/Drafts" : "/Output"),
            workers: workers ?? desk.workers, shard: shard,
            force: force, verify: verify, marks: marks, sheet: sheet.flatMap(OfficePaper.init), date: desk.artifactDate,
            program: desk.program.builder)
    }

    /// Where none is named: the campaign in whose folder the person stands, else all of the workspace.
    private func namesAtHand(_ desk: PressDesk, in workspace: Workspace) throws -> [String] {
        var folder = desk.folder
        while folder.hasPrefix(workspace.root + "/") {
            if workspace.files.exists(folder + "/" + CampaignLoader.file) {
                return [folder.replacing(workspace.root + "/Campaigns/", with: "")]
            }
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        }
        let names = try workspace.campaigns()
        guard !names.isEmpty else {
            throw Fault(
                .missing,
                Words(
                    de: """
                        In diesem Arbeitsordner liegt noch keine Kampagne.
                        """, en: "This workspace has no campaign yet."),
                remedy: Words(
                    de: "Fangen Sie eine an: litfass new NAME --region REGION",
                    en: "Start one: litfass new NAME --region REGION"))
        }
        // One object on standard output is the contract.
        guard !isSingle || names.count == 1 else {
            throw Fault(
                .usage,
                Words(
                    de: "Mit --json geht eine Kampagne auf einmal; hier liegen \(names.count).",
                    en: "With --json it is one campaign at a time; here are \(names.count)."),
                remedy: Words(
                    de: "Nennen Sie eine: \(names.joined(separator: ", ")).",
                    en: "Name one: \(names.joined(separator: ", "))."))
        }
        return names
    }

    /// One job a campaign; all are looked up before any work begins.
    package func jobs(_ desk: PressDesk, in workspace: Workspace) throws -> [BuildJob] {
        try (campaigns.isEmpty ? namesAtHand(desk, in: workspace) : campaigns).map { campaign in
            // The shell's completion leaves a slash, and `.` has a name of its own.
            let name = String(campaign.reversed().drop { $0 == "/" }.reversed())
            let folder = try desk.campaignFolder(name.isEmpty ? "/" : name, in: workspace)
            let path = URL(fileURLWithPath: folder).standardizedFileURL.path
            return BuildJob(name: name, order: order(desk, campaign: path, in: workspace), workspace: workspace)
        }
    }
}

extension PressDesk.Program {
    var builder: BuildOrder.Program { .init(name: "Litfass " + version, identity: identity) }
}
