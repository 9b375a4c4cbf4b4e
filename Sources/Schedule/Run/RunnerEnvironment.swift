package import Findings
package import Publish

/// What a runner needs of the world, handed in by the program: it knows no campaign folder, no account file and no
/// clock.
package struct RunnerEnvironment {
    /// Seconds since 1970.
    package var now: () -> Int
    /// Who sends what was approved for a platform's account; words where no one can. Asked anew for each entry: an
    /// account may change while a run goes on.
    package var publisher: (EntryContent) -> Result<any Publisher, NoPublisher>
    /// What a campaign wants now in some regions; nil leaves its posts as they were approved, where another machine has
    /// the campaign. Throws where it cannot be compared, `NotComparable` with the reason: nothing of it goes out then.
    package var wanted: (_ campaign: String, _ origin: String, _ regions: Set<String>) async throws -> WantedCampaign?
    /// Builds a campaign; nil where it is not at hand: another machine does it.
    package var build: (_ campaign: String, _ origin: String) -> (() async -> PublishOutcome)?
    /// What a folder of an entry is called, for the person who opens it.
    package var folderName: (Entry) -> String
    package var isCancelled: () -> Bool
    /// Told of each step.
    package var report: (Entry, LedgerEvent.Kind, Words) -> Void

    package init(
        now: @escaping () -> Int, publisher: @escaping (EntryContent) -> Result<any Publisher, NoPublisher>,
        wanted: @escaping (String, String, Set<String>) async throws -> WantedCampaign? = { _, _, _ in nil },
        build: @escaping (String, String) -> (() async -> PublishOutcome)?,
        folderName: @escaping (Entry) -> String = { _ in "" },
        isCancelled: @escaping () -> Bool = { false },
        report: @escaping (Entry, LedgerEvent.Kind, Words) -> Void = { _, _, _ in }
    ) {
        self.now = now
        self.publisher = publisher
        self.wanted = wanted
        self.build = build
        self.folderName = folderName
        self.isCancelled = isCancelled
        self.report = report
    }

    /// A campaign's posts are left where they are.
    package struct NotComparable: Error, Hashable, Sendable {
        package var reason: PostsPutOff.Reason

        package init(_ reason: PostsPutOff.Reason) { self.reason = reason }
    }

    /// Why nobody sends for an account now.
    package struct NoPublisher: Error, Hashable, Sendable {
        package var reason: Words
        /// The account of that name is another one than was approved: a person is asked.
        package var isElsewhere: Bool

        package init(_ reason: Words, isElsewhere: Bool = false) {
            self.reason = reason
            self.isElsewhere = isElsewhere
        }
    }
}
