import Findings
import Testing

@testable import Desk

/// What somebody gave and cannot be meant is refused before any work begins, with what it should have been.
struct BadValueTests {
    private func refused(_ body: () throws -> Void) -> String? {
        do { try body() } catch let bad as InvalidInput { return bad.value + ": " + bad.expected.en } catch {
            Issue.record(error)
        }
        return nil
    }

    @Test func builds() throws {
        var request = BuildRequest()
        #expect(refused { try request.take(jobs: "0") } == "0: --jobs is a number from 1 to 256.")
        #expect(refused { try request.take(shard: "5/4") }?.hasPrefix("5/4: --shard is I/N") == true)
        #expect(
            refused { try request.take(materials: ["a/b.yaml", "c.yaml"]) }
                == "c.yaml: --material takes one file at a time.")
        try request.take(materials: ["flyer-a5", "c.yaml"])
        #expect(request.template == "c.yaml" && request.materials == ["flyer-a5"])
        request.campaigns = ["fest", "markt"]
        #expect(refused { try request.takeOne() } == "markt: With --json it is one campaign at a time.")
    }

    @Test func names() throws {
        #expect(refused { _ = try NewCampaign("Straßenfest!") }?.hasSuffix("e.g. strassenfest.") == true)
        #expect(
            refused { _ = try NewCampaign("fest", title: "Ein\nFest") }?.hasSuffix("without control characters.")
                == true)
        #expect(refused { _ = try PersonName.checked("A\nB") }?.hasPrefix("AB: A name has 200 characters") == true)
        #expect(try PersonName.checked("A. Amsel") == "A. Amsel")
    }
}
