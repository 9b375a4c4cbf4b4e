import Foundation
import Model
import PlatformServers
import Testing

@testable import Schedule

/// Runs of the program killed at random moments, against servers that count what they received.
///
/// `LITFASS_KILLS` says how many runs are killed for each publisher; the figures are printed.
struct KillTests {
    static let kills = Int(ProcessInfo.processInfo.environment["LITFASS_KILLS"] ?? "") ?? 100

    enum Platform: String, CaseIterable, Sendable { case mastodon, bluesky, telegram, facebook, webhook, email, outbox }

    @Test(arguments: Platform.allCases)
    func nothingIsLostAndNothingIsDoubled(_ platform: Platform) throws {
        let target = try KillTarget(platform)
        let queue = target.queue
        let ledger = try queue.ledger()
        var dice = SystemRandomNumberGenerator()
        var texts: [String] = []
        var killed = 0
        var runs = 0
        var doubtful = 0
        // How long a run lives that has nothing to do is where its work begins; a little later it is in the midst of
        // it.
        let begin = ContinuousClock.now
        _ = try queue.litfass.run("schedule", "run")
        var reach = UInt32((ContinuousClock.now - begin) / .microseconds(1)) + 60_000
        while killed < Self.kills {
            if try ledger.entries().count(where: { $0.state == .approved || $0.state == .sending }) < 20 {
                let batch = (0..<60).map { "Beitrag \(texts.count + $0) an \(platform)." }
                try queue.fill(
                    batch, channel: platform.rawValue, campaign: "c\(texts.count)", pictures: target.takesPictures,
                    in: ledger)
                texts += batch
            }
            runs += 1
            if try queue.runAndKill(after: UInt32.random(in: reach / 4...reach, using: &dice)) {
                killed += 1
            } else {
                // The machine has become faster since.
                reach = max(20_000, reach / 2)
            }
        }
        // What was taken over waits until the platform is surely through with it.
        let later = queue.litfass(at: QueueHome.now + 900)
        _ = try later.run("schedule", "run", "--quiet")
        // A person looks what is out there.
        for entry in try ledger.entries() where entry.state == .unconfirmed {
            doubtful += 1
            let text = try #require(try ledger.content(entry.hash)).message.text
            let isOut = try target.received().contains { $0.contains(text) }
            let answer = try later.run("schedule", isOut ? "confirm" : "retry", entry.id, "--by", "Amsel")
            #expect(answer.status == 0, "\(answer.errors)")
        }
        let last = try later.run("schedule", "run", "--quiet")
        #expect(last.status == 0, "\(last.errors)")
        let received = try target.received()
        let lost = texts.filter { text in !received.contains { $0.contains(text) } }
        let double = texts.filter { text in received.count { $0.contains(text) } > 1 }
        #expect(lost == [] && double == [])
        #expect(try ledger.entries().allSatisfy { $0.state == (platform == .outbox ? .ready : .sent) })
        print(
            """
            kill test, \(platform): \(killed) of \(runs) runs killed, \(texts.count) posts, \(lost.count) lost, \
            \(double.count) double, \(doubtful) decided by a person
            """
        )
    }
}
