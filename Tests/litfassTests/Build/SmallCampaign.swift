import Foundation

/// A workspace with one campaign, made of the ready-made one: one region, two languages, one of each kind of sheet.
///
/// Assets and templates are the program's own; what a test changes of them is copied into the workspace first.
struct SmallCampaign: Sendable {
    static let name = "klein"
    let scratch: Scratch

    var folder: String { "Campaigns/" + Self.name }
    var output: String { scratch.path + "/Output/" + Self.name }

    /// - Parameter materials: Of `poster-a3`, `flyer-a5` and `post-square`; the last alone is drawn fastest.
    init(materials: [String] = ["post-square"], languages: [String] = ["de", "ar"]) throws {
        scratch = try Scratch()
        let placement =
            materials.contains("poster-a3") ? "  - { id: tram, name: Tram, materials: [poster-a3], distance: 1m }" : ""
        try scratch.write(
            """
            litfass: 1
            title: Willkommen mit Integreat
            kind: willkommen
            period: { from: 2026-12-01, to: 2027-01-31 }
            regions: [augsburg]
            languages: [\(languages.joined(separator: ", "))]
            link: "https://{host}/{slug}/{language}"
            link-any: "https://{host}/{slug}"
            materials: [\(materials.joined(separator: ", "))]
            placements:\(placement.isEmpty ? " []" : "\n" + placement)
            channels: [mastodon, instagram]
            posts:
              - { id: start, at: "start 10:00", text: start, image: post-square }
            deadlines: { print: 2026-11-27 }

            """, to: folder + "/campaign.yaml")
        for language in languages {
            let file = "/texts/\(language).yaml"
            try FileManager.default.createDirectory(
                atPath: scratch.path + "/" + folder + "/texts", withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                atPath: Litfass.root + "/Campaigns/willkommen" + file, toPath: scratch.path + "/" + folder + file)
        }
    }

    /// Replaces a part of a file, which must be there.
    func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try scratch.read(file)
        guard text.contains(old) else { throw Missing(file: file, text: old) }
        try scratch.write(text.replacingOccurrences(of: old, with: new), to: file)
    }

    struct Missing: Error { var file, text: String }

    /// The region's folder of this workspace alone.
    func ownRegion() throws -> String {
        let folder = "Assets/Regions/augsburg"
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/Assets/Regions", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Litfass.root + "/" + folder, toPath: scratch.path + "/" + folder)
        return folder
    }

    /// A file or folder of the program as this workspace's own.
    func own(_ path: String) throws {
        let target = URL(fileURLWithPath: scratch.path + "/" + path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: URL(fileURLWithPath: Litfass.root + "/" + path), to: target)
    }

    /// The region with a contact that nobody takes for a sample.
    func ownContact() throws {
        let file = "Assets/Regions/augsburg/brand.yaml"
        if !FileManager.default.fileExists(atPath: scratch.path + "/" + file) { _ = try ownRegion() }
        for (old, new) in [
            ("Fachstelle Integration", "Büro"), ("Musterplatz 1", "Maximilianstraße 4"),
            ("089 99998-210", "0821 324-0"),
            ("integration@augsburg.example", "buero@stadt.de"), ("www.augsburg.example/integration", "www.stadt.de"),
        ] { try edit(file, old, new) }
    }

    func run(_ arguments: [String], variables: [String: String] = [:]) throws -> Litfass.Result {
        try Litfass(folder: scratch.path, variables: variables).run(arguments)
    }

    func build(_ options: String..., variables: [String: String] = [:]) throws -> Litfass.Result {
        try run(["build", Self.name] + options, variables: variables)
    }

    func check(_ options: String...) throws -> Litfass.Result { try run(["check", Self.name] + options) }

    /// Every file and every empty folder of the output with its content; build keys are ours alone.
    func tree() throws -> [String: Data] { try Self.tree(of: output) }

    static func tree(of output: String) throws -> [String: Data] {
        var tree: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: output) where !path.contains(".keys") {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: output + "/" + path, isDirectory: &isFolder)
            if !isFolder.boolValue {
                tree[path] = try Data(contentsOf: URL(fileURLWithPath: output + "/" + path))
            } else if try FileManager.default.contentsOfDirectory(atPath: output + "/" + path).isEmpty {
                tree[path + "/"] = Data()
            }
        }
        return tree
    }

    /// The names of what differs between two trees.
    static func difference(_ a: [String: Data], _ b: [String: Data]) -> [String] {
        Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
    }
}
