internal import Model

extension Finding {
    static func leavesFolder(_ path: String, at place: SourcePlace) -> Finding {
        Finding(
            "path-outside-folder", .error, at: place,
            message: Words(
                de: "„\(path)“ ist ein Weg aus dem Ordner hinaus oder in einen anderen Ordner.",
                en: "“\(path)” is a path out of the folder or into another one."),
            remedy: Words(
                de: "Nennen Sie nur den Namen, und legen Sie die Datei selbst in den Ordner.",
                en: "Give the name alone, and put the file itself into the folder."))
    }
}
