internal import Findings
package import Workspace

extension Office {
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
                    de: "Wechseln Sie in Ihren Arbeitsordner, oder nennen Sie ihn mit --workspace ORDNER.",
                    en: "Go to your workspace, or name it with --workspace FOLDER."))
        }
    }

    /// The workspace in which something was planned, wherever this command is called.
    func workspace(at folder: String) throws -> Workspace {
        try find(folder, from: folder)
    }

    private func find(_ name: String?, from folder: String) throws(FileFault) -> Workspace {
        var workspace = try Workspace.find(named: name, from: folder, program: program.path, now: now)
        workspace.trial = trial
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
                        de: "Fangen Sie eine an: litfass new NAME --kind willkommen",
                        en: "Start one: litfass new NAME --kind willkommen")
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
