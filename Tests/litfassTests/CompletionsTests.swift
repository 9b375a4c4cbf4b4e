import Foundation
import Publish
import Schedule
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
        #expect(result.text == "sommer\nhof\nregion results review\n")
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/owned"))
    }

    /// What people have to know of a campaign is offered: its languages, posts, accounts and the queue's entries.
    @Test func bashOffersWhatACampaignHolds() throws {
        let queue = try QueueHome(.mastodon, server: "https://social.example.org", token: "geheim")
        try queue.scratch.write("posts:\n  - { id: start }\n  - { id: ende }\n", to: "Campaigns/sommer/campaign.yaml")
        for file in ["de.yaml", "ar.yaml", "ar.review.yaml"] {
            try queue.scratch.write("", to: "Campaigns/sommer/texts/" + file)
        }
        try queue.scratch.write("", to: "Templates/poster-x.yaml")
        do { try queue.fill(["Eins."], channel: "mastodon", in: try queue.ledger()) }
        let id = try #require(try queue.ledger().entries().first?.id)
        let script = """
            set -e; export LITFASS_HOME='\(queue.home)'
            source <(litfass completions bash)
            for list in campaigns posts languages accounts entries; do litfass completions names $list | xargs; done
            COMP_WORDS=(litfass check sommer --language d); COMP_CWORD=4; _litfass; echo "${COMPREPLY[@]}"
            COMP_WORDS=(litfass check sommer --material poster-x); COMP_CWORD=4; _litfass; echo "${COMPREPLY[@]}"
            COMP_WORDS=(litfass account test s); COMP_CWORD=3; _litfass; echo "${COMPREPLY[@]}"
            COMP_WORDS=(litfass schedule approve ''); COMP_CWORD=3; _litfass; echo "${COMPREPLY[@]}"
            COMP_WORDS=(litfass new x --region lahn); COMP_CWORD=4; _litfass; echo "${COMPREPLY[@]}"
            """
        let result = try bash(script, in: queue.scratch.path)
        #expect(
            result.text == """
                sommer
                ende start
                ar de
                stadt
                \(id)
                de
                poster-x
                stadt
                \(id)
                lahn-dill-kreis

                """)
    }

    /// A person's own shell: what the tab key makes of a line.
    @Test func theTabKeyCompletesALine() throws {
        let scratch = try Scratch()
        try scratch.write("", to: "Campaigns/sommerfest/campaign.yaml")
        let folder = URL(fileURLWithPath: Litfass.program).deletingLastPathComponent().path
        let lines = [
            "PATH='\(folder)':$PATH; PS1='> '; source <(litfass completions bash)",
            // Ctrl-A goes to the line's beginning.
            "litfass schedule plan somm\t --le\tx\u{1}echo got: ", "exit",
        ]
        let terminal = Litfass(program: "/usr/bin/script", folder: scratch.path, variables: ["TERM": "dumb"])
        let result = try terminal.run(
            ["-qec", "bash --norc --noprofile -i", "/dev/null"],
            input: Array((lines.joined(separator: "\n") + "\n").utf8))
        #expect(result.output.contains("got: litfass schedule plan sommerfest --ledger x"), "\(result.output)")
    }

    @Test(arguments: ["regions", "platforms", "campaigns", "materials", "languages", "findings"])
    func names(_ list: String) throws {
        let result = try Litfass().run("completions", "names", list)
        #expect(result.status == 0 && result.errors == "")
        #expect(!result.output.isEmpty)
        #expect(result.output.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.\n".contains($0)) })
    }
}
