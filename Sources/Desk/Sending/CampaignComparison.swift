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
    let settled: SettledTimes

    init(_ campaign: String, at origin: String, regions: Set<String>, settled: SettledTimes, _ office: Office) {
        self.campaign = campaign
        self.origin = origin
        home = office.home
        program = [office.program.path, office.program.version, office.program.identity]
        now = office.clock.now
        artifactDate = office.artifactDate
        self.regions = regions
        self.settled = settled
    }

    /// - Throws: `Surroundings.NotComparable`.
    func wanted(_ trial: Trial?) throws -> WantedCampaign {
        guard let trial else { return try wanted() }
        let answer: [UInt8]
        do throws(Trial.Fault) {
            answer = try trial.run(.posts, on: RecordJSON.compact(self))
        } catch {
            throw Surroundings.NotComparable(error == .tooLong ? .slow : .broken)
        }
        let folder = OutputFolder("\(origin)/Output/\(OutputTree.folder(campaign: campaign))")
        do {
            let wanted = try WantedCampaign(told: answer) {
                try folder.read($0, limit: CampaignQueue.largestPicture) ?? []
            }
            if let wanted { return wanted }
        } catch is FileFault {}
        throw Surroundings.NotComparable(.unreadable)
    }

    /// In the child: what is wanted, told; nothing where the campaign cannot be read.
    static func trial(of order: [UInt8]) -> [UInt8] {
        guard let order = try? JSONDecoder().decode(Self.self, from: Data(order)) else { return [] }
        return (try? order.wanted().told) ?? []
    }

    private func wanted() throws -> WantedCampaign {
        let now = now
        let office = Office(
            folder: origin, namedWorkspace: origin, home: home,
            program: .init(path: program[0], version: program[1], identity: program[2]),
            clock: Clock(start: now) { now }, artifactDate: artifactDate, person: "", speech: .german)
        let hand = CampaignAtHand(
            office: office, workspace: try office.workspace(), accounts: PublisherShelf(office).choice)
        return try hand.wanted(campaign, regions: regions, settled: settled)
    }
}
