package import Formats
package import Model

extension Finding {
    /// The finding as the manifest and `--json` show it, with its words in one language.
    ///
    /// `region`, `language` and `material` say what it touches, so that a later partial build knows which to replace.
    package func json(_ speech: Speech) -> JSON {
        .object([
            .init("code", .string(code)), .init("severity", .string(severity.rawValue)),
            .init("file", .optional(place?.file)), .init("line", place?.line.map(JSON.integer) ?? .null),
            .init("column", place?.column.map(JSON.integer) ?? .null), .init("message", .string(message[speech])),
            .init("remedy", .string(remedy[speech])), .init("region", .optional(scope.region)),
            .init("language", .optional(scope.language)), .init("material", .optional(scope.material)),
        ])
    }

    /// The order in which findings are listed: by place, then by name and words.
    package static func inOrder(_ a: Finding, _ b: Finding) -> Bool {
        let places = (a.place?.file ?? "", b.place?.file ?? "")
        if places.0 != places.1 { return places.0 < places.1 }
        let left = (a.place?.line ?? 0, a.place?.column ?? 0, a.code, a.message.de)
        let right = (b.place?.line ?? 0, b.place?.column ?? 0, b.code, b.message.de)
        if left != right { return left < right }
        return (a.scope.region ?? "", a.scope.language ?? "", a.scope.material ?? "")
            < (b.scope.region ?? "", b.scope.language ?? "", b.scope.material ?? "")
    }
}
