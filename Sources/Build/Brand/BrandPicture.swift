import Formats
import Layout
import Loading
package import Model
import Page
import Raster
import Typography
package import Workspace

/// How a region appears: its colours, and a poster, a post, a card and a flyer as they come out, on one picture.
package struct BrandPicture: Sendable {
    /// As a file.
    package let png: [UInt8]
    /// What keeps the sheets on it from being made, or is to be known of them.
    package let findings: [Finding]
    /// The sheets on it; without a region that can be read there is none.
    package let sheetCount: Int

    /// The ready-made campaign whose words they bear, and what of it is shown.
    private static let campaign = "Campaigns/" + CampaignKind.willkommen.rawValue
    private static let materials = ["poster-a3", "post-square", "card-85x55", "flyer-a5"]

    /// Draws the sheets with the colours, the crest and the contact that the workspace shows, saved or not.
    ///
    /// - Parameters:
    ///   - slug: The region's.
    ///   - uiLanguage: Of what stands around the sheets; they themselves are German.
    ///   - progress: Told how many sheets are drawn, of how many.
    /// - Throws: `LoadingFault`, `FontFault`, or why a sheet can't be drawn.
    package init(
        _ slug: String, program: BuildOrder.Program, in workspace: Workspace, uiLanguage: UILanguage,
        progress: (_ done: Int, _ total: Int) -> Void
    ) throws {
        let resources = try SharedResources.load(workspace)
        let (folder, workspace) = try Self.lending(slug, workspace)
        let order = BuildOrder(campaign: folder, output: "", program: program)
        let project = try Project(order, resources, workspace, crests: .trying)
        let renderer = try SheetRenderer(resources, project.photoRenderer)
        let jobs = project.sheets(.all, program: program).jobs
        var findings = project.findings
        var sheets: [String: BrandBoard.Sheet] = [:]
        let rasteriser = Rasteriser()
        for (number, job) in jobs.enumerated() {
            progress(number, jobs.count)
            findings += renderer.check(job)
            guard let page = renderer.layOut(job).pages.first else { continue }
            sheets[job.template.name] = try BrandBoard.Sheet(page, job.template.name, rasteriser)
        }
        progress(jobs.count, jobs.count)
        self.findings = findings
        sheetCount = sheets.count
        guard let region = project.regions.first?.region else {
            png = []
            return
        }
        let language = resources.languages[uiLanguage == .german ? LanguageTable.source : "en"] ?? project.german
        let board = BrandBoard(
            region: region, sheets: sheets, uiLanguage: uiLanguage, language: language,
            typesetter: Typesetter(library: try resources.fontLibrary(), hyphenationFolders: []))
        png = try PNGFile.encode(rasteriser.draw(board.page), PNGProperties(title: region.name))
    }

    /// The ready-made campaign for one region and what is shown, laid over the disk.
    private static func lending(
        _ slug: String, _ workspace: Workspace
    ) throws -> (folder: String, workspace: Workspace) {
        // As it came with the program: a town's own copy of that name may be about something else.
        let found = workspace.searchPath.map { $0 + "/" + campaign }.last {
            workspace.files.exists($0 + "/" + CampaignLoader.file)
        }
        guard let folder = found else { throw FileFault(.missing, path: campaign) }
        let path = folder + "/" + CampaignLoader.file
        var document = try YAMLDocument(workspace.files.read(path, limit: YAML.largestFile))
        for (key, values) in [("regions", [slug]), ("languages", [LanguageTable.source]), ("materials", materials)] {
            try document.set([.key(key)], to: .list(values.map(YAMLValue.text)))
        }
        for key in ["placements", "channels", "posts", "style", "photos", "event"] { try document.remove([.key(key)]) }
        var workspace = workspace
        workspace.files.overlay(document.bytes, over: path)
        return (folder, workspace)
    }
}

extension Project {
    fileprivate var german: Language { resources.languages[LanguageTable.source] ?? resources.languages.languages[0] }
}
