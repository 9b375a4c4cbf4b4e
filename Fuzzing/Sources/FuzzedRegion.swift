import Foundation
import Loading
import Model
import Workspace

/// The API's JSON: what is taken over can be taken over again, with the same result.
enum FuzzedRegion {
    static let languages: LanguageTable = {
        let root = FileManager.default.currentDirectoryPath
        let workspace = Workspace(root: root, searchPath: [root], now: 0)
        guard let table = try? LanguageLoader.load(workspace) else { preconditionFailure("start it in the repository") }
        return table
    }()

    static func read(_ input: [UInt8]) {
        guard let first = try? RegionImport.read(input, file: "a.json", languages: languages) else { return }
        for region in first.regions {
            guard let again = try? RegionImport.read(region.json, file: "b.json", languages: languages) else {
                preconditionFailure("what was written is not read")
            }
            precondition(again.regions.map(\.json) == [region.json])
        }
    }
}
