internal import Model
internal import Workspace

enum Languages {
    static func table(_ workspace: Workspace) throws -> LanguageTable { LanguageTable([]) }
}
