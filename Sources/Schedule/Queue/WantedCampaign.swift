/// All that a campaign wants of the queue.
package struct WantedCampaign: Sendable {
    package var name: String
    package var title: String
    /// The workspace's folder, absolute.
    package var origin: String
    /// Days without publicity, as `2027-02-01`.
    package var blackouts: [String]
    /// In the plan's order.
    package var entries: [WantedEntry]
    /// False where faults keep some of it from being composed as it is meant: what is in the queue already stays as it
    /// is then.
    package var isWhole: Bool
    /// The pictures that the contents name, by their hash.
    package var pictures: [String: [UInt8]]

    package init(
        name: String, title: String, origin: String, blackouts: [String], entries: [WantedEntry], isWhole: Bool = true,
        pictures: [String: [UInt8]]
    ) {
        self.name = name
        self.title = title
        self.origin = origin
        self.blackouts = blackouts
        self.entries = entries
        self.isWhole = isWhole
        self.pictures = pictures
    }
}
