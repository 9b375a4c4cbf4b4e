import Layout
import Loading
import Model
import Support
import Testing
import Workspace

@testable import Build

/// Which languages a sheet in many of them shows, and what is said of the others.
struct ManyLanguagesTests {
    private static func sheets(upTo most: Int) throws -> (languages: [String], findings: [Finding]) {
        let workspace = Repository.workspace
        var resources = try SharedResources.load(workspace)
        let name = "poster-a3-languages"
        var template = try #require(resources.templates[name])
        template.languageCount = 2...most
        resources.templates[name] = template
        resources.templateLibrary.templates[DesignFamily.standard.name]?[name] = template
        let order = BuildOrder(
            campaign: Repository.root + "/Campaigns/willkommen", output: "/dev/null",
            program: .init(name: "Litfass", identity: "test"))
        let project = try Project(order, resources, workspace, crests: .reading)
        let (jobs, findings) = project.sheets(
            .init(regions: ["augsburg"], materials: [name]), program: order.program)
        #expect(jobs.map(\.sheet.language) == ["mul"])
        let found = findings.filter { $0.scope == .init(region: "augsburg", material: name) }
        return (jobs.flatMap { $0.subject.localizations.map(\.language.code) }, found)
    }

    /// Those that share a greeting take one place, wherever in the campaign's order they stand.
    @Test func whatHasNoRoomIsNamed() throws {
        let (languages, findings) = try Self.sheets(upTo: 12)
        #expect(
            languages == ["de", "en", "ar", "uk", "tr", "ti", "pes", "ru", "fr", "so", "ckb", "zh-CN", "prs", "de-si"])
        #expect(
            findings.map(\.message.de) == [
                "Plakat A3 in vielen Sprachen zeigt 14 von 16 Sprachen. Keinen Platz haben: Paschtu, Amharisch."
            ])
        #expect(findings.map(\.severity) == [.note])
        #expect(findings[0].message.en.hasSuffix("shows 14 of 16 languages. There is no room for: Pashto, Amharic."))
        #expect(findings[0].remedy.de.hasPrefix("Die wichtigsten Sprachen in campaign.yaml nach vorn stellen"))
    }

    @Test func sixteenLanguagesInFourteenPlacesAreAllThere() throws {
        let (languages, findings) = try Self.sheets(upTo: 14)
        #expect(languages.count == 16)
        #expect(findings == [])
    }
}
