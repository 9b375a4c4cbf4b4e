import Foundation
import PlatformServers
import Testing

@testable import Schedule

/// Runs of the program killed at the moment that hurts: the platform has the request, has looked for its key and found
/// none, and makes the post only later. Another run starts at once, while it is still at work.
///
/// With `LITFASS_KILLS=200` as many runs are killed for each publisher, and the platform takes three seconds; the
/// figures are printed. The program's clock is moved on instead of waiting.
///
/// The kill must come while the platform is at work, which beside a thousand other tests it may not: `make kill-test`.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["LITFASS_KILLS"] != nil, "aimed at a moment; run by make kill-test"))
struct AimedKillTests {
    private static let asked = Int(ProcessInfo.processInfo.environment["LITFASS_KILLS"] ?? "")
    private static let kills = asked ?? 5
    private static let seconds = asked == nil ? 0.4 : 3

    /// Longer than a request lasts and clocks differ: then a repetition is safe. In seconds.
    private static let afterwards = 240

    @Test(arguments: KillTests.Platform.allCases.filter { $0 != .outbox })
    func nothingIsDoubledWhileThePlatformIsAtWork(_ platform: KillTests.Platform) async throws {
        let target = try KillTarget(platform)
        let queue = target.queue
        let ledger = try queue.ledger()
        let (arrived, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        target.lag(Self.seconds, arrived, done)
        var dice = SystemRandomNumberGenerator()
        var texts: [String] = []
        var (killed, decided) = (0, 0)
        var now = QueueHome.now
        for round in 0..<Self.kills {
            // Each in ten with a picture.
            let text = "Beitrag \(round) an \(platform)."
            texts.append(text)
            try queue.fill(
                [text], channel: platform.rawValue, campaign: "c\(round)",
                pictures: target.takesPictures && round % 10 == 3, now: now, in: ledger)
            let run = try queue.start(now: now)
            let (number, pause) = (run.processIdentifier, UInt32.random(in: 0...60_000, using: &dice))
            let isKilled = await Self.wait(for: arrived) {
                usleep(pause)
                return kill(number, SIGKILL) == 0
            }
            try #require(isKilled, "no request")
            run.waitUntilExit()
            if run.terminationReason == .uncaughtSignal { killed += 1 }
            // At once again, by the same clock: it must see that the platform may be at work.
            let again = try queue.litfass(at: now).run("schedule", "run", "--quiet")
            #expect([1, 75].contains(again.status), "\(again.errors)")
            try #require(await Self.wait(for: done), "no end")
            for entry in try ledger.entries() where entry.state == .unconfirmed {
                decided += 1
                let isOut = try target.received().contains { $0.contains(text) }
                let answer = try queue.litfass(at: now).run(
                    "schedule", isOut ? "confirm" : "retry", entry.id, "--by", "Amsel")
                #expect(answer.status == 0, "\(answer.errors)")
            }
            now += Self.afterwards
            let last = try queue.litfass(at: now).run("schedule", "run", "--quiet")
            #expect(last.status == 0, "\(last.errors)")
            // What the last one asked has been answered.
            Self.drain(arrived)
            Self.drain(done)
            #expect(try target.received().count { $0.contains(text) } == 1, "\(platform) \(round)")
        }
        let received = try target.received()
        let lost = texts.count { text in !received.contains { $0.contains(text) } }
        let double = texts.count { text in received.count { $0.contains(text) } > 1 }
        #expect(lost == 0 && double == 0)
        #expect(try ledger.entries().allSatisfy { $0.state == .sent })
        print(
            """
            aimed kill test, \(platform): \(killed) of \(Self.kills) runs killed while the platform was at work for \
            \(Self.seconds) s, \(lost) lost, \(double) double, \(decided) decided by a person
            """
        )
    }

    /// A service manager, or a terminal that is closed: what has begun is ended and recorded, and nothing more is
    /// begun.
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func whoIsAskedToStopEndsWhatHasBegun(_ signal: Int32) async throws {
        let target = try KillTarget(.mastodon)
        let ledger = try target.queue.ledger()
        let (arrived, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        // Long enough to be told while the first is under way, however busy the machine is.
        target.lag(2, arrived, done)
        try target.queue.fill(["Eins.", "Zwei.", "Drei."], channel: "mastodon", in: ledger)
        let run = try target.queue.start()
        let number = run.processIdentifier
        let isTold = await Self.wait(for: arrived) { kill(number, signal) == 0 }
        try #require(isTold, "no request")
        run.waitUntilExit()
        #expect(run.terminationReason == .exit)
        #expect(try target.received() == ["Eins."])
        #expect(try ledger.entries().map(\.state) == [.sent, .approved, .approved])
    }

    private static func drain(_ semaphore: DispatchSemaphore) {
        while semaphore.wait(timeout: .now()) == .success {}
    }

    /// Without holding a thread of the tests'.
    ///
    /// - Parameter then: Done at once, by the thread that waited.
    private static func wait(
        for semaphore: DispatchSemaphore, then: @escaping @Sendable () -> Bool = { true }
    ) async -> Bool {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: semaphore.wait(timeout: .now() + 60) == .success && then())
            }
        }
    }
}
