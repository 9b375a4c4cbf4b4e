import Foundation
import Synchronization

/// Campaigns that were built once, undisturbed, for all tests that look at what came of it.
enum Finished {
    /// Posters, flyers and posts.
    static let whole = Result { try FinishedBuild(materials: ["poster-a3", "flyer-a5", "post-square"]) }
    /// Posts alone.
    static let posts = Result { try FinishedBuild(materials: ["post-square"]) }

    /// What is kept as long as the tests run goes when they end.
    private static let leftOvers = Mutex<[String]>([])

    static func removeAtExit(_ path: String) {
        leftOvers.withLock { paths in
            if paths.isEmpty {
                atexit {
                    for path in Finished.leftOvers.withLock({ $0 }) {
                        try? FileManager.default.removeItem(atPath: path)
                    }
                }
            }
            paths.append(path)
        }
    }
}
