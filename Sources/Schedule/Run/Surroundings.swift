public import Findings
public import Publish

/// What a runner needs of the world, handed in by the program: it knows no campaign folder, no account file and no clock.
public struct Surroundings {
    /// Seconds since 1970.
    public var now: () -> Int
    /// Who sends for a platform's account; words where no one can.
    public var publisher: (_ channel: String, _ account: String) -> Result<any Publisher, NoPublisher>
    /// What a campaign's posts say now, where it is at hand: nil leaves them as they were approved.
    public var contents: (_ campaign: String, _ origin: String) async throws -> CurrentContents?
    /// Builds a campaign.
    public var build: (_ campaign: String) async -> PublishOutcome
    public var isCancelled: () -> Bool
    /// Told of each step.
    public var tell: (Entry, LedgerEvent.What, Words) -> Void

    public init(
        now: @escaping () -> Int, publisher: @escaping (String, String) -> Result<any Publisher, NoPublisher>,
        contents: @escaping (String, String) async throws -> CurrentContents? = { _, _ in nil },
        build: @escaping (String) async -> PublishOutcome, isCancelled: @escaping () -> Bool = { false },
        tell: @escaping (Entry, LedgerEvent.What, Words) -> Void = { _, _, _ in }
    ) {
        self.now = now
        self.publisher = publisher
        self.contents = contents
        self.build = build
        self.isCancelled = isCancelled
        self.tell = tell
    }

    public struct NoPublisher: Error, Hashable, Sendable {
        public var reason: Words

        public init(_ reason: Words) { self.reason = reason }
    }

    public struct CurrentContents: Sendable {
        public var contents: [EntryKey: EntryContent]
        /// By their hash.
        public var pictures: [String: [UInt8]]

        public init(contents: [EntryKey: EntryContent], pictures: [String: [UInt8]]) {
            self.contents = contents
            self.pictures = pictures
        }
    }
}
