internal import Foundation

/// A web server of Debian's, unpacked under `.build/servers`, that serves redirects on loopback.
package final class WebServer {
    package enum Kind: String, Hashable, Sendable, CaseIterable { case nginx, apache, caddy }

    package struct NotStarted: Error { package let reason: String }

    private let program: ServingProgram
    private let folder: TemporaryFolder
    package let port: Int

    private static let servers = Repository.root + "/.build/servers"

    /// - Parameter redirects: A folder with the files of an export in this server's format.
    package init(_ kind: Kind, redirects: String) throws {
        folder = try TemporaryFolder()
        port = ServingProgram.port()
        let settings = Self.settings(kind, redirects, folder.path, port)
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder.path + "/settings"))
        let (path, arguments): (String, [String]) =
            switch kind {
            case .nginx: ("/usr/sbin/nginx", ["-p", folder.path, "-c", "settings", "-e", folder.path + "/error.log"])
            case .apache: ("/usr/sbin/apache2", ["-X", "-f", folder.path + "/settings"])
            case .caddy: ("/usr/bin/caddy", ["run", "--config", folder.path + "/settings", "--adapter", "caddyfile"])
            }
        program = try ServingProgram(
            Self.servers + path, arguments,
            variables: ["LD_LIBRARY_PATH": Self.servers + "/usr/lib/x86_64-linux-gnu"])
        guard ServingProgram.isListening(port) else {
            let log = try? String(contentsOfFile: folder.path + "/error.log", encoding: .utf8)
            throw NotStarted(reason: "\(kind): \(log ?? program.output)")
        }
    }

    private static func settings(_ kind: Kind, _ redirects: String, _ folder: String, _ port: Int) -> String {
        switch kind {
        case .nginx:
            """
            daemon off; master_process off; pid nginx.pid;
            events {}
            http {
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi; access_log off;
                include \(redirects)/litfass-map.conf;
                server {
                    listen 127.0.0.1:\(port);
                    include \(redirects)/litfass-location.conf;
                }
            }

            """
        case .apache:
            """
            ServerRoot \(folder)
            ServerName 127.0.0.1
            Listen 127.0.0.1:\(port)
            PidFile \(folder)/apache.pid
            ErrorLog \(folder)/error.log
            DefaultRuntimeDir \(folder)
            \(["mpm_event", "authz_core", "rewrite", "headers"].map {
                "LoadModule \($0)_module \(servers)/usr/lib/apache2/modules/mod_\($0).so"
            }.joined(separator: "\n"))
            <VirtualHost 127.0.0.1:\(port)>
                Define LITFASS_FOLDER \(redirects)
                Include \(redirects)/litfass.conf
            </VirtualHost>

            """
        case .caddy:
            """
            {
                admin off
                auto_https off
            }
            http://127.0.0.1:\(port) {
                import \(redirects)/litfass.caddy
            }

            """
        }
    }

    /// What a server says to a reader; nothing is followed.
    package struct Answer: Hashable, Sendable {
        package var status: Int
        package var location: String
        package var cacheControl: String
        package var cookie: String
    }

    /// Asks for one path after the other over one connection, each with its own header `Accept-Language`.
    package func answers(_ requests: [(path: String, languages: String?)]) throws -> [Answer] {
        let format = #"write-out = "%{http_code}\t%{redirect_url}\t%header{cache-control}\t%header{set-cookie}\n""#
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
                line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) + ["", "", "", ""]
            return Answer(status: Int(parts[0]) ?? 0, location: parts[1], cacheControl: parts[2], cookie: parts[3])
        }
    }
}
