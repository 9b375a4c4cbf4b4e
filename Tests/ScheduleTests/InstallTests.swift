import Foundation
import Support
import Testing

@testable import Schedule

/// The units, read by systemd's own tool.
struct InstallTests {
    private func units(
        program: String = "/usr/bin/litfass", workspace: String = "/srv/litfass", home: String = "/var/lib/litfass",
        ledger: String? = nil,
        outboxes: [String] = []
    ) throws -> (service: String, lines: [Substring]) {
        let units = try ServiceUnits(
            program: program, workspace: workspace, home: home, ledger: ledger, outboxes: outboxes)
        let text = try #require(units.files.first).text
        return (text, text.split(separator: "\n"))
    }

    /// What `systemd-analyze verify` complains of in our units.
    private func complaints(_ units: ServiceUnits, in folder: TemporaryFolder) throws -> String {
        for unit in units.files {
            try Data(unit.text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + unit.name))
        }
        let check = Process()
        let said = Pipe()
        check.executableURL = URL(fileURLWithPath: "/usr/bin/systemd-analyze")
        check.arguments = ["verify", "--man=no"] + units.files.map { folder.path + "/" + $0.name }
        check.standardOutput = said
        check.standardError = said
        try check.run()
        let words = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        check.waitUntilExit()
        return words.split(separator: "\n").filter { $0.contains("litfass-schedule") }.joined(separator: "\n")
    }

    @Test func pathsOfAllKindsAreTaken() throws {
        let folder = try TemporaryFolder()
        let odd = folder.path + "/100 % von $HOME \\ \"ä\""
        try FileManager.default.createDirectory(atPath: odd, withIntermediateDirectories: true)
        // systemd takes no quotation marks in the program's own path, however they are quoted.
        #expect(throws: UnitFault(path: odd + "/litfass")) {
            try ServiceUnits(program: odd + "/litfass", workspace: odd, home: odd, ledger: nil)
        }
        let programs = folder.path + "/50 % von $HOME"
        try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
        let program = programs + "/litfass"
        try Data("#!/bin/sh\n".utf8).write(to: URL(fileURLWithPath: program))
        chmod(program, 0o755)
        let units = try ServiceUnits(
            program: program, workspace: odd, home: odd + "/home", ledger: odd + "/buch.sqlite",
            outboxes: [odd + "/aus"])
        #expect(try complaints(units, in: folder) == "")
        // The tool does complain where a word is wrong.
        let wrong = try ServiceUnits(program: "/nirgends/litfass", workspace: odd, home: odd, ledger: nil)
        #expect(try complaints(wrong, in: folder).contains("/nirgends/litfass"))
    }

    @Test func onlyArgumentsNameVariables() throws {
        let (service, _) = try units(
            program: "/opt/$a/litfass", workspace: "/srv/$b 5%", home: "/var/$c 5%", ledger: "/srv/$d/l.sqlite",
            outboxes: ["/mnt/$e"])
        for line in [
            #"ExecStart="/opt/$a/litfass" schedule run --workspace "/srv/$$b 5%%" --ledger "/srv/$$d/l.sqlite""#,
            #"Environment="LITFASS_HOME=/var/$c 5%%""#,
            #"EnvironmentFile=-/var/$c 5%%/service.env"#,
            #"ReadWritePaths="/var/$c 5%%" "/srv/$b 5%%" "/srv/$d" "-/mnt/$e""#,
        ] { #expect(service.split(separator: "\n").contains(Substring(line)), "\(service)") }
    }

    @Test(
        arguments: [
            ("/srv/litfass", "/var/lib/litfass", nil, "/mnt/a", true),
            ("/tmp/litfass", "/var/lib/litfass", nil, "/mnt/a", false),
            ("/srv/litfass", "/var/tmp/litfass", nil, "/mnt/a", false),
            ("/srv/litfass", "/var/lib/litfass", "/tmp/l.sqlite", "/mnt/a", false),
            ("/srv/litfass", "/var/lib/litfass", nil, "/tmp/a", false),
            ("/srv/tmp/litfass", "/tmpx", nil, "/mnt/tmp", true),
        ] as [(String, String, String?, String, Bool)])
    func whatLiesInTheTemporaryFolderIsSeen(
        _ workspace: String, _ home: String, _ ledger: String?, _ outbox: String, _ isPrivate: Bool
    ) throws {
        let (service, lines) = try units(workspace: workspace, home: home, ledger: ledger, outboxes: [outbox])
        #expect(lines.contains(isPrivate ? "PrivateTmp=yes" : "PrivateTmp=no"), "\(service)")
        let writable = try #require(lines.first { $0.hasPrefix("ReadWritePaths=") })
        #expect(writable.contains(" /tmp /var/tmp") != isPrivate)
        #expect(writable.hasSuffix(" -" + outbox))
    }

    @Test(arguments: ["/srv/a\nb", "/srv/a\rExecStart=/bin/sh", "/srv/\u{1B}[2J", "/srv/a\u{2028}b"])
    func controlCharactersAreRefused(_ path: String) {
        #expect(throws: UnitFault(path: path)) { try units(workspace: path) }
        #expect(throws: UnitFault(path: path)) { try units(home: path) }
        #expect(throws: UnitFault(path: path)) { try units(program: path) }
        #expect(throws: UnitFault(path: path)) { try units(ledger: path) }
        #expect(throws: UnitFault(path: path)) { try units(outboxes: [path]) }
    }
}
