import Foundation
import PlatformServers
import Testing

/// `litfass account` from the command line, against servers on loopback.
struct AccountCommandTests {
    private let home: Scratch
    private let litfass: Litfass

    init() throws {
        home = try Scratch()
        litfass = Litfass(variables: [
            "LITFASS_HOME": home.path + "/home", "TOKEN": MastodonServer.token, "LANG": "de_DE.UTF-8",
        ])
    }

    private func token(_ text: String, mode: mode_t = 0o600) throws -> String {
        try home.write(text + "\n", to: "token")
        chmod(home.path + "/token", mode)
        return home.path + "/token"
    }

    @Test func addTestListRemove() throws {
        let server = try MastodonServer()
        let path = try token(MastodonServer.token)
        let added = try litfass.run(
            "account", "add", "stadt-augsburg", "--platform", "mastodon", "--server", server.http.address + "/",
            "--token-file", path)
        #expect(added.status == 0, "\(added.errors)")
        #expect(added.output == "stadt-augsburg  mastodon  \(server.http.address)\n")
        #expect(added.errors.contains("unter „accounts“ die Zeile: mastodon: stadt-augsburg"))
        let kept = try home.read("home/accounts/stadt-augsburg.json")
        #expect(!kept.contains(MastodonServer.token))
        #expect(server.http.requests.isEmpty)

        let tested = try litfass.run("account", "test")
        #expect(tested.output == "✓ stadt-augsburg: @presse@127.0.0.1\n")
        #expect(tested.status == 0)
        #expect(server.statuses.isEmpty)

        let listed = try litfass.run("account", "list", "--json").json
        let account = try #require((listed["accounts"] as? [[String: Any]])?.first)
        #expect(account["platform"] as? String == "mastodon")
        #expect(account["tokenFile"] as? String == path)
        #expect(account["usable"] as? Bool == true)

        let again = try litfass.run(
            "account", "add", "stadt-augsburg", "--platform", "mastodon", "--server", server.http.address,
            "--token-file", path)
        #expect(again.status == 64 && again.errors.contains("gibt es schon"))
        let removed = try litfass.run("account", "remove", "stadt-augsburg")
        #expect(removed.status == 0 && removed.errors.contains("löschen Sie \(path)"))
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try litfass.run("account", "remove", "stadt-augsburg").status == 66)
        #expect(try litfass.run("account", "test", "stadt-augsburg").status == 66)
    }

    @Test func aTokenFileThatOthersCanReadIsRefused() throws {
        let path = try token(MastodonServer.token, mode: 0o644)
        let arguments = [
            "account", "add", "a", "--platform", "mastodon", "--server", "https://social.example.org", "--token-file",
            path,
        ]
        let refused = try litfass.run(arguments)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("→ Bitte führen Sie aus: chmod 600 \(path)"))
        #expect(!refused.errors.contains(MastodonServer.token))
        chmod(path, 0o600)
        #expect(try litfass.run(arguments).status == 0)
        // Opened to others later, it sends no more.
        chmod(path, 0o640)
        let listed = try litfass.run("account", "list")
        #expect(listed.status == 1 && listed.errors.contains("chmod 600"))
        let tested = try litfass.run("account", "test", "a")
        #expect(tested.status == 1 && tested.output.contains("✗ a: \(path) ist auch für andere lesbar"))
        let doctor = try litfass.run("doctor")
        #expect(doctor.output.contains("Konto a") && doctor.output.contains("chmod 600"))
    }

    @Test func aVariableMayComeLater() throws {
        let server = try MastodonServer()
        let added = try litfass.run(
            "account", "add", "a", "--platform", "mastodon", "--server", server.http.address, "--token-env", "SPAETER")
        #expect(added.status == 0 && added.errors.contains("Die Umgebungsvariable SPAETER ist leer."))
        #expect(try litfass.run("account", "test", "a").status == 1)
        var later = litfass
        later.variables["SPAETER"] = MastodonServer.token
        #expect(try later.run("account", "test", "a").status == 0)
    }

    @Test(arguments: [
        (["account", "add", "a", "--platform", "mastodom"], "Meinten Sie „mastodon“?"),
        (["account", "add", "a", "--platform", "instagram"], "--platform outbox --folder ORDNER"),
        (
            ["account", "add", "a", "--platform", "mastodon", "--token-env", "TOKEN"],
            "--server https://social.example.org"
        ),
        (
            [
                "account", "add", "a", "--platform", "mastodon", "--server", "http://social.example.org", "--token-env",
                "TOKEN",
            ], "nur verschlüsselt gesendet"
        ),
        (
            [
                "account", "add", "a", "--platform", "mastodon", "--server", "https://u:geheim@example.org",
                "--token-env", "TOKEN",
            ], "ein Passwort steht nie"
        ),
        (["account", "add", "../a", "--platform", "outbox", "--folder", "x"], "geht als Name nicht"),
        (
            ["account", "add", "a", "--platform", "telegram", "--chat", "augsburg", "--token-env", "TOKEN"],
            "--chat @stadtaugsburg"
        ),
        (["account", "add", "a", "--platform", "bluesky", "--handle", "augsburg.bsky.social"], "--token-file"),
        (
            ["account", "add", "a", "--platform", "outbox", "--folder", "x", "--chat", "@augsburg"],
            "--chat gehört nicht zu outbox"
        ),
        (
            ["account", "add", "a", "--platform", "mastodon", "--token-file", "x", "--token-env", "TOKEN"],
            "schließen sich aus"
        ),
        (["account", "add", "a"], "--platform"),
    ])
    func wrongUsageSaysWhatIsRight(_ arguments: [String], _ words: String) throws {
        let result = try litfass.run(arguments)
        #expect(result.status == 64, "\(result)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(!result.errors.contains("geheim"))
        #expect(!FileManager.default.fileExists(atPath: home.path + "/home/accounts/a.json"))
    }

    @Test func anOutboxNeedsNoServer() throws {
        let added = try Litfass(folder: home.path, variables: litfass.variables).run(
            "account", "add", "a", "--platform", "outbox", "--folder", "ausgang")
        #expect(added.status == 0)
        #expect(try litfass.run("account", "test", "a").output == "✓ a: \(home.path)/ausgang\n")
    }

    @Test func theHelpIsInBothLanguages() throws {
        for (language, words) in [("de", "Zugangsschlüssel bleibt"), ("en", "The token stays where it is")] {
            let help = try litfass.run("account", "add", "--help", "--lang", language)
            #expect(help.status == 0 && help.output.contains(words))
            #expect(
                help.output.contains(
                    "--platform mastodon --server https://social.example.org --token-file ~/mastodon.token"))
        }
    }
}
