import Foundation
import Model
import Workspace

extension Manifest {
    /// The largest manifest that is read, in bytes: some 100,000 artifacts.
    static let limit = 64 << 20

    /// The manifest that an earlier build left; nil and a note where it can't be used, and nil alone where there is
    /// none.
    ///
    /// Unknown keys are passed over. An artifact whose path would lead out of the folder is left out.
    static func read(
        _ name: String = OutputTree.manifest, in folder: OutputFolder
    ) throws(FileFault) -> (manifest: Manifest?, note: Finding?) {
        do {
            guard let bytes = try folder.read(name, limit: limit) else { return (nil, nil) }
            if let manifest = Manifest(bytes) { return (manifest, nil) }
        } catch {
            guard case .tooLarge = error.kind else { throw error }
        }
        let note = Finding(
            "manifest-unreadable", .note, at: SourcePlace(file: name),
            message: Words(
                de: "Das Verzeichnis des letzten Laufs ist beschädigt.",
                en: "The manifest of the last run is damaged."),
            remedy: Words(
                de:
                    """
                    Sie brauchen nichts zu tun: Es wird neu geschrieben. Damit es wieder alles nennt, erzeugen Sie \
                    die Kampagne einmal ganz.
                    """,
                en:
                    """
                    There is nothing to do: it is written anew. Build the whole campaign once so that it names \
                    everything again.
                    """
            ))
        return (nil, note)
    }

    /// Nil for bytes that are no manifest.
    init?(_ bytes: [UInt8]) {
        guard let file = try? JSONDecoder().decode(ManifestFile.self, from: Data(bytes)), file.litfass == 1 else {
            return nil
        }
        self.init(
            campaign: file.campaign, artifacts: file.artifacts.compactMap(\.artifact),
            findings: file.findings.compactMap(\.finding))
    }
}
