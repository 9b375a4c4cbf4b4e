internal import Foundation

/// Notices that files changed, by their size and the time of their last change; so it does on network disks, too.
struct FileWatch: Sendable {
    /// Files and folders, absolute; a folder counts with all that is in it.
    let paths: [String]

    /// How often is looked, and how long a file must rest: editors write in several steps.
    static let interval = Duration.milliseconds(250)

    /// The most files that are looked at; a campaign's workspace has some hundred.
    private static let mostFiles = 20_000

    /// What all of them look like at this moment.
    func snapshot() -> [String: [Int]] {
        var files: [String: [Int]] = [:]
        for path in paths {
            files[path] = Self.look(path)
            for name in FileManager.default.subpaths(atPath: path) ?? [] where files.count < Self.mostFiles {
                // What an editor or another run is writing just now is none of ours.
                if name.hasSuffix("~") || name.hasSuffix(".part") || name.hasSuffix(".swp") { continue }
                files[path + "/" + name] = Self.look(path + "/" + name)
            }
        }
        return files
    }

    /// Waits until something differs from what it was, and rests again.
    ///
    /// - Parameter isEnded: Asked at each look; true ends the waiting.
    /// - Returns: Whether something changed.
    func change(from before: [String: [Int]], until isEnded: @Sendable () -> Bool) async throws -> Bool {
        var last = before
        while !isEnded() {
            try await Task.sleep(for: Self.interval)
            let now = snapshot()
            if now != before, now == last { return true }
            last = now
        }
        return false
    }

    private static func look(_ path: String) -> [Int]? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        // A folder's own time changes with what is written beside: its files are looked at one by one.
        if status.st_mode & S_IFMT == S_IFDIR { return [0] }
        return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino)]
    }
}
