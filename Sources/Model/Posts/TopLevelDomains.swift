/// The top-level domains by which an address without a scheme is told from words with a dot between:
/// `Assets/TopLevelDomains.yaml`.
package struct TopLevelDomains: Hashable, Sendable {
    /// In lower case, without a dot.
    package let names: Set<[Unicode.Scalar]>
    /// In scalars; 0 where there are none.
    package let longest: Int

    package init(_ names: [some StringProtocol] = [String]()) {
        self.names = Set(names.map { Array($0.unicodeScalars) })
        longest = self.names.reduce(0) { max($0, $1.count) }
    }
}
