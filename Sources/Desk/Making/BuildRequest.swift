internal import Build
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
    package var workers: Int?
    /// This part of so many, for several machines.
    package var shard: (index: Int, count: Int)?
    /// Draws again what is up to date.
    package var force = false
    /// Crop marks around what is made for the print shop.
    package var marks = false
    /// Of `sheets`.
    package var sheet: String?
    /// One campaign is all that can be answered.
    package var isSingle = false

    package init() {}

    /// The office printer's papers, for flyers and cards.
    package static let sheets = SheetFormat.allCases.map(\.rawValue)

    /// The file of a template: a path, or a name in `Templates/`.
    func templateFile(_ office: Office, in workspace: Workspace) -> TemplateFile? {
        template.map { name in
            let path = office.absolute(name)
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
        guard let shelf = workspace.find("Templates") else { return true }
        let path = URL(fileURLWithPath: template.path).resolvingSymlinksInPath().path
        return !path.hasPrefix(URL(fileURLWithPath: shelf).resolvingSymlinksInPath().path + "/")
    }

    /// An order of no campaign, with all else that was asked for.
    func order(_ office: Office, campaign: String, in workspace: Workspace) -> BuildOrder {
        let template = templateFile(office, in: workspace)
        let isDraft = template.map { self.isDraft($0, in: workspace) } ?? false
        return BuildOrder(
            campaign: campaign, selection: Selection(regions: regions, languages: languages, materials: materials),
            template: template,
            output: output.map(office.absolute) ?? workspace.root + (isDraft ? "/Output/Drafts" : "/Output"),
            workers: workers ?? office.workers, shard: shard.map { .init(index: $0.index, count: $0.count) },
            force: force, marks: marks, sheet: sheet.flatMap(SheetFormat.init), date: office.artifactDate,
            program: office.program.builder)
    }

    /// Where none is named: the campaign in whose folder the person stands, else all of the workspace.
    private func namesAtHand(_ office: Office, in workspace: Workspace) throws -> [String] {
        var folder = office.folder
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
                    de: "Fangen Sie eine an: litfass new NAME --kind willkommen",
                    en: "Start one: litfass new NAME --kind willkommen"))
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
    package func jobs(_ office: Office, in workspace: Workspace) throws -> [BuildJob] {
        try (campaigns.isEmpty ? namesAtHand(office, in: workspace) : campaigns).map { campaign in
            // The shell's completion leaves a slash, and `.` has a name of its own.
            let name = String(campaign.reversed().drop { $0 == "/" }.reversed())
            let folder = try office.campaignFolder(name.isEmpty ? "/" : name, in: workspace)
            let path = URL(fileURLWithPath: folder).standardizedFileURL.path
            return BuildJob(name: name, order: order(office, campaign: path, in: workspace), workspace: workspace)
        }
    }
}

extension Office.Program {
    var builder: BuildOrder.Program { .init(name: "Litfass " + version, identity: identity) }
}
