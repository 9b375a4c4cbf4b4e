import Findings
import Foundation
import Loading
import Model
import Translation
import Workspace

/// YAML as templates, platforms, campaigns, texts and their records read it: whatever comes is a value or findings with a place in the
/// file.
enum FuzzedYAML {
    private static let folder: String = {
        let path = "/dev/shm/litfass-fuzz-\(getpid())/klein"
        try? FileManager.default.createDirectory(atPath: path + "/texts", withIntermediateDirectories: true)
        return path
    }()

    static func read(_ input: [UInt8]) {
        let lines = input.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }.count
        judge(YAML.parse(input, file: "a.yaml").findings, lines)
        judge(TemplateLoader.load(input, file: "Templates/a.yaml").findings, lines)
        judge(PlatformLoader.load(input, file: "Assets/Platforms/a.yaml", domains: TopLevelDomains()).findings, lines)
        let loader = CampaignLoader(
            languages: FuzzedRegion.languages, regions: ["augsburg"], channels: ["mastodon"],
            materials: ["poster-a3", "post-square"])
        for name in ["campaign.yaml", "texts/de.yaml"] {
            try? Data(input).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        try? Data(input).write(to: URL(fileURLWithPath: folder + "/" + ReviewFile.file(of: "ro")))
        judge(ReviewFile.read("ro", in: InputFolder(folder)).findings, lines)
        if let loaded = try? loader.load(InputFolder(folder)) { judge(loaded.findings, lines) }
    }

    private static func judge(_ findings: [Finding], _ lines: Int) {
        precondition(findings.count <= 40_000)
        for finding in findings {
            // Unicode's own separators end lines, too.
            if let line = finding.place?.line { precondition(line >= 1) }
            precondition(!finding.message.de.isEmpty && !finding.remedy.en.isEmpty)
        }
    }
}
