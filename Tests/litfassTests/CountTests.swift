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

    /// Foundation passes no such words on, so a shell does.
    @Test func badBytesInAWordAreSaid() throws {
        let shell = Litfass(program: "/bin/sh")
        let result = try shell.run(["-c", #""$0" count --platform x "$(printf 'Gr\337e')""#, Litfass.program])
        #expect(result.status == 65)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("Error: Word 4 after litfass is not in UTF-8."))
    }

    /// Looked at anew from each of its letters, a text of this length would take hours.
    @Test(
        .timeLimit(.minutes(2)), arguments: ["mastodon", "x", "bluesky"],
        ["http://a.de ", "a_a.", "a.", "xn--a.", "a@a.", "#a", "a.de/(", "中a.de", "http://", "👨‍👩‍👧‍👦"])
    func aLongTextIsCountedInOneGo(_ platform: String, _ piece: String) throws {
        let text = String(repeating: piece, count: 300_000 / piece.utf8.count)
        let result = try Litfass().run("count", "--platform", platform, "--json", input: Array(text.utf8))
        #expect(result.status == 1)
        #expect(try result.json["valid"] as? Bool == false)
    }
}
