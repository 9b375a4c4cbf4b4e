import Formats
import Layout
import Loading
import Model

extension Project {
    /// Every sheet of the selection, in the campaign's order, and what keeps others from being made.
    func sheets(
        _ selection: Selection, program: BuildOrder.Program, paper: String = ""
    ) -> (jobs: [SheetJob], findings: [Finding]) {
        var jobs: [SheetJob] = []
        var findings: [Finding] = []
        for place in regions {
            for material in campaign.materials {
                guard let template = template(material.value, in: place.region) else { continue }
                let groups = groups(template, in: place.region, &findings)
                for (language, localizations) in groups
                where selection.contains(region: place.region.slug, language: language, material: template.name) {
                    for placement in placements(of: template) {
                        jobs.append(job(place, template, language, localizations, placement, program, paper))
                    }
                }
            }
            for (picture, language) in pictures(in: place.region)
            where selection.contains(
                region: place.region.slug, language: language.code, material: picture.template.name)
            {
                jobs.append(
                    job(place, picture.template, language.code, [language], nil, program, paper, picture: picture))
            }
        }
        return (jobs, findings)
    }

    /// No placement, and each that names the material.
    private func placements(of template: Template) -> [Campaign.Placement?] {
        [nil] + campaign.placements.filter { $0.materials.contains { $0.value == template.name } }
    }

    /// The languages of each sheet: one a sheet, or on a multilingual one as many as it holds.
    private func groups(
        _ template: Template, in region: Region, _ findings: inout [Finding]
    ) -> [(language: String, localizations: [Language])] {
        let languages = languages(in: region)
        guard let count = template.languageCount else { return languages.map { ($0.code, [$0]) } }
        let scope = Finding.Scope(region: region.slug, material: template.name)
        guard languages.count >= count.lowerBound else {
            let lack = TooFewLanguages(material: template.title, needed: count.lowerBound, given: languages.count)
            findings.append(Finding(lack, at: SourcePlace(file: CampaignLoader.file), scope: scope))
            return []
        }
        if languages.count > count.upperBound {
            let note = LanguagesLeftOut(material: template.title, shown: count.upperBound, given: languages.count)
            findings.append(Finding(note, at: SourcePlace(file: CampaignLoader.file), scope: scope))
        }
        return [("mul", Array(languages.prefix(count.upperBound)))]
    }

    private func job(
        _ place: Place, _ template: Template, _ language: String, _ languages: [Language],
        _ placement: Campaign.Placement?, _ program: BuildOrder.Program, _ paper: String,
        picture: PostPicture? = nil
    ) -> SheetJob {
        let photo = photo(for: template, in: place.region, post: picture?.post)
        let sheet = OutputTree.Sheet(
            region: place.region.slug, material: template.name, language: language, placement: placement?.id,
            post: picture?.post)
        return SheetJob(
            sheet: sheet, template: template,
            subject: subject(place, template, languages, placement, picture, photo),
            sources: sources(sheet, template, languages, place, photo, paper), program: program.identity,
            jpegLimit: template.kind == .post ? jpegLimit : nil, photo: photo)
    }

    /// What a sheet is filled with.
    ///
    /// - Parameter languages: One, or on a multilingual sheet all of its.
    func subject(
        _ place: Place, _ template: Template, _ languages: [Language], _ placement: Campaign.Placement?,
        _ picture: PostPicture?, _ photo: UsedPhoto?
    ) -> Subject {
        let region = place.region
        let links = CampaignLinks(campaign: campaign, region: region)
        let single = template.multilingual ? nil : languages.first?.code
        let localizations = languages.compactMap { language in
            loaded.texts[language.code].map { texts in
                Localization(
                    language: language, texts: picture?.words.map(texts.showing) ?? texts,
                    values: values(language, in: region, onSheet: true))
            }
        }
        let any = links.any(placement: placement?.id)
        var subject = Subject(
            region: region, localizations: localizations,
            link: single.map { links.link(language: $0, placement: placement?.id) } ?? any,
            linkAny: any, address: links.address(language: single), distance: placement?.distance ?? template.distance,
            crest: place.crest, photo: photo?.sheet, german: resources.languages[LanguageTable.source] ?? languages[0],
            title: [campaign.title, region.name, template.title.de, languages.map(\.name).joined(separator: ", ")]
                .joined(separator: " · "), date: date)
        subject.signs = signs(ofPost: picture?.post)
        return subject
    }

    /// All signs that a sheet may show: the template's, and where it has room for one, the campaign's.
    private func signNames(_ template: Template) -> [String] {
        let nodes = template.nodes().compactMap { if case .pictogram(let sign) = $0.content { sign } else { nil } }
        guard !nodes.isEmpty else { return [] }
        let chosen = [campaign.sign].compactMap(\.self) + campaign.signs.values.joined()
        let ofPosts = campaign.posts.flatMap { [$0.sign].compactMap(\.self) + $0.signs }
        return (chosen + ofPosts).map(\.value)
            + nodes.flatMap { node in
                [node.otherwise, { if case .named(let name) = node.source { name } else { nil } }()].compactMap(\.self)
            }
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

    /// All that a sheet is made of, but the program that makes it.
    private func sources(
        _ sheet: OutputTree.Sheet, _ template: Template, _ languages: [Language], _ place: Place, _ photo: UsedPhoto?,
        _ paper: String
    ) -> [BuildKey.Part] {
        var parts: [BuildKey.Part] = [
            .init("sheet", OutputTree.posterPDF(sheet)), .init("date", String(date)),
            .init("style", template.family),
        ]
        if template.kind != .post { parts.append(.init("paper", paper)) }
        if let photo {
            parts.append(.init("photo", photo.entry.sum))
            // A consent ends without a file being changed.
            parts.append(
                .init(
                    "photo-findings", photo.findings.map { "\($0.code) \($0.severity.rawValue)" }.joined(separator: " ")
                ))
        }
        func add(_ sources: [String: [UInt8]], where isUsed: (String) -> Bool = { _ in true }) {
            for (name, bytes) in sources.sorted(by: { $0.key < $1.key }) where isUsed(name) {
                parts.append(.init(name, bytes))
            }
        }
        let texts = Set(languages.map { "texts/\($0.code).yaml" })
        add(loaded.sources) { !$0.hasPrefix("texts/") || texts.contains($0) }
        add(place.sources)
        let signs = Set(signNames(template).map(PictogramLibrary.path))
        add(resources.sources) { file in
            if file.hasPrefix(PictogramLibrary.folder) { return signs.contains(file) }
            return !file.hasPrefix("Templates/") || template.files.contains(file)
        }
        return parts
    }
}
