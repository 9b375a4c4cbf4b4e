import Foundation

/// A campaign of two flyers, built by the program itself, once for all tests.
struct BuiltCampaign: Sendable {
    /// Where the region's printed matter lies.
    let folder: String
    /// The same for a region whose accent is a spot ink.
    let spotFolder: String

    static let languages = ["de", "ar", "zh-CN"]
    /// All of the demo campaign; those beyond `languages` are built as A5 flyers only.
    static let allLanguages =
        languages + ["en", "uk", "tr", "ti", "pes", "ru", "fr", "so", "ckb", "ps", "prs", "am", "de-si"]
    static let materials = ["flyer-a5", "flyer-dl"]
    static let shared = Result { try BuiltCampaign() }

    private init() throws {
        // Kept for the run; what is temporary, the system clears away.
        let workspace = NSTemporaryDirectory() + "litfass-built-\(ProcessInfo.processInfo.processIdentifier)"
        let files = FileManager.default
        try? files.removeItem(atPath: workspace)
        try files.createDirectory(atPath: workspace + "/Campaigns", withIntermediateDirectories: true)
        for name in ["Assets", "Templates"] {
            try files.copyItem(atPath: Samples.repository + "/" + name, toPath: workspace + "/" + name)
        }
        let campaign = workspace + "/Campaigns/proof"
        try files.copyItem(atPath: Samples.repository + "/Campaigns/willkommen", toPath: campaign)
        try Data(Self.campaign.utf8).write(to: URL(fileURLWithPath: campaign + "/campaign.yaml"))
        let brand = URL(fileURLWithPath: workspace + "/Assets/Regions/lahn-dill-kreis/brand.yaml")
        let swatches = try String(contentsOf: brand, encoding: .utf8)
        let spot = swatches.replacing(
            /surface: .*/, with: "surface: { rgb: \"#8CC6F0\", cmyk: [45, 10, 0, 0], spot: \"HKS 43\" }")
        try Data(spot.utf8).write(to: brand)
        let selections = [
            ["--region", "augsburg", "--sheet", "a4", "--language", Self.languages.joined(separator: ",")],
            [
                "--region", "augsburg", "--language",
                Self.allLanguages.dropFirst(Self.languages.count).joined(separator: ","),
                "--material", "flyer-a5",
            ],
            ["--region", "lahn-dill-kreis", "--language", "de", "--material", "flyer-a5"],
        ]
        for selection in selections {
            let result = try Tool.run([Self.program, "build", "proof", "--workspace", workspace] + selection)
            guard result.status == 0 else { throw Failure(words: result.output + result.errors) }
        }
        folder = workspace + "/Output/proof/augsburg/print"
        spotFolder = workspace + "/Output/proof/lahn-dill-kreis/print"
    }

    struct Failure: Error { let words: String }

    func file(_ material: String, _ language: String) -> String { "\(folder)/\(material).\(language).pdf" }

    /// A text of one line as it stands in the campaign's file.
    static func text(_ name: String, _ language: String) throws -> String {
        let path = Samples.repository + "/Campaigns/willkommen/texts/\(language).yaml"
        let lines = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8).split(separator: "\n")
        let line = lines.first { $0.hasPrefix(name + ": \"") } ?? ""
        return String(line.dropFirst(name.count + 3).dropLast())
    }

    /// The program lies beside the running test bundle.
    private static let program: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent().path + "/litfass"
        return FileManager.default.isExecutableFile(atPath: beside)
            ? beside : Samples.repository + "/.build/debug/litfass"
    }()

    private static let campaign = """
        litfass: 1
        title: Probe
        kind: willkommen
        period: { from: 2026-12-01, to: 2027-01-31 }
        regions: [augsburg, lahn-dill-kreis]
        languages: [\(allLanguages.joined(separator: ", "))]
        link: "https://{host}/{slug}/{language}"
        link-any: "https://{host}/{slug}"
        materials: [\(materials.joined(separator: ", "))]
        """
}
