internal import Model
internal import Workspace

extension Finding {
    /// A file that the system does not give, where the rest can be read without it.
    static func file(_ fault: FileFault, at place: SourcePlace, _ severity: Severity = .error) -> Finding {
        let (code, remedy) =
            switch fault.kind {
            case .notAFile:
                (
                    "file-unreadable",
                    // Without a line it is the file of that name that is wanted; with one, somebody wrote its name
                    // there.
                    place.line == nil
                        ? Words(
                            de:
                                """
                                An dieser Stelle wird eine Datei erwartet: Benennen Sie den Ordner um, und legen \
                                Sie \(place.file) an.
                                """,
                            en: "A file is expected in this place: rename the folder, and create \(place.file).")
                        : Words(de: "Nennen Sie die Datei selbst.", en: "Name the file itself.")
                )
            case .missing:
                (
                    "file-missing",
                    Words(
                        de: "Legen Sie die Datei an, oder berichtigen Sie den Namen.",
                        en: "Create the file, or correct its name.")
                )
            case .outside:
                (
                    "path-outside-folder",
                    Words(
                        de: "Legen Sie die Datei selbst in den Ordner; auch Verknüpfungen führen hinaus.",
                        en: "Put the file itself into the folder; links lead out of it, too.")
                )
            case .tooLarge:
                (
                    "file-too-large",
                    Words(
                        de: "Prüfen Sie, ob es die richtige Datei ist, und verkleinern Sie sie.",
                        en: "Check that it is the right file, and make it smaller.")
                )
            case .tooManyFiles:
                (
                    "file-too-large",
                    Words(
                        de: "Prüfen Sie, ob es der richtige Ordner ist, und räumen Sie ihn auf.",
                        en: "Check that it is the right folder, and tidy it up.")
                )
            case .unreadable, .unwritable, .full:
                (
                    "file-unreadable",
                    Words(de: "Prüfen Sie die Zugriffsrechte der Datei.", en: "Check the file's permissions.")
                )
            }
        return Finding(code, severity, at: place, message: fault.message, remedy: remedy)
    }
}
