/// One part of a build that several machines share: `--shard 2/4`.
struct Shard: Hashable, Sendable {
    /// From 1 to `count`.
    let index: Int
    let count: Int

    static let most = 1000

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let index = Int(parts[0]), let count = Int(parts[1]), (1...Self.most).contains(count),
            (1...count).contains(index)
        else { return nil }
        self.index = index
        self.count = count
    }
}
