import Build
import Foundation
import Layout
import Loading
import Model
import Page
import Raster
import Support
import Testing
import Workspace

/// The same loading, layout and drawing show what nobody has saved yet.
struct UnsavedCampaignTests {
    private static let languages = ["de", "ar", "zh-CN"]
    private static let texts = "Campaigns/winter/texts/"

    /// A town of its own with one campaign, by path in its workspace: a region of the repository and a ready-made
    /// campaign under other names, in some of its languages, with a photo.
    private static func town() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        func take(_ path: String, as name: String, _ changes: [String: String] = [:]) throws {
            var text = String(decoding: try Repository.workspace.read(path, limit: YAML.largestFile), as: UTF8.self)
            for (old, new) in changes {
                try #require(text.contains(old))
                text = text.replacing(old, with: new)
            }
            files[name] = Array(text.utf8)
        }
        let (old, new) = ("Assets/Regions/augsburg/", "Assets/Regions/neustadt/")
        try take(old + "region.json", as: new + "region.json", ["\"augsburg\"": "\"neustadt\""])
        for name in ["brand.yaml", "crest.svg"] { try take(old + name, as: new + name) }
        let photos = """
            photos: [{ id: markt, file: images/markt.jpg, credit: Erika Muster, license: CC BY 4.0, people: false }]
            deadlines:
            """
        let changes = [
            "[augsburg]": "[neustadt]", "[de, de-si, en, ar, pes, uk, tr, ti, zh-CN]": "[de, ar, zh-CN]",
            "deadlines:": photos,
        ]
        try take("Campaigns/aktuell/campaign.yaml", as: "Campaigns/winter/campaign.yaml", changes)
        for code in languages { try take("Campaigns/aktuell/texts/\(code).yaml", as: "\(texts)\(code).yaml") }
        let background = Shape(
            path: .rectangle(Rect(x: .zero, y: .zero, width: .mm(100), height: .mm(100))),
            fill: Color(rgb: RGB(hex: 0x336699)))
        let page = Page(
            size: Size(width: .mm(100), height: .mm(100)), bleed: .zero, safeMargin: .zero,
            medium: .paper(resolution: 600), items: [.shape(background)])
        files["Campaigns/winter/images/markt.jpg"] = try JPEGFile.encode(Rasteriser().draw(page))
        return files
    }

    private static func order(_ workspace: Workspace, _ selection: Selection = .all) -> BuildOrder {
        BuildOrder(
            campaign: workspace.root + "/Campaigns/winter", selection: selection, output: "/dev/null",
            program: .init(name: "Litfass", identity: "test"))
    }

    private static func documents(_ workspace: Workspace, _ selection: Selection = .all) throws -> [String: Document] {
        let dryRun = try DryRun(order(workspace, selection), in: workspace)
        return Dictionary(
            uniqueKeysWithValues: (0..<dryRun.count).map { (dryRun.name($0), dryRun.layOut($0)) })
    }

    private static func workspace(_ root: String) -> Workspace {
        Workspace(root: root, searchPath: [root, Repository.root], now: 1_793_527_200)
    }

    @Test func aWholeCampaignIsReadLaidOutAndDrawnWithNoFolderOnDisk() async throws {
        let (memory, temporary) = ("/nowhere/neustadt", try TemporaryFolder())
        var workspace = Self.workspace(memory)
        let files = try Self.town()
        for (name, bytes) in files {
            workspace.files.overlay(bytes, over: memory + "/" + name)
            try OutputFolder(temporary.path).write(bytes, to: name)
        }
        let found = try await Production.check(Self.order(workspace), in: workspace).findings
        #expect(found.filter { $0.severity == .error }.map(\.message.de) == [])

        let documents = try Self.documents(workspace)
        // A poster, the one at the town hall, a flyer, a post and those of two messages, in each language.
        #expect(documents.count == 6 * Self.languages.count)
        let saved = try Self.documents(Self.workspace(temporary.path))
        #expect(documents == saved)

        let rasteriser = Rasteriser()
        let pages = documents.values.flatMap(\.pages)
        for page in pages {
            let bitmap = try rasteriser.draw(page, resolution: 24)
            let colours = Set(
                (0..<bitmap.height).flatMap { y in (0..<bitmap.width).compactMap { bitmap[$0, y] } })
            #expect(colours.count > 20)
        }
        let pictures = Set(
            pages.flatMap(\.allItems).compactMap { if case .picture(let it) = $0 { it.data } else { nil } })
        let crest = CrestIntake(workspace).take(
            try #require(files["Assets/Regions/neustadt/crest.svg"]), from: "crest.svg", in: memory, .trying)
        #expect(pictures.contains(try #require(crest.crest?.data)))
        #expect(pictures.contains { $0.starts(with: [0xFF, 0xD8]) })
        let codes = Set(pages.flatMap(\.codes).map(\.symbol.payload))
        #expect(codes.isSuperset(of: ["de", "ar", "zh-cn"].map { "https://integreat.app/neustadt/\($0)" }))
        #expect(!FileManager.default.fileExists(atPath: "/nowhere"))
    }

    @Test func anUnsavedHeadlineShowsAndItsFileStaysAsItIs() throws {
        let temporary = try TemporaryFolder()
        let files = try Self.town()
        for (name, bytes) in files { try OutputFolder(temporary.path).write(bytes, to: name) }
        let file = Self.texts + "de.yaml"
        var workspace = Self.workspace(temporary.path)
        let selection = Selection(languages: ["de"], materials: ["post-square"])
        func page() throws -> Page {
            let documents = try Self.documents(workspace, selection)
            return try #require(documents.first { $0.key.contains("/post-square.") }?.value).pages[0]
        }
        let before = try page()

        let text = String(decoding: try #require(files[file]), as: UTF8.self)
        let changed = Array(text.replacing("Es wird kalt", with: "Es schneit").utf8)
        workspace.files.overlay(changed, over: temporary.path + "/" + file)
        let unsaved = try page()
        func headlines(_ page: Page) -> [String] { page.textBlocks.filter { $0.role == .headline }.map(\.text) }
        #expect(headlines(before).joined().contains("kalt") && headlines(unsaved).joined().contains("schneit"))
        let picture = try PNGFile.encode(Rasteriser().draw(unsaved), PNGProperties())
        #expect(picture != (try PNGFile.encode(Rasteriser().draw(before), PNGProperties())))
        #expect(try OutputFolder(temporary.path).read(file, limit: YAML.largestFile) == files[file])

        // Given up, it is gone; saved, it shows as it did.
        workspace.files.lift(temporary.path + "/" + file)
        #expect(try page() == before)
        try OutputFolder(temporary.path).write(changed, to: file)
        #expect(try PNGFile.encode(Rasteriser().draw(page()), PNGProperties()) == picture)
    }
}
