internal import Model

/// What differs from the export before.
package struct RedirectChanges: Hashable, Sendable {
    /// Paths, sorted.
    package var new: [String] = []
    package var changed: [String] = []
    package var gone: [String] = []

    package var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }

    /// A line a path, which the next export reads.
    package static func record(_ map: RedirectMap) -> [UInt8] {
        Array(pages(of: map).sorted { $0.key < $1.key }.map { "\($0) \($1)\n" }.joined().utf8)
    }

    /// - Parameter record: What the export before wrote down.
    package init(from record: [UInt8], to map: RedirectMap) {
        var former: [String: String] = [:]
        for line in String(decoding: record, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2, ShortPath(String(parts[0])) != nil { former[String(parts[0])] = String(parts[1]) }
        }
        let pages = Self.pages(of: map)
        new = pages.keys.filter { former[$0] == nil }.sorted()
        changed = pages.filter { former[$0.key] != nil && former[$0.key] != $0.value }.keys.sorted()
        gone = former.keys.filter { pages[$0] == nil }.sorted()
    }

    /// Where each path leads, in whatever language.
    private static func pages(of map: RedirectMap) -> [String: String] {
        Dictionary(
            map.redirects.map { redirect in
                let choice = redirect.choice.map { " " + String($0.sum, radix: 16) }
                return (redirect.path.text, redirect.target + (choice ?? ""))
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension LanguageChoice {
    /// Other pages, another sum (FNV-1a): the record need not hold them all for every path.
    fileprivate var sum: UInt64 {
        let text = tags.map { "\($0)=\(targets[$0] ?? other) " }.joined()
        return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
