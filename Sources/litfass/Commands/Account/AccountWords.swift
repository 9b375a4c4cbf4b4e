internal import Build
internal import Model
internal import Publish
internal import Terminal

/// What the commands on accounts show alike.
enum AccountWords {
    static let operand = Words(de: "NAME", en: "NAME")

    /// Where posts go: a server and what is said beside it; never a secret.
    static func target(_ account: Account) -> String {
        let option =
            account.options[.chat] ?? account.options[.page] ?? account.options[.handle] ?? account.options[.to]
        let place = account.server?.description ?? account.options[.folder] ?? ""
        return [place, option].compactMap { $0 }.joined(separator: " · ")
    }

    /// Where the secret is read: a file's name or a variable's.
    static func token(_ account: Account) -> String {
        switch account.token {
        case .file(let path): path
        case .variable(let name): "$" + name
        case nil: "–"
        }
    }

    static func json(_ account: Account, _ more: [JSON.Member]) -> JSON {
        var token: (file: String?, variable: String?)
        switch account.token {
        case .file(let path): token.file = path
        case .variable(let name): token.variable = name
        case nil: break
        }
        let options = account.options.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            JSON.Member($0.key.rawValue, .string($0.value))
        }
        return .object(
            [
                .init("name", .string(account.name)), .init("platform", .string(account.platform.rawValue)),
                .init("server", .optional(account.server?.description)), .init("tokenFile", .optional(token.file)),
                .init("tokenEnv", .optional(token.variable)), .init("options", .object(options)),
            ] + more)
    }
}
