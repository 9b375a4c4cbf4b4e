import Foundation
import Testing

/// Imports run one way: the campaign before layout, the Page after it.
struct ImportTests {
    /// What a room may import of the house, and which of the system's libraries.
    ///
    /// A new room is entered here, and one that needs more than stands here is a decision about the design.
    private static let allowed: [String: Set<String>] = [
        // The ground floor.
        "Findings": [],
        "Formats": ["CYAML", "Foundation"],
        "Page": ["Formats"],
        // What is one unit in a text, for posts and sheets alike.
        "Phrases": ["Page"],
        "Model": ["Findings", "Formats", "Page", "Phrases", "Colour"],
        "Workspace": ["Findings", "CGLib", "Foundation", "Dispatch", "Synchronization"],
        // Before the seam: who knows campaigns.
        "Loading": ["Findings", "Formats", "Model", "Page", "SVG", "Workspace", "Foundation"],
        // What is translated, how far it has come, and what is wrong with it; texts are read as Loading reads them.
        "Translation": [
            "Findings", "Formats", "Phrases", "Model", "Workspace", "Loading", "Foundation", "FoundationXML",
        ],
        "Typography": [
            "Findings", "Model", "Page", "Phrases", "Workspace", "CGLib", "CPango", "CHarfBuzz", "CICU",
        ],
        "Social": ["Findings", "Formats", "Model", "Page", "Phrases", "Foundation"],
        "Plan": ["Findings", "Formats", "Model", "Page", "Foundation"],
        // Where short paths lead, in the words of web servers.
        "Links": ["Formats", "Model"],
        // How often they were opened, out of logs and tables, and what that says.
        "Results": ["Findings", "Formats", "Model", "Plan", "Workspace", "CZLib", "CZStd", "Foundation"],
        "Layout": [
            "Findings", "Formats", "Model", "Page", "Phrases", "Workspace", "Typography", "Codes", "Colour",
            "Foundation",
        ],
        // After the seam: who knows pages and no campaign.
        "Codes": ["Page", "CQREncode", "CZBar", "Foundation"],
        "Colour": ["Page", "CLCMS", "Foundation", "Synchronization"],
        "Raster": ["Formats", "Page", "CCairo", "CRSVG", "CPNG", "CTurboJPEG", "Foundation"],
        "SVG": ["Findings", "Formats", "Page", "Foundation", "FoundationXML"],
        "PDF": ["CQPDF", "CQPDFContent", "Foundation"],
        "Print": [
            "Findings", "Formats", "Page", "Colour", "PDF", "CQPDF", "CQPDFContent", "CHarfBuzz", "CCairo", "CRSVG",
            "Foundation",
        ],
        "Preflight": ["Findings", "Formats", "Page", "Codes", "Raster", "PDF", "Foundation"],
        "Terminal": ["Findings", "Foundation", "Synchronization"],
        // How posts leave the house: who knows a post and no campaign.
        "Transfer": ["Findings", "Formats", "CCURL", "Foundation"],
        "Publish": ["Findings", "Formats", "Model", "Workspace", "Transfer", "Foundation", "Synchronization"],
        // The queue: what goes out when, who let it out, what became of it.
        "Schedule": ["Findings", "Formats", "Model", "Plan", "Publish", "Workspace", "CSQLite", "CPQ", "Foundation"],
        // Who brings both together: a campaign's output folder with its manifest.
        "Build": [
            "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Translation", "Typography", "Codes",
            "Colour",
            "Layout", "Raster", "SVG", "Print", "Preflight", "Social", "Plan", "Foundation", "Synchronization",
        ],
        // Who reads that folder's manifest and makes it a press kit; of Loading it is the reader of YAML that it needs.
        // The report on paper follows no template: it is as long as what was counted, and sets its own type.
        "PressKit": [
            "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Typography", "Plan", "Results", "Build",
            "CZLib", "Foundation",
        ],
        // What a press office does with all of it, whichever face it has.
        "Desk": [
            "Findings", "Formats", "Page", "Model", "Workspace", "Loading", "Translation", "Typography", "Codes",
            "Colour", "Layout",
            "Raster",
            "Print", "Preflight", "Social", "Plan", "Links", "Results", "Transfer", "Publish", "Schedule", "Build",
            "PressKit", "Foundation",
            "Synchronization",
            // The libraries that are in use say their versions.
            "CCairo", "CCURL", "CGLib", "CHarfBuzz", "CLCMS", "CPango", "CQPDF", "CQREncode", "CRSVG", "CYAML", "CZBar",
        ],
        // The face: arguments, calls, printing.
        "litfass": ["Findings", "Formats", "Model", "Workspace", "Desk", "Terminal", "Foundation"],
    ]

    @Test func everyImportIsAllowed() throws {
        let files = try SourceFile.all()
        #expect(Set(files.map(\.room)) == Set(Self.allowed.keys))
        let wrong = files.flatMap { file in
            Set(file.imports).subtracting(Self.allowed[file.room] ?? []).sorted().map { "\(file.path) imports \($0)" }
        }
        #expect(wrong == [])
    }

    @Test func thePackageDeclaresNothingElse() throws {
        let package = try String(contentsOfFile: SourceFile.root + "/Package.swift", encoding: .utf8)
        var declared: [String: Set<String>] = [:]
        for match in package.matches(of: #/room\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?,?\s*(?:isHot: true,?\s*)?\)/#) {
            let list = match.output.2 ?? ""
            declared[String(match.output.1)] = Set(list.matches(of: #/"(\w+)"/#).map { String($0.output.1) })
        }
        #expect(Set(declared.keys) == Set(Self.allowed.keys).subtracting(["litfass"]))
        for (room, modules) in declared {
            #expect(modules.subtracting(Self.allowed[room] ?? []) == [], "\(room)")
        }
    }

    /// The seam itself, said once more without the table.
    @Test(arguments: ["Page", "Codes", "Colour", "Raster", "PDF", "Print", "Preflight"])
    func nothingPastLayoutKnowsCampaigns(room: String) throws {
        let imports = try SourceFile.all().filter { $0.room == room }.flatMap(\.imports)
        #expect(!imports.isEmpty)
        #expect(
            Set(imports).intersection([
                "Model", "Loading", "Layout", "Typography", "Social", "Plan", "Build", "PressKit",
            ]) == [])
    }

    /// Values need no operating system.
    @Test func theValuesNeedNoFoundation() throws {
        let rooms: Set = ["Findings", "Page", "Phrases", "Model", "Layout", "Typography"]
        let files = try SourceFile.all().filter { rooms.contains($0.room) && $0.imports.contains("Foundation") }
        #expect(files.map(\.path) == [])
    }
}
