internal import Build
internal import Foundation
package import Layout
package import Loading
package import Model
internal import Testing
internal import Typography
internal import Workspace

/// All that a campaign of the repository is laid out of: its texts, the templates, the regions.
package struct Stage: Sendable {
    package let campaign: LoadedCampaign
    package let languages: LanguageTable
    /// Sorted by name.
    package let templates: [Template]
    /// The same in every style, the standard one first.
    package let designs: [Template]
    /// Sorted by slug.
    package let regions: [Region]
    private let crests: [String: SheetCrest]
    private let pictograms: [String: Pictogram]

    package struct Missing: Error { package var what: String }

    /// - Parameter name: The folder's name in `Campaigns/`.
    package init(campaign name: String) throws {
        let workspace = Repository.workspace
        let resources = try SharedResources.load(workspace)
        let languages = resources.languages
        self.languages = languages
        pictograms = resources.templateLibrary.pictograms.pictograms
        templates = resources.templates.values.sorted { $0.name < $1.name }
        designs = resources.templateLibrary.families.flatMap { family in
            (resources.templateLibrary.templates[family.name] ?? [:]).values.sorted { $0.name < $1.name }
        }
        var crests: [String: SheetCrest] = [:]
        regions = try RegionLibrary.slugs(workspace).map { slug in
            guard let region = RegionLibrary.load(slug, workspace, languages: languages).region else {
                throw Missing(what: slug)
            }
            crests[slug] = CrestIntake(workspace).crest(of: region, .reading).shown
            return region
        }
        self.crests = crests
        campaign = try CampaignLoader(
            languages: languages, regions: regions.map(\.slug),
            channels: Repository.names(in: "Assets/Platforms", ending: ".yaml"),
            materials: templates.map(\.name)
        ).load(workspace.folder(Repository.root + "/Campaigns/" + name))
    }

    /// This thread's own layout engine: opening the fonts takes longer than laying out a sheet.
    package static func layoutEngine() throws -> LayoutEngine {
        let key = "Litfass.Composer"
        if let known = Thread.current.threadDictionary[key] as? LayoutEngine { return known }
        let file = "Assets/fonts.conf"
        let bytes = try Repository.workspace.read(file, limit: YAML.largestFile)
        let languages = try LanguageLoader.load(Repository.workspace)
        let library = try FontLibrary(configuration: bytes, path: file, languages: languages)
        let layoutEngine = LayoutEngine(
            typesetter: Typesetter(library: library, hyphenationFolders: ["/usr/share/hyphen", "/usr/share/dict"]))
        Thread.current.threadDictionary[key] = layoutEngine
        return layoutEngine
    }

    package func template(_ name: String, family: String = DesignFamily.standard.name) throws -> Template {
        guard let template = designs.first(where: { $0.name == name && $0.family == family }) else {
            throw Missing(what: name)
        }
        return template
    }

    package func region(_ slug: String) throws -> Region {
        guard let region = regions.first(where: { $0.slug == slug }) else { throw Missing(what: slug) }
        return region
    }

    package func language(_ code: String) throws -> Language {
        guard let language = languages[code] else { throw Missing(what: code) }
        return language
    }

    /// The codes of the campaign's languages, or of those that go on one multilingual sheet: as many as it holds, then
    /// as many as each composition for few.
    package func codes(for template: Template) -> [[String]] {
        let codes = campaign.campaign.languages?.map(\.value) ?? []
        guard let count = template.languageCount else { return codes.map { [$0] } }
        return ([count.upperBound] + template.compositions.keys.sorted(by: >)).map { Array(codes.prefix($0)) }
    }

    /// What a template is filled with, as a build fills it.
    package func subject(_ template: Template, languages codes: [String], region slug: String) throws -> Subject {
        let region = try region(slug)
        let links = CampaignLinks(campaign: campaign.campaign, region: region)
        let localizations = try codes.map { code in
            guard let texts = campaign.texts[code] else { throw Missing(what: code) }
            return Localization(
                language: try language(code), texts: texts,
                values: [
                    "region": region.name(in: code), "host": region.brand.host, "url": links.address(language: code),
                    "date": "12.12.2026", "time": "15:00", "place": "Bürgerhaus", "issued": "1.12.2026",
                ])
        }
        let single = template.multilingual ? nil : codes.first
        let any = links.any(placement: nil)
        var subject = Subject(
            region: region, localizations: localizations,
            link: single.map { links.link(language: $0, placement: nil) } ?? any,
            linkAny: any,
            address: links.address(language: single), distance: template.distance, crest: crests[slug],
            german: try language(LanguageTable.source),
            title: "\(region.name) · \(template.title.de) · \(codes.joined(separator: ", "))",
            date: 1_796_083_200)
        subject.signs = SheetSigns(
            known: pictograms, own: campaign.campaign.sign?.value,
            items: campaign.campaign.signs.mapValues { $0.map(\.value) })
        return subject
    }
}

/// In reports a template is its family and its name: `rahmen flyer-dl`.
extension Template: CustomTestStringConvertible {
    package var testDescription: String { "\(family) \(name)" }
}
