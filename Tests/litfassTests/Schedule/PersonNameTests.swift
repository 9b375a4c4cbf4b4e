import Testing

@testable import Schedule

/// Who decided stands in the history for good: nothing in a name may make a line look otherwise.
struct PersonNameTests {
    private static let commands = [
        ["approve", "--all", "--yes"], ["correct", "k7f3qm"], ["delete", "k7f3qm"], ["cancel", "k7f3qm"],
        ["confirm", "k7f3qm"], ["retry", "k7f3qm"],
        ["pause"], ["resume"], ["restore"],
    ]

    @Test(arguments: commands)
    func namesThatMisleadAreRefused(_ command: [String]) throws {
        let queue = try QueueHome()
        for name in [
            "A\u{1B}[2JB", "A\nB", "A\u{202E}B", "A\u{2066}B", "A\u{200F}B", "A\u{200E}B", "A\u{2028}B",
            String(repeating: "a", count: 201),
        ] {
            let result = try queue.litfass.run(["schedule"] + command + ["--by", name])
            #expect(result.status == 64 && result.errors.contains("200 characters at most"), "\(result.errors)")
            #expect(
                result.errors.unicodeScalars.allSatisfy {
                    !$0.properties.isBidiControl && ($0.value >= 0x20 || $0 == "\n") && $0.value < 0x2028 || $0 == "→"
                })
            #expect(result.errors.count < 600)
        }
    }

    @Test(arguments: ["A. Amsel", "Ömer Çelik", "أحمد", String(repeating: "a", count: 200)])
    func namesOfAllScriptsAreTaken(_ name: String) throws {
        let queue = try QueueHome()
        #expect(try queue.litfass.run("schedule", "pause", "--by", name).status == 0)
        #expect(try queue.ledger().history().map(\.who) == [name])
    }

    @Test func whoIsLoggedInIsCleaned() throws {
        let queue = try QueueHome()
        var litfass = queue.litfass
        litfass.variables["USER"] = "am\u{202E}sel\u{1B}"
        #expect(try litfass.run("schedule", "pause").status == 0)
        litfass.variables["USER"] = "\u{200F} "
        litfass.variables["LOGNAME"] = "drossel"
        #expect(try litfass.run("schedule", "resume").status == 0)
        #expect(try queue.ledger().history().map(\.who) == ["amsel", "drossel"])
    }
}
