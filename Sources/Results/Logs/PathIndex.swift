package import Model
internal import Plan

/// The short paths of a campaign, as they stand in the requests of a log.
package struct PathIndex: Sendable {
    /// One path, and where it is asked for.
    struct Entry: Sendable {
        let path: ShortPath
        /// Bytes before the path's own slash: `/i`.
        let prefix: [UInt8]
        /// In small letters, without `www.` and port.
        let host: String
        /// The region's, in `zones`.
        let zone: Int
    }

    let entries: [Entry]
    let zones: [Zone]
    private let prefixes: [[UInt8]]
    private let byPath: [UInt64: Int]

    /// - Parameter regions: Whose paths are counted; those without an address of their own are passed over.
    package init(_ table: LinkTable, regions: [Region]) {
        var entries: [Entry] = []
        var zones: [Zone] = []
        for region in regions {
            guard let address = region.brand.redirect, let own = Zone(region.brand.timeZone) else { continue }
            let zone = zones.firstIndex(of: own) ?? zones.endIndex
            if zone == zones.endIndex { zones.append(own) }
            entries += table.entries.filter { $0.key.region == region.slug }.map { entry in
                Entry(
                    path: entry.path, prefix: Array(address.prefix.utf8), host: Self.host(address.host), zone: zone)
            }
        }
        self.entries = entries
        self.zones = zones
        prefixes = Set(entries.map(\.prefix)).sorted { $0.count > $1.count }
        byPath = Dictionary(
            entries.enumerated().map { (Self.key(Array($1.path.text.utf8)), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    package var isEmpty: Bool { entries.isEmpty }

    /// What a request asks for.
    enum Match {
        /// Nothing under the town's address.
        case none
        /// A path of nobody's, or another campaign's.
        case unknown
        case entry(Int)
    }

    /// - Parameter start: Where the request's path begins in the line.
    func match(_ line: LogBytes, at start: Int) -> Match {
        for prefix in prefixes where line.starts(with: prefix, at: start) {
            let slash = start + prefix.count
            guard slash < line.count, line[slash] == UInt8(ascii: "/") else { continue }
            var key: UInt64 = 0
            var end = slash + 1
            while end < line.count, end - slash <= ShortPath.longest, Self.isInPath(line[end]) {
                key = key << 8 | UInt64(line[end])
                end += 1
            }
            // A slash too many, and a query of somebody else's, lead on all the same.
            if end < line.count, line[end] == UInt8(ascii: "/") { end += 1 }
            guard end < line.count, Self.ends.contains(line[end]), let index = byPath[key],
                entries[index].prefix == prefix
            else { return prefix.isEmpty ? .none : .unknown }
            return .entry(index)
        }
        return .none
    }

    private static let ends: [UInt8] = Array(" ?\"#".utf8)

    private static func isInPath(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    private static func key(_ path: [UInt8]) -> UInt64 { path.reduce(0) { $0 << 8 | UInt64($1) } }

    /// A host as it is compared: servers answer with and without `www.`.
    static func host(_ text: String) -> String {
        let name = text.lowercased().prefix { $0 != ":" }
        return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
    }
}
