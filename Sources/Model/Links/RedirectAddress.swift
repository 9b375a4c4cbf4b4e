/// The town's own address under which codes are counted: `https://www.stadt.example/i`.
package struct RedirectAddress: Hashable, Sendable {
    /// In small letters, with its port where one is written.
    package let host: String
    /// What stands before a short path's own slash: `/i`; empty where the host serves nothing else.
    package let prefix: String

    /// An address as a person writes it, with or without a slash at its end; nil for anything that is none, or has a
    /// query, a part after `#`, or more than `longest` characters.
    package init?(_ text: String) {
        let scheme = "https://"
        guard text.count <= Self.longest, text.lowercased().hasPrefix(scheme) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }.lowercased()
        var path = rest.dropFirst(host.count)
        while path.last == "/" { path.removeLast() }
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 2 && !parts[1].isEmpty && parts[1].allSatisfy(\.isASCIIDigit),
            labels.count > 1,
            labels.allSatisfy({ $0.first?.isPlain == true && $0.last?.isPlain == true && $0.allSatisfy(\.isInHost) }),
            path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().allSatisfy({ part in
                !part.isEmpty && part != "." && part != ".." && part.allSatisfy(\.isInPath)
            })
        else { return nil }
        self.host = host
        prefix = String(path)
    }

    /// In characters; every one makes codes denser.
    package static let longest = 80

    package var text: String { "https://" + host + prefix }
    /// `https://www.stadt.example/i/b7n2k9`
    package func address(of path: ShortPath) -> String { text + "/" + path.text }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
    fileprivate var isPlain: Bool { isASCII && (isLetter || isNumber) }
    fileprivate var isInHost: Bool { isPlain || self == "-" }
    fileprivate var isInPath: Bool { isInHost || self == "_" || self == "." }
}
