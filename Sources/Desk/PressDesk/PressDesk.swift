internal import Build
package import Findings
package import Foundation
internal import Loading
internal import Preflight
package import Workspace

/// A press office's desk: what a face hands to it, read once when it begins, and nothing else of the world.
package struct PressDesk: Sendable {
    /// Where relative paths begin and a workspace is looked for upwards; absolute.
    package var folder: String
    /// The workspace that was named; nil takes the nearest one.
    package var namedWorkspace: String?
    /// The folder of the ledger and the accounts; absolute.
    package var home: String
    package var program: Program
    package var clock: Clock
    /// The instant that artifacts bear, in seconds since 1970; nil takes the campaign's own.
    package var artifactDate: Int?
    /// What accounts name as the place of a token, by the variable's name.
    package var secrets: [String: String]
    /// Who is logged in: the history names who decided.
    package var person: String
    /// In which reminders are written into the queue.
    package var uiLanguage: UILanguage
    /// How many threads a build gets where nobody says.
    package var workers: Int
    /// Where work on foreign bytes is done; nil does it in this process.
    package var limitedProcess: LimitedProcess?

    package init(
        folder: String, namedWorkspace: String? = nil, home: String, program: Program, clock: Clock,
        artifactDate: Int? = nil, secrets: [String: String] = [:], person: String, uiLanguage: UILanguage,
        workers: Int = 1,
        limitedProcess: LimitedProcess? = nil
    ) {
        self.folder = folder
        self.namedWorkspace = namedWorkspace
        self.home = home
        self.program = program
        self.clock = clock
        self.artifactDate = artifactDate
        self.secrets = secrets
        self.person = person
        self.uiLanguage = uiLanguage
        self.workers = workers
        self.limitedProcess = limitedProcess
    }

    /// When the face began, in seconds since 1970.
    var now: Int { clock.start }

    /// A path as it was given, absolute.
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

    /// Litfass as it runs here.
    package struct Program: Sendable {
        /// Absolute; its own assets lie beside it.
        package var path: String
        package var version: String
        /// Changes whenever the program does: what another program drew is drawn again.
        package var identity: String

        package init(path: String, version: String, identity: String) {
            self.path = path
            self.version = version
            self.identity = identity
        }
    }
}

extension PressDesk {
    /// The workspace that was named, else the nearest one.
    package func workspace() throws -> Workspace {
        do {
            return try find(namedWorkspace, from: folder)
        } catch {
            guard error.kind == .missing, namedWorkspace == nil else { throw error }
            throw Fault(
                .missing,
                Words(
                    de: "Hier und darüber liegt kein Ordner mit Campaigns/.",
                    en: "There is no folder with Campaigns/ here or above."),
                remedy: Words(
                    de:
                        """
                        Wechseln Sie in Ihren Arbeitsordner, oder nennen Sie ihn mit --workspace ORDNER. Einen neuen \
                        beginnen litfass region import und litfass new.
                        """,
                    en:
                        """
                        Go to your workspace, or name it with --workspace FOLDER. A new one is begun by litfass region \
                        import and litfass new.
                        """))
        }
    }

    /// The workspace, or where there is none and none was named, the current folder: it becomes one with what is
    /// written into it.
    ///
    /// - Returns: What is to be said where it is a new one.
    func workspaceToBegin() throws -> (workspace: Workspace, news: [Notice]) {
        do {
            return (try workspace(), [])
        } catch {
            guard namedWorkspace == nil else { throw error }
            let workspace = try assets()
            let folder = workspace.root
            return (
                workspace,
                [
                    Notice(
                        .plain,
                        Words(
                            de:
                                """
                                Hier war noch kein Arbeitsordner; \(folder) ist jetzt einer: mit Campaigns/, bald mit \
                                Output/.
                                """,
                            en:
                                """
                                There was no workspace here yet; \(folder) is one now: with Campaigns/, soon with \
                                Output/.
                                """))
                ]
            )
        }
    }

    /// The workspace in which something was planned, wherever this command is called.
    func workspace(at folder: String) throws -> Workspace {
        try find(folder, from: folder)
    }

    private func find(_ name: String?, from folder: String) throws(FileFault) -> Workspace {
        var workspace = try Workspace.find(named: name, from: folder, program: program.path, now: now)
        workspace.limitedProcess = limitedProcess
        return workspace
    }

