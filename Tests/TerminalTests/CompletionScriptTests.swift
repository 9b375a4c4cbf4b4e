import Foundation
import Terminal
import Testing

/// What bash itself offers after `line`, with a program that knows two campaigns and two regions.
struct CompletionScriptTests {
    private func offered(_ words: [String]) throws -> [String] {
        let script =
            CompletionScript.bash.lines(Sample.parser)
            + [
                """
                litfass() { case "$*" in *names\\ regions) echo augsburg muenchen;; *names\\ campaigns) echo \
                willkommen;; esac; }
                """,
                "COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))",
                "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))",
                "_litfass", "printf '%s\\n' \"${COMPREPLY[@]}\"",
            ]
        let bash = Process()
        let output = Pipe()
        let errors = Pipe()
        bash.executableURL = URL(fileURLWithPath: "/bin/bash")
        bash.arguments = ["--norc", "-c", script.joined(separator: "\n")]
        bash.standardOutput = output
        bash.standardError = errors
        try bash.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        let faults = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        bash.waitUntilExit()
        #expect(faults == "")
        return text.split(separator: "\n").map(String.init)
    }

    @Test(arguments: [
        (["litfass", ""], ["build", "region"]),
        (["litfass", "region", "i"], ["import"]),
        (["litfass", "--lang", "de", "region", ""], ["import", "list"]),
        (["litfass", "build", ""], ["willkommen"]),
        (["litfass", "build", "x", "--region", "a"], ["augsburg"]),
        (["litfass", "build", "x", "--region", "=", "mu"], ["muenchen"]),
        (["litfass", "build", "x", "--region", "="], ["augsburg", "muenchen"]),
        (["litfass", "build", "x", "--region", "augsburg,m"], ["augsburg,muenchen"]),
        (["litfass", "build", "--f"], ["--force"]),
        (["litfass", "region", "list", "--format", ""], ["csv", "ics"]),
        (["litfass", "region", "list", "--fo"], ["--format"]),
        (["litfass", "--color", "a"], ["auto", "always"]),
        (["litfass", "build", "x", "--jobs", ""], []),
    ])
    func bashOffers(_ words: [String], _ expected: [String]) throws {
        #expect(try offered(words) == expected)
    }

    @Test func zshNamesEveryCommandAndOption() {
        let text = CompletionScript.zsh.lines(Sample.parser).joined(separator: "\n")
        for part in [
            "#compdef litfass", "compadd -- build region", "'--force:everything anew'", "\"region list:--format\"",
            "_litfass_names regions",
        ] {
            #expect(text.contains(part))
        }
    }
}
