import Foundation

/// A key and a certificate of its own making, by OpenSSL.
package final class TestCertificate {
    private let folder: TemporaryFolder

    /// - Parameter names: As OpenSSL writes them, `DNS:localhost`.
    package init(names: String) throws {
        folder = try TemporaryFolder()
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        maker.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=Litfass-Test",
            "-addext", "subjectAltName=\(names)", "-keyout", folder.path + "/key.pem", "-out",
            folder.path + "/cert.pem",
        ]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
    }

    package var certificate: String { folder.path + "/cert.pem" }
    package var key: String { folder.path + "/key.pem" }
}

/// A program that serves beside the test, until nobody needs it any more.
package final class ServingProgram {
    private let process = Process()
    private let folder: TemporaryFolder

    package init(_ program: String, _ arguments: [String], variables: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        _ = FileManager.default.createFile(atPath: folder.path + "/out", contents: nil)
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1", "HOME": folder.path]
            .merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/out"))
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        // A thread of Swift's has SIGTERM masked, and its children inherit that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// What it printed so far.
    package var output: String { (try? String(contentsOfFile: folder.path + "/out", encoding: .utf8)) ?? "" }

    /// A port below those that the system gives to clients.
    package static func port() -> Int { Int.random(in: 15_000..<32_000) }

    /// Whether somebody listens on a port of this machine within twenty seconds.
    package static func isListening(_ port: Int) -> Bool {
        for _ in 0..<400 {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let isThere = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if isThere { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }
}
