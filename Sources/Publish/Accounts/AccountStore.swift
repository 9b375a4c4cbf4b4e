internal import Formats
internal import Foundation
internal import Transfer
internal import Workspace

/// The accounts of this machine: `accounts/<name>.json` in LITFASS_HOME, for their owner alone.
package struct AccountStore: Sendable {
    private let home: String
    private let folder: OutputFolder

    /// - Parameter home: LITFASS_HOME, absolute.
    package init(home: String) {
        self.home = home
        folder = OutputFolder(home + "/accounts", audience: .nobody)
    }

    /// The names, sorted.
    ///
    /// - Throws: Where they cannot be read, or others could have put them there.
    package func names() throws(AccountFault) -> [String] {
        try check()
        guard Files().exists(folder.path) else { return [] }
        let files: [String]
        do { files = try Files().list(folder.path) } catch {
            throw .file(FileFault(.unreadable, path: folder.path))
        }
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(".json".count)) }
            .filter(Account.isName).sorted()
    }

    /// Whether one was set up under a name.
    package func contains(_ name: String) throws(AccountFault) -> Bool { try names().contains(name) }

    private func check() throws(AccountFault) {
        for path in [home, folder.path] {
            if let exposure = FolderExposure(path) { throw .exposed(exposure) }
        }
    }

    /// - Throws: `AccountFault.Kind.missing` where there is none of that name.
    package func load(_ name: String) throws(AccountFault) -> Account {
        guard Account.isName(name) else { throw .unknown(name, among: try names()) }
        try check()
        let bytes: [UInt8]?
        do { bytes = try folder.read(name + ".json", limit: 1 << 16) } catch { throw .file(error) }
        guard let bytes else { throw .unknown(name, among: try names()) }
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)), record.litfass == 1 else {
            throw .damaged(name)
        }
        let token = record.tokenFile.map(SecretSource.file) ?? record.tokenVariable.map(SecretSource.variable)
        return try Account(
            name: name, platform: record.platform, server: record.server, token: token, options: record.options,
            isPrepared: record.isPrepared ?? false)
    }

    /// - Throws: `AccountFault.Kind.exists`: an account is never changed under an approval's feet.
    package func add(_ account: Account) throws(AccountFault) {
        guard try !contains(account.name) else { throw .exists(account.name) }
        var record = Record(platform: account.platform, server: account.server?.description, options: account.options)
        if account.isPrepared { record.isPrepared = true }
        switch account.token {
        case .file(let path): record.tokenFile = path
        case .variable(let name): record.tokenVariable = name
        case nil: break
        }
        do { try folder.write(RecordJSON.indented(record), to: account.name + ".json") } catch { throw .file(error) }
    }

    /// The secret itself stays where it is.
    package func remove(_ name: String) throws(AccountFault) {
        guard try contains(name) else { throw .unknown(name, among: try names()) }
        do { try folder.remove(name + ".json") } catch { throw .file(error) }
    }

    private struct Record: Codable {
        var litfass = 1
        var platform: AccountPlatform
        var server: String?
        var tokenFile: String?
        var tokenVariable: String?
        var options: [AccountOption: String]
        var isPrepared: Bool?

        enum CodingKeys: String, CodingKey {
            case litfass, platform, server, options
            case isPrepared = "prepared"
            case tokenFile = "token-file"
            case tokenVariable = "token-env"
        }
    }
}
