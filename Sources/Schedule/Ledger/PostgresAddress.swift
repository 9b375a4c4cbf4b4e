internal import CPQ

/// What is asked of a server's address before anything is done with it.
///
/// An address is typed, shown by `ps` and written into units that others can read: no password belongs into it. It is
/// read by libpq itself, so that nothing is overlooked which libpq would take for one; what libpq says of a wrong one
/// would repeat it.
enum PostgresAddress {
    /// Whether a text wants to be a server's address, right or wrong: it never becomes a file's name.
    static func looksLikeAddress(_ text: String) -> Bool {
        let start = text.prefix { $0 != ":" }.lowercased()
        return text.contains("://") || text.contains(":") && ["postgres", "postgresql"].contains(start)
            || text.contains(#/(?i)password\s*=/#) || text.contains(#/:[^\/]*@/#)
            || start.hasPrefix("postgres") && text.contains("//")
    }

    /// - Throws: `secretInAddress`, `badAddress`; the address stands in neither.
    static func check(_ text: String) throws(LedgerFault) {
        guard ["postgres://", "postgresql://"].contains(where: text.hasPrefix), let parts = parsed(text) else {
            throw mayHoldSecret(text) ? .secretInAddress : .badAddress
        }
        guard !parts.contains(where: { $0.isSecret && !$0.value.isEmpty }) else { throw .secretInAddress }
        for part in parts where !isSound(part) { throw mayHoldSecret(text) ? .secretInAddress : .badAddress }
    }

    private struct Part {
        var name: String
        var value: String
        /// libpq would hide it in a form.
        var isSecret: Bool
    }

    /// Nil where libpq does not understand it.
    private static func parsed(_ text: String) -> [Part]? {
        var reason: UnsafeMutablePointer<CChar>?
        let found = PQconninfoParse(text, &reason)
        if let reason { PQfreemem(reason) }
        guard let found else { return nil }
        defer { PQconninfoFree(found) }
        var parts: [Part] = []
        var next = found
        while let name = next.pointee.keyword {
            if let value = next.pointee.val {
                let isSecret = next.pointee.dispchar.map { String(cString: $0) } == "*"
                parts.append(Part(name: String(cString: name), value: String(cString: value), isSecret: isSecret))
            }
            next += 1
        }
        return parts
    }

    /// A slash or an at sign in a password moves its pieces into the other parts.
    private static func isSound(_ part: Part) -> Bool {
        guard part.value.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else { return false }
        return switch part.name {
        case "port":
            part.value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { $0.isEmpty || isPort($0) }
        case "user": !part.value.contains(":")
        case "dbname": !part.value.contains { "@:=?".contains($0) }
        // One that begins so is a socket without a file.
        case "host": !part.value.dropFirst().contains("@")
        default: true
        }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.allSatisfy { ("0"..."9").contains($0) } && Int(text).map { (1...65_535).contains($0) } == true
    }

    /// Only chooses the words: `user:password@`, or a parameter of that name.
    private static func mayHoldSecret(_ text: String) -> Bool {
        let rest = text.firstRange(of: "://").map { text[$0.upperBound...] } ?? text[...]
        return rest.contains(#/:.*@/#.dotMatchesNewlines()) || text.contains(#/(?i)pass\w*\s*=/#)
    }
}
