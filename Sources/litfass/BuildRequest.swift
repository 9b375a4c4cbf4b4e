internal import Build
internal import Foundation
internal import Loading
internal import Model
internal import Print
internal import Terminal
internal import Workspace

/// What `check` and `build` have in common: which campaigns, and what of them.
struct BuildRequest: Sendable {
    private let campaigns: [String]
    let selection: Selection
    /// Of `--material` or `--template`: a template by its file, as it was written.
    let template: String?
    let isWatching: Bool
    private let output: String?
    private let jobs: Int
    private let shard: Shard?
    private let force: Bool
    private let marks: Bool
    private let sheet: SheetFormat?
    private let isJSON: Bool

    private static let mostJobs = 256

    init(_ arguments: Arguments, command: [String]) throws(UsageFault) {
        func names(_ option: Option) -> Set<String>? { arguments.contains(option) ? Set(arguments.all(option)) : nil }
        campaigns = arguments.operands
        isJSON = arguments.contains(.json)
        let materials = names(SelectionOptions.material)
        let files = (materials ?? []).filter { $0.contains("/") || $0.hasSuffix(".yaml") }.sorted()
        guard files.count <= 1 else {
            throw UsageFault(
                .invalid(
                    files[1],
                    expected: Words(
                        de: "--material nimmt eine Datei auf einmal.", en: "--material takes one file at a time.")),
                command: command)
        }
        template = arguments[SelectionOptions.template] ?? files.first
        isWatching = arguments.contains(SelectionOptions.watch)
        selection = Selection(
            regions: names(SelectionOptions.region), languages: names(SelectionOptions.language),
            materials: materials.map { $0.subtracting(files) })
        output = arguments[SelectionOptions.output]
        force = arguments.contains(SelectionOptions.force)
        marks = arguments.contains(SelectionOptions.marks)
        sheet = arguments[SelectionOptions.sheet].flatMap(SheetFormat.init)
        if let text = arguments[SelectionOptions.jobs] {
            guard let number = Int(text), (1...Self.mostJobs).contains(number) else {
                throw UsageFault(
                    .invalid(
                        text,
                        expected: Words(
                            de: "--jobs ist eine Zahl von 1 bis \(Self.mostJobs).",
                            en: "--jobs is a number from 1 to \(Self.mostJobs).")),
                    command: command)
            }
            jobs = number
        } else {
            jobs = ProcessInfo.processInfo.activeProcessorCount
        }
        shard = try arguments[SelectionOptions.shard].map { (text) throws(UsageFault) in
            guard let shard = Shard(text) else {
                throw UsageFault(
                    .invalid(
                        text,
                        expected: Words(
                            de: "--shard heißt I/N, z. B. 2/4: I von 1 bis N, N bis \(Shard.most).",
                            en: "--shard is I/N, e.g. 2/4: I from 1 to N, N up to \(Shard.most).")),
                    command: command)
            }
            return shard
        }
        // One object on standard output is the contract.
        if isJSON, campaigns.count > 1 {
            throw UsageFault(
                .invalid(
                    campaigns[1],
                    expected: Words(
                        de: "Mit --json geht eine Kampagne auf einmal.", en: "With --json it is one campaign at a time."
                    )),
                command: command)
        }
    }

    /// The file of a template: a path, or a name in `Templates/`.
    func templateFile(_ session: Session, in workspace: Workspace) -> TemplateFile? {
        template.map { name in
            let path = name.hasPrefix("/") ? name : session.environment.folder + "/" + name
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
    func order(_ session: Session, campaign: String, in workspace: Workspace) -> BuildOrder {
        let base = output.map { $0.hasPrefix("/") ? $0 : session.environment.folder + "/" + $0 }
        let template = templateFile(session, in: workspace)
        return BuildOrder(
            campaign: campaign, selection: selection, template: template,
            output: base ?? workspace.root
                + (template.map { isDraft($0, in: workspace) } ?? false ? "/Output/Drafts" : "/Output"), workers: jobs,
            shard: shard.map { .init(index: $0.index, count: $0.count) }, force: force, marks: marks, sheet: sheet,
            date: session.environment.artifactDate,
            program: .init(name: "Litfass " + Program.version, identity: session.environment.programIdentity))
    }

    /// Where none is named: the campaign in whose folder the person stands, else all of the workspace.
    private func namesAtHand(_ session: Session, in workspace: Workspace) throws -> [String] {
        var folder = session.environment.folder
        while folder.hasPrefix(workspace.root + "/") {
            if workspace.files.exists(folder + "/" + CampaignLoader.file) {
                return [folder.replacing(workspace.root + "/Campaigns/", with: "")]
            }
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        }
        let names = try workspace.campaigns()
        guard !names.isEmpty else {
            throw Failure(
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
        guard !isJSON || names.count == 1 else {
            throw Failure(
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

    /// One order a campaign, by what the person called it; all are looked up before any work begins.
    func orders(_ session: Session, in workspace: Workspace) throws -> [(name: String, order: BuildOrder)] {
        var orders: [(name: String, order: BuildOrder)] = []
        for campaign in campaigns.isEmpty ? try namesAtHand(session, in: workspace) : campaigns {
            // The shell's completion leaves a slash, and `.` has a name of its own.
            let name = String(campaign.reversed().drop { $0 == "/" }.reversed())
            let folder = try session.campaignFolder(name.isEmpty ? "/" : name, in: workspace)
            let path = URL(fileURLWithPath: folder).standardizedFileURL.path
            orders.append((name, order(session, campaign: path, in: workspace)))
        }
        return orders
    }
}