    /// The folder of a campaign, absolute.
    ///
    /// - Throws: `Fault` that names one that sounds alike.
    func campaignFolder(_ name: String, in workspace: Workspace) throws(Fault) -> String {
        if let folder = workspace.campaignFolder(name, from: folder) { return folder }
        let names = (try? workspace.campaigns()) ?? []
        let nearest = Suggestion.nearest(to: name, in: names)
        throw Fault(
            .missing, Words(de: "Eine Kampagne „\(name)“ gibt es nicht.", en: "There is no campaign “\(name)”."),
            remedy: nearest.map { Words(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
                ?? (names.isEmpty
                    ? Words(
                        de: "Fangen Sie eine an: litfass new NAME --region REGION",
                        en: "Start one: litfass new NAME --region REGION")
                    : Words(
                        de: "Es gibt: \(names.joined(separator: ", ")).",
                        en: "There are: \(names.joined(separator: ", ")).")))
    }

    /// Where assets are looked up: also outside any workspace, beside the program.
    func assets() throws -> Workspace {
        if let workspace = try? workspace() { return workspace }
        return try find(folder, from: folder)
    }
}

extension Fault {
    /// What must lie beside the program is not there.
    static func missingAssets(_ path: String) -> Fault {
        Fault(
            .unavailable, Words(de: "\(path) fehlt.", en: "\(path) is missing."),
            remedy: Words(
                de: "Bitte installieren Sie Litfass neu (make install), oder arbeiten Sie in seinem Ordner.",
                en: "Please install Litfass again (make install), or work in its folder."))
    }
}

extension PressDesk {
    /// Names that a person can type, for the shell's completion.
    package enum NameList: String, Hashable, Sendable, CaseIterable {
        case campaigns, regions, materials, platforms, languages, posts, entries, accounts, findings
    }

    /// Those that a shell reads as one word each: a folder's odd name must not become a command.
    package func plainNames(_ list: NameList) throws -> [String] {
        try names(list).filter { name in
            name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        }
    }

    package func names(_ list: NameList) throws -> [String] {
        switch list {
        case .accounts: return try accountNames()
        case .findings: return FindingCatalogue.codes.sorted()
        case .entries: return try Queue(self, at: nil).entries(of: nil).map(\.id)
        default: break
        }
        let workspace = try workspace()
        switch list {
        case .campaigns: return try workspace.campaigns()
        case .regions: return try RegionLibrary.slugs(workspace)
        case .materials: return try workspace.list("Templates", ending: ".yaml")
        case .platforms: return try workspace.list("Assets/Platforms", ending: ".yaml")
        case .languages:
            // Those in which campaigns have texts, so that nothing else must be read.
            let files = try folders(of: workspace).flatMap { (try? $0.list("texts")) ?? [] }
            return Set(files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) })
                .filter { !$0.contains(".") }.sorted()
        case .posts:
            return Set(
                try folders(of: workspace).flatMap { folder in
                    let bytes = (try? folder.read(CampaignLoader.file, limit: YAML.largestFile)) ?? []
                    return CampaignEdit(String(decoding: bytes, as: UTF8.self)).postIDs
                }
            ).sorted()
        case .accounts, .findings, .entries: return []
        }
    }
}

extension PressDesk {
    private func folders(of workspace: Workspace) throws -> [InputFolder] {
        try workspace.campaigns().map { workspace.folder("\(workspace.root)/Campaigns/\($0)") }
    }
}

/// The clock that the desk is handed, and how far somebody has moved it since.
package struct Clock: Sendable {
    /// What it showed at the begin, in seconds since 1970.
    package let start: Int
    private let read: @Sendable () -> Int
    private let begin = ContinuousClock.now

    package init(start: Int, read: @escaping @Sendable () -> Int) {
        self.start = start
        self.read = read
    }

    /// Seconds since 1970.
    package var now: Int { read() }

    /// How far it was put forward or back since the begin, in seconds, by a clock that nobody puts back.
    var jump: Int { now - start - Int((ContinuousClock.now - begin).components.seconds) }
}

extension LimitedProcess.Work {
    /// In the child: what came of the work, for who started the child.
    package func answer(_ input: FileHandle) -> [UInt8] {
        switch self {
        case .crest: CrestAnswer.answer(to: Array(input.readDataToEndOfFile()))
        case .pdf: PDFAnswer().bytes
        case .posts: CampaignComparison.answer(to: Array(input.readDataToEndOfFile()))
        }
    }
}
