package import Findings
package import Workspace

struct FileMissing: FindingKind {
    static let code = "file-missing"
    static let severity = Finding.Severity.error
    var path: String
    /// In the system's words.
    var reason: Words

    var message: Words { reason }
    var remedy: Words {
        Words(
            de: "Legen Sie die Datei an, oder berichtigen Sie den Namen.", en: "Create the file, or correct its name.")
    }
}

struct FileUnreadable: FindingKind {
    static let code = "file-unreadable"
    static let severity = Finding.Severity.error
    var path: String
    var reason: Words
    var cause: Cause

    enum Cause: String, Hashable, Sendable {
        case permissions
        /// Somebody wrote the name of a folder.
        case folderNamed = "folder-named"
        /// A folder bears the name of a file that is wanted.
        case folderInPlace = "folder-in-place"
    }

    var message: Words { reason }
    var remedy: Words {
        switch cause {
        case .permissions: Words(de: "Prüfen Sie die Zugriffsrechte der Datei.", en: "Check the file's permissions.")
        case .folderNamed: Words(de: "Nennen Sie die Datei selbst.", en: "Name the file itself.")
        case .folderInPlace:
            Words(
                de:
                    """
                    An dieser Stelle wird eine Datei erwartet: Benennen Sie den Ordner um, und legen \
                    Sie \(path) an.
                    """,
                en: "A file is expected in this place: rename the folder, and create \(path).")
        }
    }
}

struct FileTooLarge: FindingKind {
    static let code = "file-too-large"
    static let severity = Finding.Severity.error
    var reason: Words
    var content: Content

    enum Content: String, Hashable, Sendable { case file, folder, text }

    /// A text that was not parsed, for it has more bytes than the limit.
    static func text(limit: Int) -> FileTooLarge {
        FileTooLarge(
            reason: Words(
                de: "Die Datei ist größer als \(limit / 1024) kB; so große Dateien werden nicht gelesen.",
                en: "The file is larger than \(limit / 1024) kB; files of that size are not read."),
            content: .text)
    }

    var message: Words { reason }
    var remedy: Words {
        switch content {
        case .file:
            Words(
                de: "Prüfen Sie, ob es die richtige Datei ist, und verkleinern Sie sie.",
                en: "Check that it is the right file, and make it smaller.")
        case .folder:
            Words(
                de: "Prüfen Sie, ob es der richtige Ordner ist, und räumen Sie ihn auf.",
                en: "Check that it is the right folder, and tidy it up.")
        case .text:
            Words(
                de: "Prüfen Sie, ob es die richtige Datei ist, und kürzen oder teilen Sie sie.",
                en: "Check that it is the right file, and shorten or split it.")
        }
    }
}

struct PathOutsideFolder: FindingKind {
    static let code = "path-outside-folder"
    static let severity = Finding.Severity.error
    var path: String
    /// In the system's words, where the path was followed; nil where it already looks so.
    var reason: Words?

    var message: Words {
        reason
            ?? Words(
                de: "„\(path)“ ist ein Weg aus dem Ordner hinaus oder in einen anderen Ordner.",
                en: "“\(path)” is a path out of the folder or into another one.")
    }

    var remedy: Words {
        reason == nil
            ? Words(
                de: "Nennen Sie nur den Namen, und legen Sie die Datei selbst in den Ordner.",
                en: "Give the name alone, and put the file itself into the folder.")
            : Words(
                de: "Legen Sie die Datei selbst in den Ordner; auch Verknüpfungen führen hinaus.",
                en: "Put the file itself into the folder; links lead out of it, too.")
    }
}

struct WrongExtension: FindingKind {
    static let code = "wrong-extension"
    static let severity = Finding.Severity.warning

    var message: Words {
        Words(de: "Die Datei wird nicht gelesen: Sie endet auf .yml.", en: "The file is not read: it ends in .yml.")
    }
    var remedy: Words { Words(de: "Benennen Sie sie auf .yaml um.", en: "Rename it to end in .yaml.") }
}

extension Finding {
    /// A file that the system does not give, where the rest can be read without it.
    package static func file(_ fault: FileFault, at place: SourcePlace) -> Finding {
        let detail: any FindingDetail =
            switch fault.kind {
            case .missing: FileMissing(path: fault.path, reason: fault.message)
            case .outside: PathOutsideFolder(path: fault.path, reason: fault.message)
            case .tooLarge: FileTooLarge(reason: fault.message, content: .file)
            case .tooManyFiles: FileTooLarge(reason: fault.message, content: .folder)
            // Without a line it is the file of that name that is wanted; with one, somebody wrote its name there.
            case .notAFile where place.line == nil:
                FileUnreadable(path: place.file, reason: fault.message, cause: .folderInPlace)
            case .notAFile: FileUnreadable(path: fault.path, reason: fault.message, cause: .folderNamed)
            case .unreadable, .unwritable, .changed, .full:
                FileUnreadable(path: fault.path, reason: fault.message, cause: .permissions)
            }
        return Finding(detail, at: place)
    }
}
