internal import Foundation

/// The one value through which the rest reaches files and the clock.
///
/// What somebody writes and has not saved lies in `files`, over the disk; all that is read through the workspace shows
/// it. What a run writes goes into an `OutputFolder`.
package struct Workspace: Hashable, Sendable {
    /// The folder that holds `Campaigns/`, absolute.
    package let root: String
    /// Where assets and templates are looked up, in this order: the workspace, then what was installed with the
    /// program.
    package let searchPath: [String]
    /// The instant that counts as now, in seconds since 1970.
    package let now: Int
    package var files: Files
    /// Where work on foreign bytes is done; nil where this process is another program, which does it itself.
    package var limitedProcess: LimitedProcess?

    package init(
        root: String, searchPath: [String], now: Int, files: Files = Files(), limitedProcess: LimitedProcess? = nil
    ) {
        self.root = root
        self.searchPath = searchPath
        self.now = now
        self.files = files
        self.limitedProcess = limitedProcess
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
        func holds(_ path: String, _ name: String) -> Bool { Disk.kind(path + "/" + name) == .folder }
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
        var searchPath = [root]
        var above = program
        for _ in 0..<5 {
            guard let slash = above.lastIndex(of: "/") else { break }
            above = String(above[..<slash])
            for base in [above + "/share/litfass", above] where holds(base, "Assets") && !searchPath.contains(base) {
                searchPath.append(base)
            }
        }
        return Workspace(root: root, searchPath: searchPath, now: now)
    }

    /// The bytes of an asset or a template, e.g. `Assets/Languages.yaml`, from the first folder of the search path that
    /// has it.
    ///
    /// `Assets` itself may be a link; from there on none leads out.
    ///
    /// - Parameter limit: The largest size that is read, in bytes.
    package func read(_ relative: String, limit: Int) throws(FileFault) -> [UInt8] {
        guard let base = base(of: relative) else { throw FileFault(.missing, path: relative) }
        let (folder, rest) = Self.split(relative)
        return try self.folder(base + folder).read(rest, limit: limit)
    }

    /// The names in a folder of assets or templates on the whole search path, sorted, each once, without hidden ones;
    /// none where it has none.
    ///
    /// - Parameters:
    ///   - ending: Only those that end so are listed, and without it.
    ///   - limit: The most that one folder may hold.
    package func list(
        _ relative: String, ending: String = "", limit: Int = Files.mostNames
    ) throws(FileFault) -> [String] {
        var names: Set<String> = []
        let (folder, rest) = Self.split(relative)
        for base in searchPath where files.kind(base + "/" + relative) == .folder {
            names.formUnion(try self.folder(base + folder).list(rest, limit: limit))
        }
        return names.filter { $0.hasSuffix(ending) }.sorted().map { String($0.dropLast(ending.count)) }
    }

    /// The absolute path of an asset or a template on the first folder of the search path that has it.
    package func find(_ relative: String) -> String? { base(of: relative).map { $0 + "/" + relative } }

    /// A folder on the first folder of the search path on which it holds a file of that name.
    package func folder(_ relative: String, holding name: String) -> InputFolder? {
        base(of: relative + "/" + name).map { folder($0 + "/" + relative) }
    }

    /// A folder anywhere, to be read and not to be left.
    ///
    /// - Parameter path: Absolute.
    package func folder(_ path: String) -> InputFolder { InputFolder(path, files: files) }

    /// The names of the workspace's own campaigns, sorted.
    package func campaigns() throws(FileFault) -> [String] {
        let folder = folder(root + "/Campaigns")
        guard files.kind(folder.path) == .folder else { return [] }
        return try folder.list().filter { files.exists(folder.path + "/\($0)/campaign.yaml") }
    }

    /// The folder of a campaign, which is named by its folder or by its name; nil where there is none.
    package func campaignFolder(_ name: String, from folder: String) -> String? {
        let asPath = name.hasPrefix("/") ? name : folder + "/" + name
        let candidates = name.contains("/") ? [asPath] : [root + "/Campaigns/" + name, asPath]
        return candidates.first { files.exists($0 + "/campaign.yaml") } ?? candidates.first(where: files.exists)
    }

    private func base(of relative: String) -> String? { searchPath.first { files.exists($0 + "/" + relative) } }

    /// The folder that is not left, and what is looked for in it.
    private static func split(_ relative: String) -> (folder: String, rest: String) {
        let folder = relative.prefix { $0 != "/" }
        return ("/" + folder, String(relative.dropFirst(folder.count + 1)))
    }
}
