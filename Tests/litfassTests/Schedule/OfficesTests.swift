import Foundation
import PlatformServers
import Publish
import Support
import Testing

@testable import Schedule

/// Several machines share one queue in PostgreSQL: here, several processes.
struct OfficesTests {
    @Test func twoRunnersOneKilledNoneLost() async throws {
        let server = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
        let address = try PostgresServer.shared.get().makeDatabase()
        let ledger = try Ledger(.server(address), now: QueueHome.now)
        let texts = (0..<150).map { "Beitrag \($0)." }
        try queue.fill(texts, channel: "mastodon", in: ledger)
        let options = ["--ledger", address]
        let other = Thread { _ = try? queue.litfass.run(["schedule", "run"] + options) }
        other.start()
        // The other one works on while this one is killed again and again.
        var killed = 0
        for _ in 0..<8 where try queue.runAndKill(after: UInt32.random(in: 60_000...400_000), options) { killed += 1 }
        while other.isExecuting { try await Task.sleep(for: .milliseconds(50)) }
        // What was taken over waits until the platform is surely through with it.
        let last = try queue.litfass(at: QueueHome.now + 900).run(["schedule", "run"] + options)
        #expect(last.status == 0, "\(last.errors)")
        #expect(killed > 0)
        #expect(server.statuses.map(\.text).sorted() == texts.sorted())
        #expect(try ledger.entries().allSatisfy { $0.state == .sent })
        let senders = Set(try ledger.history().filter { $0.what == .sent }.map(\.who))
        print("two runners: \(killed) killed, \(texts.count) posts, 0 lost, 0 double, sent by \(senders.count) runs")
    }

    @Test func aServerThatIsAwayIsSaidWithoutItsPassword() throws {
        let queue = try QueueHome()
        var litfass = queue.litfass
        litfass.variables["PGPASSWORD"] = "geheim"
        let result = try litfass.run("schedule", "list", "--ledger", "postgres://litfass@127.0.0.1:1/litfass")
        #expect(result.status == 75)
        #expect(!result.errors.contains("geheim") && result.errors.contains("127.0.0.1"))
    }

    @Test(arguments: ["list", "install"])
    func aPasswordInTheAddressIsRefused(_ command: String) throws {
        let campaign = try SmallCampaign()
        let units = campaign.scratch.path + "/units"
        let litfass = Litfass(
            folder: campaign.scratch.path, variables: ["LITFASS_HOME": campaign.scratch.path + "/home"])
        for address in [
            "postgres://litfass:geheim@127.0.0.1:1/litfass", "postgres://litfass@127.0.0.1:1/litfass?pass%77ord=geheim",
        ] {
            let options = command == "install" ? ["--output", units] : []
            let result = try litfass.run(["schedule", command, "--ledger", address] + options)
            #expect(result.status == 64)
            #expect(
                !(result.errors + result.output).contains("geheim") && !result.errors.contains("127.0.0.1"),
                "\(result.errors)")
            #expect(result.errors.contains("~/.pgpass") && result.errors.contains("PGPASSWORD"))
        }
        #expect(try campaign.scratch.names("") == ["Campaigns"])
    }
}
