import Foundation
import Testing
import Workspace

/// Work in a process of its own: what comes of it is heard, and how it ended otherwise.
struct LimitedProcessTests {
    private func limitedProcess(_ script: String) throws -> (LimitedProcess, Scratch) {
        let scratch = try Scratch()
        // Written by another process: a file that this one has open for writing, or that a child of another test has
        // from it, is too busy to be started.
        let writer = Process()
        writer.executableURL = URL(fileURLWithPath: "/bin/sh")
        writer.arguments = [
            "-c", "printf '#!/bin/sh\\n%s' \"$1\" > \"$2\" && chmod 755 \"$2\"", "sh", script,
            scratch.path + "/program",
        ]
        try writer.run()
        writer.waitUntilExit()
        let variables = ["HOME": "/home/a", "TOKEN": "geheim", "XDG_CACHE_HOME": "/c"]
        return (LimitedProcess(program: scratch.path + "/program", variables: variables), scratch)
    }

    @Test func theChildHasTheBytesAndIsHeard() throws {
        let (limitedProcess, scratch) = try limitedProcess("echo $1 $2; cat")
        #expect(try limitedProcess.run(.crest, on: Array("abc".utf8)) == Array("trial crest\nabc".utf8))
        try scratch.write("def", to: "file")
        #expect(try limitedProcess.run(.pdf, onFile: scratch.path + "/file") == Array("trial pdf\ndef".utf8))
    }

    @Test func secretsStayHere() throws {
        let (limitedProcess, scratch) = try limitedProcess("env")
        let told = String(decoding: try limitedProcess.run(.crest, on: []), as: UTF8.self).split(separator: "\n")
        #expect(Set(told).isSuperset(of: ["HOME=/home/a", "XDG_CACHE_HOME=/c"]))
        #expect(!told.contains { $0.hasPrefix("TOKEN") })
        withExtendedLifetime(scratch) {}
    }

    @Test(arguments: [
        ("kill -XCPU $$", LimitedProcess.Fault.tooLong), ("kill -ALRM $$", .tooLong), ("kill -ABRT $$", .broken),
        ("kill -SEGV $$", .broken), ("exit 3", .broken),
    ])
    func anEndThatIsNone(_ script: String, _ fault: LimitedProcess.Fault) throws {
        let (limitedProcess, scratch) = try limitedProcess(script)
        // More than a socket holds: who has ended takes no more.
        #expect(throws: fault) { try limitedProcess.run(.crest, on: [UInt8](repeating: 65, count: 1 << 22)) }
        withExtendedLifetime(scratch) {}
    }

    @Test func whatIsNotThereCannotBeStarted() {
        #expect(throws: LimitedProcess.Fault.broken) {
            try LimitedProcess(program: "/no/such", variables: [:]).run(.crest, on: [])
        }
        #expect(throws: LimitedProcess.Fault.broken) {
            try LimitedProcess(program: "/bin/true", variables: [:]).run(.pdf, onFile: "/no")
        }
    }

    @Test func onlyTheWordsOfATrialBeginOne() {
        #expect(LimitedProcess.work(["trial", "crest"]) == .crest)
        for words in [
            [], ["trial"], ["trial", "other"], ["trial", "pdf", "more"], ["build", "pdf"], ["trial", nil],
        ] {
            #expect(LimitedProcess.work(words) == nil)
        }
    }

    /// The program itself, as a child: a crest of one square, drawn and only looked at, and one that is none.
    @Test func theProgramTakesACrestIn() throws {
        let limitedProcess = LimitedProcess(program: Litfass.program, variables: [:])
        let square =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h5v5H0z\"/></svg>"
        func answer(_ draws: UInt8, _ crest: String) throws -> String {
            String(decoding: try limitedProcess.run(.crest, on: [draws] + Array(crest.utf8)), as: UTF8.self)
        }
        #expect(try answer(0, square) == "{\"findings\":[]}")
        #expect(try answer(1, square).hasPrefix("{\"data\":\"PHN2Zy"))
        for draws: UInt8 in [0, 1] {
            let refusal = try answer(draws, "no crest")
            #expect(refusal.contains("Das Wappen lässt sich nicht zeichnen"))
            #expect(refusal.contains("The crest cannot be drawn"))
        }
    }
}
