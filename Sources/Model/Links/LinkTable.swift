/// Every short path that a campaign has given, and for what: `links.yaml`.
///
/// A path is given once. What it was given for may be renamed or left out: the path stays and is never given again, for
/// the paper on which it stands still hangs somewhere.
package struct LinkTable: Hashable, Sendable {
    /// One path and what it stands for.
    package struct Entry: Hashable, Sendable {
        package var path: ShortPath
        package var key: LinkKey

        package init(_ path: ShortPath, _ key: LinkKey) {
            self.path = path
            self.key = key
        }
    }

    /// In the order in which they were given.
    package private(set) var entries: [Entry]
    private var byKey: [LinkKey: ShortPath]

    /// - Parameter entries: No path twice. Of two that stand for the same, the first one is printed.
    package init(_ entries: [Entry] = []) {
        self.entries = entries
        byKey = Dictionary(entries.map { ($0.key, $0.path) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(key: LinkKey) -> ShortPath? { byKey[key] }

    package var paths: Set<ShortPath> { Set(entries.map(\.path)) }

    /// Gives a path to each that has none.
    ///
    /// The same keys in any order get the same paths on every machine that knows the same paths as taken.
    ///
    /// - Parameters:
    ///   - campaign: The campaign's name.
    ///   - taken: What other campaigns have given.
    package mutating func give(_ keys: some Sequence<LinkKey>, campaign: String, taken: Set<ShortPath>) {
        let new = Set(keys).filter { byKey[$0] == nil }
        guard !new.isEmpty else { return }
        var taken = taken.union(paths)
        for (identity, key) in new.map({ ($0.identity, $0) }).sorted(by: { $0.0 < $1.0 }) {
            var attempt = 0
            var path = ShortPath(of: campaign + " " + identity, attempt: attempt)
            while !taken.insert(path).inserted {
                attempt += 1
                path = ShortPath(of: campaign + " " + identity, attempt: attempt)
            }
            entries.append(Entry(path, key))
            byKey[key] = path
        }
    }
}
