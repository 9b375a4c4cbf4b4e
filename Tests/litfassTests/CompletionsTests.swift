import Foundation
import Testing

struct CompletionsTests {
    /// What a shell prints that runs `script`.
    private func bash(_ script: String, in folder: String) throws -> (status: Int32, text: String) {
        let bash = Process()
        let output = Pipe()
        bash.executableURL = URL(fileURLWithPath: "/bin/bash")
        bash.arguments = ["--norc", "-c", script]
        bash.currentDirectoryURL = URL(fileURLWithPath: folder)
        bash.environment = [
            "PATH": URL(fileURLWithPath: Litfass.program).deletingLastPathComponent().path + ":/usr/bin:/bin"
        ]
        bash.standardOutput = output
        bash.standardError = output
        try bash.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        bash.waitUntilExit()
        return (bash.terminationStatus, text)
    }

    @Test func bashTakesTheScriptAndOffersWhatTheWorkspaceHolds() throws {
        let scratch = try Scratch()
        try scratch.write("", to: "Campaigns/sommer/campaign.yaml")
        try scratch.write("", to: "Campaigns/$(touch owned)/campaign.yaml")
        try scratch.write("{}", to: "Assets/Regions/hof/region.json")
        let script = """
            set -e
            litfass completions bash > completions; bash -n completions; source completions
            COMP_WORDS=(litfass build ''); COMP_CWORD=2; _litfass; echo "${COMPREPLY[@]}"
            COMP_WORDS=(litfass build sommer --region ho); COMP_CWORD=4; _litfass; echo "${COMPREPLY[@]}"
            COMP_WORDS=(litfass re); COMP_CWORD=1; _litfass; echo "${COMPREPLY[@]}"
            """
        let result = try bash(script, in: scratch.path)
        #expect(result.status == 0)
        #expect(result.text == "sommer\nhof\nregion\n")
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/owned"))
    }

    @Test(arguments: ["regions", "platforms", "campaigns", "materials", "languages", "findings"])
    func names(_ list: String) throws {
        let result = try Litfass().run("completions", "names", list)
        #expect(result.status == 0 && result.errors == "")
        #expect(!result.output.isEmpty)
        #expect(result.output.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.\n".contains($0)) })
    }
}
