import Findings
import Foundation
import Support
import Testing
import Transfer

@testable import Publish

struct AccountTests {
    @Test(arguments: [
        ("https://social.example.org/", "https://social.example.org"),
        ("HTTPS://Social.Example.org", "https://social.example.org"),
        ("http://localhost:8080", "http://localhost:8080"), ("http://[::1]:8080/a/", "http://[::1]:8080/a"),
        ("http://127.0.0.1", "http://127.0.0.1"),
    ])
    func addressesThatGo(_ text: String, _ shown: String) { #expect(ServerAddress(text)?.description == shown) }

    @Test(arguments: [
        "http://social.example.org", "http://localhost.example.org", "http://127.0.0.1.example.org",
        "https://user:word@example.org", "https://",
        "ftp://localhost", "social.example.org", "https://a b.org", "https://example.org/?token=x",
        "https://example.org/#x", "https://example.org:99999",
        "https://example.org\r\nX: y", "http://0x7f000001", "http://localhost%00.example.org", "https://exämple.org",
        "file:///etc/passwd",
    ])
    func addressesThatDoNot(_ text: String) { #expect(ServerAddress(text) == nil) }

    @Test func whatIsMissingIsNamedWithAnExample() throws {
        let fault = #expect(throws: AccountFault.self) {
            try Account(name: "a", platform: .telegram, token: .variable("T"))
        }
        #expect(fault?.message.de == "Zu telegram fehlt --chat.")
        #expect(fault?.remedy.de.contains("--chat @stadtaugsburg") == true)
        #expect(throws: AccountFault.self) { try Account(name: "a", platform: .mastodon, token: .variable("T")) }
        #expect(throws: AccountFault.self) {
            try Account(name: "a", platform: .mastodon, server: "http://social.example.org", token: .variable("T"))
        }
        #expect(throws: AccountFault.self) {
            try Account(name: "a", platform: .mastodon, server: "https://social.example.org")
        }
        #expect(throws: AccountFault.self) { try Account(name: "a", platform: .outbox, options: [.folder: "ausgang"]) }
        #expect(throws: AccountFault.self) {
            try Account(name: "a", platform: .outbox, options: [.folder: "/a", .chat: "@augsburg"])
        }
        #expect(throws: AccountFault.self) {
            try Account(
                name: "a", platform: .email, server: "smtp://localhost",
                options: [.from: "a@example.org", .to: "b@example.org>\r\nRCPT TO:<c@d"])
        }
        #expect(throws: AccountFault.self) {
            try Account(
                name: "a", platform: .email, server: "smtp://localhost",
                options: [.from: "a@example.org", .to: "b@example.org", .user: "u"])
        }
    }

    @Test(arguments: ["", "../x", "A", "a b", ".a", "-a", "a/b", String(repeating: "a", count: 64), "ä"])
    func namesThatAreNone(_ name: String) { #expect(!Account.isName(name)) }

    /// Who may write there could make a post go elsewhere; and what cannot be read is not nothing.
    @Test func othersMustNotWriteThere() throws {
        let folder = try TemporaryFolder()
        let store = AccountStore(home: folder.path)
        let account = try Account(name: "hand", platform: .outbox, options: [.folder: "/srv/ausgang"])
        try store.add(account)
        chmod(folder.path, 0o757)
        for ask in [{ _ = try store.names() }, { _ = try store.load("hand") }, { try store.remove("hand") }] {
            let fault = #expect(throws: AccountFault.self) { try ask() }
            #expect(fault?.kind == .unusable && fault?.remedy.en.contains("chmod go-w '\(folder.path)'") == true)
        }
        chmod(folder.path, 0o700)
        chmod(folder.path + "/accounts", 0o702)
        #expect(throws: AccountFault.self) { try store.names() }
        chmod(folder.path + "/accounts", 0o700)
        #expect(try store.names() == ["hand"])
        try FileManager.default.removeItem(atPath: folder.path + "/accounts")
        try Data().write(to: URL(fileURLWithPath: folder.path + "/accounts"))
        #expect(throws: AccountFault.self) { try store.names() }
    }

    @Test func theStoreKeepsAndForgets() throws {
        let folder = try TemporaryFolder()
        let store = AccountStore(home: folder.path + "/home")
        let account = try Account(
            name: "stadt-augsburg", platform: .telegram, token: .file("/etc/litfass/token"),
            options: [.chat: "@stadtaugsburg"])
        try store.add(account)
        #expect(try store.names() == ["stadt-augsburg"])
        #expect(try store.load("stadt-augsburg") == account)
        #expect(account.server?.description == "https://api.telegram.org")
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: folder.path + path)[.posixPermissions] as? Int
        }
        #expect(try mode("/home") == 0o700)
        #expect(try mode("/home/accounts") == 0o700)
        #expect(try mode("/home/accounts/stadt-augsburg.json") == 0o600)
        #expect(throws: AccountFault.self) { try store.add(account) }
        try store.remove("stadt-augsburg")
        let fault = #expect(throws: AccountFault.self) { try store.load("stadt-augsburg") }
        #expect(fault?.kind == .missing)
        #expect(throws: AccountFault.self) { try store.remove("../x") }
    }

    @Test func aDamagedFileIsSaid() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/accounts", withIntermediateDirectories: true)
        try Data("{".utf8).write(to: URL(fileURLWithPath: folder.path + "/accounts/a.json"))
        let fault = #expect(throws: AccountFault.self) { try AccountStore(home: folder.path).load("a") }
        #expect(fault?.kind == .unusable)
    }

    @Test func aTokenThatOthersCanReadIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/token"
        try Data("geheim\n".utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
        #expect(try SecretSource.file(path).read([:]).value == "geheim")
        for mode in [0o640, 0o604, 0o620, 0o644] as [mode_t] {
            chmod(path, mode)
            let fault = #expect(throws: AccountFault.self) { try SecretSource.file(path).check([:]) }
            #expect(fault?.remedy.de == "Bitte führen Sie aus: chmod 600 \(path)")
            #expect(fault?.message.de.contains("geheim") == false)
        }
    }

    @Test(arguments: ["", "\n", "zwei\nZeilen", "a\u{0}b"])
    func whatIsNoToken(_ text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/token"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
        #expect(throws: AccountFault.self) { try SecretSource.file(path).check([:]) }
        #expect(throws: AccountFault.self) { try SecretSource.file(folder.path).check([:]) }
        #expect(throws: AccountFault.self) { try SecretSource.variable("T").check(["T": text]) }
    }

    @Test func secretsPrintAsDots() {
        let secret = Secret("geheim")
        var dumped = ""
        dump([secret], to: &dumped)
        #expect(
            !"\(secret) \(String(reflecting: secret)) \(dumped) \(String(describing: Optional(secret)))".contains(
                "geheim"))
        #expect(secret.redacted("a geheim\r\nb\u{202E}") == "a •••  b ")
    }

    @Test func everyPlatformHasItsPublisher() throws {
        let publishers = Publishers(variables: ["T": "geheim"], now: { 0 })
        let accounts = [
            try Account(name: "a", platform: .mastodon, server: "https://social.example.org", token: .variable("T")),
            try Account(
                name: "a", platform: .bluesky, token: .variable("T"), options: [.handle: "augsburg.bsky.social"]),
            try Account(name: "a", platform: .telegram, token: .variable("T"), options: [.chat: "@stadtaugsburg"]),
            try Account(name: "a", platform: .facebook, token: .variable("T"), options: [.page: "104"]),
            try Account(
                name: "a", platform: .webhook, server: "https://www.example.org/litfass", token: .variable("T")),
            try Account(
                name: "a", platform: .email, server: "smtps://mail.example.org",
                options: [.from: "a@example.org", .to: "b@example.org"]),
            try Account(name: "a", platform: .outbox, options: [.folder: "/srv/ausgang"]),
        ]
        #expect(Set(accounts.map(\.platform)) == Set(AccountPlatform.allCases))
        let made = try accounts.map { try publishers.make($0) }
        // Those that have a secret hide it.
        let kinds = made.map { "\(type(of: ($0 as? RedactingPublisher)?.publisher ?? $0))" }
        #expect(made.map { $0 is RedactingPublisher } == [true, true, true, true, true, false, false])
        #expect(kinds == ["Mastodon", "Bluesky", "Telegram", "Facebook", "Webhook", "Mail", "Outbox"])
        #expect(Set(accounts.map(\.identity)).count == accounts.count)
        #expect(throws: AccountFault.self) { try Publishers(variables: [:], now: { 0 }).make(accounts[0]) }
    }
}
