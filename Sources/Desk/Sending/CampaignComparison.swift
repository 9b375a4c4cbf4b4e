internal import Build
internal import Findings
internal import Formats
internal import Foundation
internal import Model
internal import Schedule
internal import Workspace

/// What a campaign wants now, with the pictures as they were built: nothing is drawn and nothing written.
///
/// Whoever wrote the campaign, it is read in a process of its own that has only so much time and memory, so that no run
/// ends or waits by it.
struct CampaignComparison: Codable {
    let campaign: String
    /// The workspace's folder.
    let origin: String
    let home: String
    let program: [String]
    let now: Int
    let artifactDate: Int?
    /// Slugs of those of which something is due.
    let regions: Set<String>
    let earlierTimes: QueuedTimes

    init(_ campaign: String, at origin: String, regions: Set<String>, earlierTimes: QueuedTimes, _ desk: PressDesk) {
        self.campaign = campaign
        self.origin = origin
        home = desk.home
        program = [desk.program.path, desk.program.version, desk.program.identity]
        now = desk.clock.now
        artifactDate = desk.artifactDate
        self.regions = regions
        self.earlierTimes = earlierTimes
    }

    /// - Throws: `RunnerEnvironment.NotComparable`.
    func wanted(_ limitedProcess: LimitedProcess?) throws -> WantedCampaign {
        guard let limitedProcess else { return try wanted() }
        let answer: [UInt8]
        do throws(LimitedProcess.Fault) {
            answer = try limitedProcess.run(.posts, on: RecordJSON.compact(self))
        } catch {
            throw RunnerEnvironment.NotComparable(error == .tooLong ? .slow : .broken)
        }
        let folder = OutputFolder("\(origin)/Output/\(OutputTree.folder(campaign: campaign))")
        do {
            let wanted = try WantedCampaign(encoded: answer) {
                try folder.read($0, limit: CampaignQueue.largestPicture) ?? []
            }
            if let wanted { return wanted }
        } catch is FileFault {}
        throw RunnerEnvironment.NotComparable(.unreadable)
    }

    /// In the child: what is wanted, told; nothing where the campaign cannot be read.
    static func answer(to order: [UInt8]) -> [UInt8] {
        guard let order = try? JSONDecoder().decode(Self.self, from: Data(order)) else { return [] }
        return (try? order.wanted().encoded) ?? []
    }

    private func wanted() throws -> WantedCampaign {
        let now = now
        let desk = PressDesk(
            folder: origin, namedWorkspace: origin, home: home,
            program: .init(path: program[0], version: program[1], identity: program[2]),
            clock: Clock(start: now) { now }, artifactDate: artifactDate, person: "", uiLanguage: .german)
        let campaignSource = CampaignSource(
            desk: desk, workspace: try desk.workspace(), accounts: AccountPublishers(desk).choice)
        return try campaignSource.wanted(campaign, regions: regions, earlierTimes: earlierTimes)
    }
}
