import Foundation
import Testing

struct CountTests {
    @Test func jsonIsTheContracts() throws {
        let result = try Litfass().run(
            "count", "--platform", "mastodon", "--json", "Hallo https://integreat.app/augsburg/de")
        #expect(
            result
                == .init(
                    status: 0,
                    output: """
                        {
                          "platform": "mastodon",
                          "length": 29,
                          "limit": 500,
                          "valid": true
                        }

                        """, errors: ""))
    }

    @Test func tooLongIsStatusOne() throws {
        let result = try Litfass().run("count", "--platform", "x", "--lang", "de", String(repeating: "ሰ", count: 141))
        #expect(result == .init(status: 1, output: "X: 282 von 280  ✗ 2 zu viel\n", errors: ""))
    }

    @Test func aCaptionHasItsOwnLimit() throws {
        let text = String(repeating: "a", count: 1025)
        #expect(try Litfass().run("count", "--platform", "telegram", text).status == 0)
        #expect(try Litfass().run("count", "--platform", "telegram", "--picture", text).status == 1)
    }

    @Test(arguments: [[], ["-"]])
    func standardInputWithoutItsLastLineBreak(_ operands: [String]) throws {
        let json = try Litfass().run(
            ["count", "--platform", "mastodon", "--json"] + operands, input: Array("Grüße\n".utf8)
        ).json
        #expect(json["length"] as? Int == 5)
    }

    @Test func badBytesAreSaid() throws {
        let result = try Litfass().run("count", "--platform", "x", input: [0xFF, 0xFE])
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("Error: The text is not in UTF-8."))
    }
}
