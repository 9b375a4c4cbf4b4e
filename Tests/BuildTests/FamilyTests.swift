import Loading
import Model
import Support
import Testing
import Workspace

@testable import Build

/// A campaign's style counts first, then the region's; what a style is called is checked.
struct FamilyTests {
    private static let workspace = Repository.workspace

    private func project(campaign: String?, region: String?) throws -> Project {
        let resources = try SharedResources.load(Self.workspace)
        let order = BuildOrder(
            campaign: Repository.root + "/Campaigns/willkommen", output: "/dev/null",
            program: .init(name: "Litfass", identity: "test"))
        let project = try Project(order, resources, Self.workspace, crests: .reading)
        var loaded = project.loaded
        loaded.campaign.family = campaign.map {
            Located($0, at: SourcePlace(file: "campaign.yaml", line: 9, column: 8))
        }
        let regions = project.regions.map { place in
            var place = place
            place.region.brand.family = region.map {
                Located($0, at: SourcePlace(file: place.region.brand.file, line: 3, column: 8))
            }
            return place
        }
        return Project(
            resources: resources, loaded: loaded, regions: regions, loadingFindings: [], date: 0, texts: project.texts,
            photos: project.photos,
            photoRenderer: project.photoRenderer, today: project.today)
    }

    private func jobs(_ project: Project) -> [SheetJob] {
        project.sheets(
            .init(regions: ["augsburg"], languages: ["de"]), program: .init(name: "Litfass", identity: "test")
        ).jobs
    }

    @Test(
        arguments: [
            (nil, nil, "kacheln"), (nil, "rahmen", "rahmen"), ("rahmen", nil, "rahmen"),
            ("kacheln", "rahmen", "kacheln"),
        ] as [(String?, String?, String)])
    func theCampaignCountsFirst(campaign: String?, region: String?, family: String) throws {
        let jobs = jobs(try project(campaign: campaign, region: region))
        #expect(!jobs.isEmpty && jobs.allSatisfy { $0.template.family == family })
    }

    @Test func anotherStyleIsAnotherKey() throws {
        let (first, second) = (
            jobs(try project(campaign: nil, region: nil)), jobs(try project(campaign: "rahmen", region: nil))
        )
        #expect(first.map(\.name) == second.map(\.name))
        for (a, b) in zip(first, second) { #expect(a.key != b.key) }
    }

    @Test func anUnknownStyleOfARegionNamesTheKnownOnes() throws {
        let region = try #require(try project(campaign: nil, region: "rahm").regions.first?.region)
        let found = Project.unknownStyle(of: region, try SharedResources.load(Self.workspace))
        let titles = [
            Words(de: "kacheln (Sprechblase)", en: "kacheln (Speech bubble)"),
            Words(de: "bild (Bild)", en: "bild (Picture)"),
            Words(de: "rahmen (Rahmen)", en: "rahmen (Frame)"),
        ]
        #expect(
            found == [
                Finding(
                    UnknownStyle(name: "rahm", known: .titledFamilies(titles)),
                    at: SourcePlace(file: "Assets/Regions/augsburg/brand.yaml", line: 3, column: 8),
                    scope: .init(region: "augsburg"))
            ])
        #expect(found.map(\.message) == [Words(de: "Den Stil „rahm“ gibt es nicht.", en: "There is no style “rahm”.")])
        #expect(
            found.map(\.remedy) == [
                Words(
                    de: "Einen von diesen nehmen: kacheln (Sprechblase), bild (Bild), rahmen (Rahmen).",
                    en: "Take one of these: kacheln (Speech bubble), bild (Picture), rahmen (Frame).")
            ])
    }
}
