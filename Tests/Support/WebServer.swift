internal import Foundation

/// A web server of Debian's, unpacked under `.build/servers`, that serves redirects on loopback and counts as
/// docs/de/zaehlen.md tells a town to.
package final class WebServer {
    package enum Kind: String, Hashable, Sendable, CaseIterable { case nginx, apache, caddy }

    package struct NotStarted: Error { package let reason: String }

    private let program: ServingProgram
    private let folder: TemporaryFolder
    private let ports: [Int]

    private static let servers = Repository.root + "/.build/servers"

    /// - Parameter sites: Of each a folder with the files of an export in this server's format; the first is counted.
    package init(_ kind: Kind, sites: [String]) throws {
        folder = try TemporaryFolder()
        let first = ServingProgram.port()
        ports = sites.indices.map { first + $0 }
        let settings = try Self.settings(kind, Array(zip(sites, ports)), folder.path)
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder.path + "/settings"))
        let (path, arguments): (String, [String]) =
            switch kind {
            case .nginx: ("/usr/sbin/nginx", ["-p", folder.path, "-c", "settings", "-e", folder.path + "/error.log"])
            case .apache: ("/usr/sbin/apache2", ["-X", "-f", folder.path + "/settings"])
            case .caddy: ("/usr/bin/caddy", ["run", "--config", folder.path + "/settings", "--adapter", "caddyfile"])
            }
        program = try ServingProgram(
            Self.servers + path, arguments, variables: ["LD_LIBRARY_PATH": Self.servers + "/libraries"])
        guard ports.allSatisfy(ServingProgram.isListening) else {
            let log = try? String(contentsOfFile: folder.path + "/error.log", encoding: .utf8)
            throw NotStarted(reason: "\(kind): \(log ?? program.output)")
        }
    }

    private static func settings(
        _ kind: Kind, _ sites: [(redirects: String, port: Int)], _ folder: String
    ) throws -> String {
        func each(_ text: (_ redirects: String, _ port: Int, _ log: String) -> String) -> String {
            sites.enumerated().map { text($1.redirects, $1.port, $0 == 0 ? counting.last ?? "" : "") }
                .joined(separator: "\n")
        }
        let counting = try counting(kind, folder)
        switch kind {
        case .nginx:
            return """
                daemon off; master_process off; pid nginx.pid;
                events {}
                http {
                    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi; scgi_temp_path scgi; access_log off;
                    \(counting[0])
                    \(each { path, _, _ in "include \(path)/litfass-map.conf;" })
                    \(each { "server { listen 127.0.0.1:\($1); include \($0)/litfass-location.conf; \($2) }" })
                }

                """
        case .apache:
            let modules = ["mpm_event", "authz_core", "setenvif", "rewrite", "headers"].map {
                "LoadModule \($0)_module \(servers)/usr/lib/apache2/modules/mod_\($0).so"
            }
            let hosts = each { path, port, log in
                """
                Listen 127.0.0.1:\(port)
                <VirtualHost 127.0.0.1:\(port)>
                    Define LITFASS_FOLDER \(path)
                    Include \(path)/litfass.conf
                    \(log)
                </VirtualHost>
                """
            }
            return """
                ServerRoot \(folder)
                ServerName 127.0.0.1
                PidFile \(folder)/apache.pid
                ErrorLog \(folder)/error.log
                DefaultRuntimeDir \(folder)
                \(modules.joined(separator: "\n"))
                \(hosts)

                """
        case .caddy:
            return """
                {
                    admin off
                    auto_https off
                }
                \(each { "http://127.0.0.1:\($1) {\n    import \($0)/litfass.caddy\n\($2)\n}" })

                """
        }
    }

    /// What the page has a town write into its server's settings so that it counts, with logs in a folder of ours.
    private static func counting(_ kind: Kind, _ folder: String) throws -> [String] {
        let page = try String(contentsOfFile: Repository.root + "/docs/de/zaehlen.md", encoding: .utf8)
        let blocks = page.components(separatedBy: "```\(kind.rawValue)\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        guard !blocks.isEmpty else { throw NotStarted(reason: "no settings for \(kind) in zaehlen.md") }
        return blocks.map { block in
            ["/var/log/nginx", "/var/log/caddy", "${APACHE_LOG_DIR}"].reduce(block) {
                $0.replacingOccurrences(of: $1, with: folder)
            }
        }
    }

    /// What it counted so far.
    package var log: [String] {
        get throws {
            try String(contentsOfFile: folder.path + "/litfass.log", encoding: .utf8).split(separator: "\n")
                .map(String.init)
        }
    }

    /// What a server says to a reader; nothing is followed.
    package struct Answer: Hashable, Sendable {
        package var status: Int
        package var location: String
        package var cacheControl: String
        package var cookie: String
        /// How long it took, in seconds.
        package var time: Double
    }

    /// Asks for one path after the other over one connection, each with its own header `Accept-Language`.
    ///
    /// - Parameter site: Which of the sites.
    package func answers(_ requests: [(path: String, languages: String?)], at site: Int = 0) throws -> [Answer] {
        let port = ports[site]
        let told = [
            "%{http_code}", "%{redirect_url}", "%header{cache-control}", "%header{set-cookie}", "%{time_total}",
        ]
        let format = "write-out = \"\(told.joined(separator: #"\t"#))\\n\""
        let blocks = requests.map { path, languages in
            let header = languages.map { "header = \"Accept-Language: \($0)\"\n" } ?? ""
            return "url = \"http://127.0.0.1:\(port)\(path)\"\noutput = /dev/null\npath-as-is\n\(format)\n\(header)"
        }
        try Data(blocks.joined(separator: "next\n").utf8).write(to: URL(fileURLWithPath: folder.path + "/requests"))
        _ = FileManager.default.createFile(atPath: folder.path + "/answers", contents: nil)
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        curl.arguments = ["--silent", "--max-time", "20", "--config", folder.path + "/requests"]
        curl.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/answers"))
        try curl.run()
        curl.waitUntilExit()
        return try String(contentsOfFile: folder.path + "/answers", encoding: .utf8).split(separator: "\n").map {
            line in
            let parts =
                line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) + ["", "", "", "", ""]
            return Answer(
                status: Int(parts[0]) ?? 0, location: parts[1], cacheControl: parts[2], cookie: parts[3],
                time: Double(parts[4]) ?? 0)
        }
    }
}
