package import Plan

/// All that a campaign wants of the queue.
package struct WantedCampaign: Sendable {
    package var name: String
    package var title: String
    /// The workspace's folder, absolute.
    package var origin: String
    /// Days without publicity, as `2027-02-01`.
    package var blackouts: [String]
    /// In the plan's order.
    package var entries: [PlannedEntry]
    /// False where faults keep some of it from being composed as it is meant: what is in the queue already stays as it
    /// is then.
    package var isWhole: Bool
    /// Pictures that may show something else than the campaign says now, by their path: nobody has drawn them since.
    package var stale: Set<String> = []
    /// By their path.
    let pictures: [String: PictureFile]

    /// - Parameter pictures: The files that entries name, by their path; one that is not among them is not sent.
    package init(
        name: String, title: String, origin: String, blackouts: [String] = [], entries: [PlannedEntry],
        isWhole: Bool = true, pictures: [String: [UInt8]] = [:]
    ) {
        self.name = name
        self.title = title
        self.origin = origin
        self.blackouts = blackouts
        self.entries = entries
        self.isWhole = isWhole
        self.pictures = pictures.mapValues(PictureFile.init)
    }

    package subscript(key: EntryKey) -> PlannedEntry? { entries.first { $0.entry.key == key } }

    /// What an entry sends.
    package func content(of planned: PlannedEntry) -> EntryContent {
        EntryContent(planned, picture: planned.picture.flatMap { pictures[$0.path] })
    }
}
