import Foundation
import Layout
import Loading
import Model
import Support
import Testing
import Workspace

@testable import Build

/// Which change makes which sheets anew: those that show it, and no others.
struct SourceSumsTests {
    private static let program = BuildOrder.Program(name: "Litfass", identity: "1")

    /// One campaign with its sheets in two languages.
    private static func project() throws -> Project {
        let workspace = Repository.workspace
        let order = BuildOrder(
            campaign: Repository.root + "/Campaigns/willkommen", output: "/dev/null", program: program)
        return try Project(order, SharedResources.load(workspace), workspace, crests: .reading)
    }

    private static func keys(
        _ project: Project, _ program: BuildOrder.Program = program, paper: String = ""
    ) -> [String: SheetJob] {
        let selection = Selection(
            regions: ["augsburg"], languages: ["de", "ar"], materials: ["post-square", "flyer-a5"])
        let jobs = project.sheets(selection, program: program, paper: paper).jobs
        return Dictionary(jobs.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The languages and materials of what is made anew.
    private static func anew(_ former: [String: SheetJob], _ now: [String: SheetJob]) -> Set<String> {
        Set(now.values.filter { former[$0.name]?.key != $0.key }.map { "\($0.sheet.material) \($0.sheet.language)" })
    }

    @Test func eachSourceTouchesWhatShowsIt() throws {
        let project = try Self.project()
        let former = Self.keys(project)
        let all: Set = ["post-square de", "post-square ar", "flyer-a5 de", "flyer-a5 ar"]
        #expect(Set(former.values.map { "\($0.sheet.material) \($0.sheet.language)" }) == all)
        #expect(Self.anew(former, Self.keys(project)) == [])
        // Whoever draws it, the campaign says the same.
        let other = Self.keys(project, .init(name: "Litfass", identity: "2"))
        #expect(Self.anew(former, other) == all)
        #expect(other.allSatisfy { $0.value.sources == former[$0.key]?.sources })
        #expect(Self.anew(former, Self.keys(project, paper: "marks")) == ["flyer-a5 de", "flyer-a5 ar"])

        func changed(_ change: (inout SharedResources) -> Void) -> Set<String> {
            var resources = project.resources
            change(&resources)
            return Self.anew(former, Self.keys(Self.with(project, resources, project.loaded, project.regions)))
        }
        #expect(changed { $0.sources["Assets/Languages.yaml"]?.append(0x0A) } == all)
        #expect(changed { $0.sources["Assets/Profiles/FOGRA39.icc"]?.append(0) } == all)
        #expect(
            changed { $0.sources["Templates/post-square.yaml"]?.append(0x0A) } == ["post-square de", "post-square ar"])
        #expect(changed { $0.sources["Templates/poster-a3.yaml"]?.append(0x0A) } == [])
        // What posts go by shows on no sheet.
        #expect(changed { $0.sources["Assets/Platforms/mastodon.yaml"]?.append(0x0A) } == [])
        var resources = project.resources
        resources.sources["Assets/Platforms/mastodon.yaml"]?.append(0x0A)
        let posts = SourceSums(Self.with(project, resources, project.loaded, project.regions), Self.program)
        #expect(posts.shared != SourceSums(project, Self.program).shared)

        var loaded = project.loaded
        loaded.sources["texts/ar.yaml"]?.append(0x0A)
        #expect(
            Self.anew(former, Self.keys(Self.with(project, project.resources, loaded, project.regions)))
                == ["post-square ar", "flyer-a5 ar"])
        for file in ["Assets/Regions/augsburg/brand.yaml", "crest"] {
            let regions = project.regions.map { place in
                var place = place
                place.sources[file]?.append(0x0A)
                return place
            }
            #expect(Self.anew(former, Self.keys(Self.with(project, project.resources, project.loaded, regions))) == all)
        }
    }

    @Test func fontsAndPatternsOfTheMachineCount() throws {
        try Repository.withFolder { folder in
            var machine = MachineSources(Array("<fontconfig><dir>\(folder.path)/fonts</dir></fontconfig>".utf8))
            #expect(machine.fontFolders == [folder.path + "/fonts"])
            machine.hyphenationFolders = [folder.path + "/hyphen"]
            var sums = [machine.sum]
            for name in ["fonts/noto/a.ttf", "hyphen/hyph_de.dic"] {
                for bytes in [[1], [1, 2]] as [[UInt8]] {
                    try folder.write(bytes, to: name)
                    sums.append(machine.sum)
                }
            }
            #expect(Set(sums).count == sums.count && machine.sum == sums.last)
        }
    }

    private static func with(
        _ project: Project, _ resources: SharedResources, _ loaded: LoadedCampaign, _ regions: [Project.Place]
    ) -> Project {
        Project(
            resources: resources, loaded: loaded, regions: regions, loadingFindings: [], date: project.date,
            texts: project.texts, photos: project.photos, photoRenderer: project.photoRenderer, today: project.today)
    }
}
