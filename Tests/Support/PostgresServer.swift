internal import Foundation

/// Debian's PostgreSQL in a folder of its own, for the time of the test run.
package final class PostgresServer: Sendable {
    package static let shared = Result { try PostgresServer() }

    package struct NotStarted: Error { package let reason: String }

    private let folder: String
    private let user: String
    private let programs: String

    private init() throws {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        guard let version = versions.max(by: { (Int($0) ?? 0) < (Int($1) ?? 0) }) else {
            throw NotStarted(reason: "apt-get install postgresql")
        }
        programs = "/usr/lib/postgresql/\(version)/bin/"
        // The server refuses to run as root.
        user = getuid() == 0 ? "postgres" : NSUserName()
        let become =
            getuid() == 0 ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []
        folder = "/tmp/litfass-pg-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        chmod(folder, 0o777)
        let data = folder + "/data"
        try Self.start(
            become + [programs + "initdb", "-D", data, "-U", user, "--auth=trust", "--no-sync", "--locale=C.UTF-8"]
        ).waitUntilExit()
        let server = try Self.start(
            become + [
                programs + "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c",
                "max_connections=40",
            ])
        Self.process = server.processIdentifier
        Self.data = folder
        atexit {
            // A fast shutdown.
            kill(PostgresServer.process, SIGINT)
            usleep(300_000)
            try? FileManager.default.removeItem(atPath: PostgresServer.data)
        }
        for _ in 0..<200 {
            let probe = try Self.start([programs + "pg_isready", "-q", "-h", folder, "-U", user])
            probe.waitUntilExit()
            if probe.terminationStatus == 0 { return }
            usleep(50_000)
        }
        throw NotStarted(reason: "no answer in \(folder)")
    }

    nonisolated(unsafe) private static var process: pid_t = 0
    nonisolated(unsafe) private static var data = ""

    /// A new database.
    ///
    /// - Parameter dump: A file that `pg_dump` wrote; nil leaves it empty.
    /// - Returns: Its address, `postgres://…`.
    package func makeDatabase(from dump: String? = nil) throws -> String {
        let name = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
        let making = try Self.start([programs + "createdb", "-h", folder, "-U", user, name])
        making.waitUntilExit()
        guard making.terminationStatus == 0 else { throw NotStarted(reason: "createdb \(name)") }
        if let dump {
            let words = ["psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", user, "-d", name, "-f", dump]
            let filling = try Self.start([programs + words[0]] + words.dropFirst())
            filling.waitUntilExit()
            guard filling.terminationStatus == 0 else { throw NotStarted(reason: "psql -f \(dump)") }
        }
        return "postgres://\(user)@/\(name)?host=\(folder)"
    }

    private static func start(_ words: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
