internal import Build
package import Findings
internal import Workspace

/// What lies in a campaign's output and belongs to no build, to be removed.
package struct OutputCleaning: Sendable {
    private let folder: OutputFolder
    /// Relative to the campaign's output, sorted.
    package let names: [String]

    fileprivate init(folder: OutputFolder, names: [String]) {
        self.folder = folder
        self.names = names
    }

    /// Removes all of it, and the folders that are empty then.
    ///
    /// - Throws: `FileFault` for a file that can't be removed.
    package func carryOut() throws { for name in names { try folder.remove(name) } }

    /// What somebody has to know before it goes.
    package var question: Words {
        let count = names.count
        return count == 1
            ? Words(de: "Diese Datei in \(folder.path) löschen?", en: "Delete this file in \(folder.path)?")
            : Words(
                de: "Diese \(count) Dateien in \(folder.path) löschen?",
                en: "Delete these \(count) files in \(folder.path)?")
    }
}

extension BuildJob {
    /// - Throws: `Fault` where nothing was built, or where the record of it is damaged: then nobody knows what belongs
    ///   to the campaign.
    package func cleaning() throws -> OutputCleaning {
        let campaign = workspace.folder(order.campaign).name
        let folder = OutputFolder(order.output + "/" + OutputTree.folder(campaign: campaign))
        guard let names = try Production.strays(in: folder, campaign: campaign) else {
            throw Fault(
                .missing,
                Words(
                    de: "In \(folder.path) liegt kein lesbares Verzeichnis der Dateien (manifest.json).",
                    en: "There is no readable list of the files (manifest.json) in \(folder.path)."),
                remedy: Words(
                    de: "Bauen Sie die Kampagne erst: litfass build \(name)",
                    en: "Build the campaign first: litfass build \(name)"))
        }
        return OutputCleaning(folder: folder, names: names)
    }
}
