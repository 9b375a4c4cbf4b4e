import Formats
import Layout
import Loading
import Model
import Workspace

extension Project {
    /// Every sheet of the selection, in the campaign's order, and what keeps others from being made.
    func sheets(
        _ selection: Selection, program: BuildOrder.Program, paper: String = ""
    ) -> (jobs: [SheetJob], findings: [Finding]) {
        sheets(selection, SourceSums(self, program), paper: paper)
    }

    func sheets(
        _ selection: Selection, _ sums: SourceSums, paper: String
    ) -> (jobs: [SheetJob], findings: [Finding]) {
        let planner = SheetPlanner(project: self, selection: selection, sums: sums, paper: paper)
        let planned = Array(regions.indices).concurrently(planner.sheets)
        return (planned.flatMap(\.jobs), planned.flatMap(\.findings))
    }

    /// No placement, and each that names the material.
    func placements(of template: Template) -> [Campaign.Placement?] {
        [nil] + campaign.placements.filter { $0.materials.contains { $0.value == template.name } }
    }

    /// The languages of each sheet: one a sheet, or on a multilingual one as many as it holds.
    func groups(
        _ template: Template, _ material: String, in region: Region, _ findings: inout [Finding]
    ) -> [(language: String, localizations: [Language])] {
        let languages = languages(in: region).filter { campaign.speaks(material: material, in: $0.code) }
        guard let count = template.languageCount else { return languages.map { ($0.code, [$0]) } }
        let scope = Finding.Scope(region: region.slug, material: template.name)
        guard languages.count >= count.lowerBound else {
            let lack = TooFewLanguages(material: template.title, needed: count.lowerBound, given: languages.count)
            findings.append(Finding(lack, at: SourcePlace(file: CampaignLoader.file), scope: scope))
            return []
        }
        // A greeting that several languages share takes one place.
        let greetings = template.greetings(of: localizations(languages, in: region))
        let shown = Set(greetings.prefix(count.upperBound).flatMap(\.languages))
        let leftOut = languages.filter { !shown.contains($0) }
        if !leftOut.isEmpty {
            let note = LanguagesLeftOut(
                material: template.title, shown: shown.count, given: languages.count, leftOut: leftOut.map(\.names))
            findings.append(Finding(note, at: SourcePlace(file: CampaignLoader.file), scope: scope))
        }
        return [(LinkKey.manyLanguages, languages.filter(shown.contains))]
    }

    /// What is said in languages that have texts.
    private func localizations(
        _ languages: [Language], in region: Region, _ words: Texts.Picture? = nil
    ) -> [Localization] {
        languages.compactMap { language in
            loaded.texts[language.code].map { texts in
                Localization(
                    language: language, texts: words.map(texts.showing) ?? texts,
                    values: values(language, in: region, onSheet: true))
            }
        }
    }

    /// Where a sheet's code leads; without a language, that of a sheet in many.
    func code(
        _ language: String?, _ template: Template, _ placement: Campaign.Placement?, in region: Region
    ) -> String {
        CampaignLinks(campaign: campaign, region: region, table: links).code(
            LinkKey(
                region: region.slug, language: language ?? LinkKey.manyLanguages,
                .sheet(material: template.name, placement: placement?.id)))
    }

    /// What a sheet is filled with.
    ///
    /// - Parameter languages: One, or on a multilingual sheet all of its.
    func subject(
        _ place: Place, _ template: Template, _ languages: [Language], _ placement: Campaign.Placement?,
        _ picture: PostPicture?, _ photo: UsedPhoto?
    ) -> Subject {
        let region = place.region
        let links = CampaignLinks(campaign: campaign, region: region, table: self.links)
        let single = template.multilingual ? nil : languages.first?.code
        let link = code(single, template, placement, in: region)
        // Where its sheet hangs, and that of every other place which is the same.
        let alike = placements(of: template).filter {
            code(single, template, $0, in: region) == link && $0?.distance?.value == placement?.distance?.value
        }
        // The sheet of no place in particular stays bare.
        let places = placement == nil ? [] : alike.compactMap(\.self)
        var subject = Subject(
            region: region, localizations: localizations(languages, in: region, picture?.words),
            link: link, linkAny: code(nil, template, placement, in: region), address: links.address(language: single),
            distance: placement?.distance ?? template.distance,
            placement: places.isEmpty
                ? [] : [places.map(\.name), places.map(\.id)].map { $0.joined(separator: ", ") },
            crest: place.crest.shown,
            photo: photo?.sheet,
            german: resources.languages[LanguageTable.source] ?? languages[0],
            title: [campaign.title, region.name, template.title.de, languages.map(\.name).joined(separator: ", ")]
                .joined(separator: " · "), date: date)
        subject.signs = signs(ofPost: picture?.post)
        return subject
    }

    /// A post's own before the campaign's.
    private func signs(ofPost id: String?) -> SheetSigns {
        let post = id.flatMap { id in campaign.posts.first { $0.id == id } }
        var items = campaign.signs.mapValues { $0.map(\.value) }
        if let post, !post.signs.isEmpty { items[Texts.Picture.Part.items.textName] = post.signs.map(\.value) }
        return SheetSigns(
            known: resources.templateLibrary.pictograms.pictograms, own: (post?.sign ?? campaign.sign)?.value,
            items: items)
    }

    /// What platforms without a bound of their own are given: a picture of 5 MB still loads on the road.
    private static let largestJPEG = 5_000_000

    /// Nil where every channel takes PNG. With photos a PNG may be larger than a channel takes.
    var jpegLimit: Int? {
        let channels = Set(campaign.channels.map(\.value) + campaign.posts.flatMap { $0.channels ?? [] }.map(\.value))
        let media = channels.compactMap { resources.platforms[$0]?.media }
        guard !campaign.photos.isEmpty || media.contains(where: { !$0.formats.contains(.png) }) else { return nil }
        return media.filter { $0.formats.contains(.jpeg) }.compactMap(\.bytes).reduce(Self.largestJPEG, min)
    }
}
