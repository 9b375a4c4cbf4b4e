internal import Foundation

/// The one value through which the rest reaches files and the clock.
package struct Workspace: Hashable, Sendable {
    /// The folder that holds `Campaigns/`, absolute.
    package let root: String
    /// Where assets and templates are looked up, in this order: the workspace, then what was installed with the
    /// program.
    package let shelves: [String]
    /// The instant that counts as now, in seconds since 1970.
    package let now: Int

    package init(root: String, shelves: [String], now: Int) {
        self.root = root
        self.shelves = shelves
        self.now = now
    }

    /// The workspace in which a command works.
    ///
    /// - Parameters:
    ///   - named: The folder given by `--workspace`; nil looks for the nearest folder upward that holds `Campaigns/`.
    ///   - folder: Where the search begins, absolute.
    ///   - program: The running program's path; its own `Assets` and `Templates` lie beside it or in
    ///   `../share/litfass`.
    ///   - now: Seconds since 1970.
    /// - Throws: `FileFault.Kind.missing` where no workspace is found.
    package static func find(named: String?, from folder: String, program: String, now: Int) throws(FileFault)
        -> Workspace
    {
        func holds(_ path: String, _ name: String) -> Bool {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
                && isFolder.boolValue
        }
        let root: String
        if let named {
            root = named.hasPrefix("/") ? named : folder + "/" + named
            guard holds(root, ".") else { throw FileFault(.missing, path: named) }
        } else {
            var candidate = folder
            while !holds(candidate, "Campaigns") {
                guard let slash = candidate.lastIndex(of: "/"), candidate != "/" else {
                    throw FileFault(.missing, path: folder + "/Campaigns")
                }
                candidate = String(candidate[..<slash])
            }
            root = candidate.isEmpty ? "/" : candidate
        }
        // The program lies in bin/ beside share/litfass/, or in .build/<configuration>/ of a checkout.
        var shelves = [root]
        var above = program
        for _ in 0..<5 {
            guard let slash = above.lastIndex(of: "/") else { break }
            above = String(above[..<slash])
            for shelf in [above + "/share/litfass", above] where holds(shelf, "Assets") && !shelves.contains(shelf) {
                shelves.append(shelf)
            }
        }
        return Workspace(root: root, shelves: shelves, now: now)
    }

    /// The absolute path of an asset or a template, e.g. `Assets/Languages.yaml`, on the first shelf that has it.
    package func find(_ relative: String) -> String? {
        shelves.lazy.map { $0 + "/" + relative }.first { access($0, F_OK) == 0 }
    }

    /// The names in an asset folder on all shelves, sorted, each once.
    package func names(in relative: String) -> [String] {
        Set(shelves.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0 + "/" + relative)) ?? [] })
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The folder of a campaign, which is named by its folder or by its name; nil where there is none.
    package func campaignFolder(_ name: String, from folder: String) -> String? {
        let asPath = name.hasPrefix("/") ? name : folder + "/" + name
        let candidates = name.contains("/") ? [asPath] : [root + "/Campaigns/" + name, asPath]
        return candidates.first { access($0 + "/campaign.yaml", F_OK) == 0 }
            ?? candidates.first { access($0, F_OK) == 0 }
    }
}
