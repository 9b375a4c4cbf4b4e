internal import Model
internal import Terminal
internal import Workspace

/// One run of the program: who asks, from where, and where answers go.
struct Session: Sendable {
    let console: Console
    let environment: Environment
    let isJSON: Bool
    /// `--workspace`.
    let namedWorkspace: String?

    var speech: Speech { console.settings.speech }

    func workspace() throws -> Workspace {
        do {
            return try Workspace.find(
                named: namedWorkspace, from: environment.folder, program: environment.program, now: environment.now)
        } catch {
            guard error.kind == .missing, namedWorkspace == nil else { throw error }
            throw Failure(
                .missing,
                Words(
                    de: "Hier und darüber liegt kein Ordner mit Campaigns/.",
                    en: "There is no folder with Campaigns/ here or above."),
                remedy: Words(
                    de: "Wechseln Sie in Ihren Arbeitsordner, oder nennen Sie ihn mit --workspace ORDNER.",
                    en: "Go to your workspace, or name it with --workspace FOLDER."))
        }
    }

    /// The workspace in which something was planned, wherever this command is called.
    func workspace(at folder: String) throws -> Workspace {
        try Workspace.find(named: folder, from: environment.folder, program: environment.program, now: environment.now)
    }

    /// The folder of a campaign, absolute.
    ///
    /// - Throws: `Failure` (66) that names one that sounds alike.
    func campaignFolder(_ name: String, in workspace: Workspace) throws(Failure) -> String {
        if let folder = workspace.campaignFolder(name, from: environment.folder) { return folder }
        let names = (try? workspace.campaigns()) ?? []
        let nearest = Suggestion.nearest(to: name, in: names)
        throw Failure(
            .missing, Words(de: "Eine Kampagne „\(name)“ gibt es nicht.", en: "There is no campaign “\(name)”."),
            remedy: nearest.map { Words(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?") }
                ?? (names.isEmpty
                    ? Words(
                        de: "Fangen Sie eine an: litfass new NAME --kind willkommen",
                        en: "Start one: litfass new NAME --kind willkommen")
                    : Words(
                        de: "Es gibt: \(names.joined(separator: ", ")).",
                        en: "There are: \(names.joined(separator: ", ")).")))
    }
}

extension Session {
    /// Where assets are looked up: also outside any workspace, beside the program.
    func assets() throws -> Workspace {
        if let workspace = try? workspace() { return workspace }
        return try Workspace.find(
            named: environment.folder, from: environment.folder, program: environment.program, now: environment.now)
    }
}
