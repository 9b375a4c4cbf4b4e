import Formats
import Layout
import Loading
import Model

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
        var jobs: [SheetJob] = []
        var findings: [Finding] = []
        for place in regions {
            for material in campaign.materials {
                guard let template = template(material.value, in: place.region) else { continue }
                let groups = groups(template, material.value, in: place.region, &findings)
                for (language, localizations) in groups
                where selection.contains(region: place.region.slug, language: language, material: template.name) {
                    for placement in placements(of: template) {
                        jobs.append(job(place, template, language, localizations, placement, sums, paper))
                    }
                }
            }
            for (picture, language) in pictures(in: place.region)
            where selection.contains(
                region: place.region.slug, language: language.code, material: picture.template.name)
            {
                jobs.append(
                    job(place, picture.template, language.code, [language], nil, sums, paper, picture: picture))
            }
        }
        return (jobs, findings)
    }

    /// No placement, and each that names the material.
    func placements(of template: Template) -> [Campaign.Placement?] {
        [nil] + campaign.placements.filter { $0.materials.contains { $0.value == template.name } }
    }

    /// The languages of each sheet: one a sheet, or on a multilingual one as many as it holds.
    private func groups(
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

    private func job(
        _ place: Place, _ template: Template, _ language: String, _ languages: [Language],
        _ placement: Campaign.Placement?, _ sums: SourceSums, _ paper: String, picture: PostPicture? = nil
    ) -> SheetJob {
        let photo = photo(for: template, in: place.region, post: picture?.post)
        let sheet = OutputTree.Sheet(
            region: place.region.slug, material: template.name, language: language, placement: placement?.id,
            post: picture?.post)
        let limit = template.kind == .post ? jpegLimit : nil
        let single = template.multilingual ? nil : languages.first?.code
        let sources =
            sources(sheet, template, languages, photo, sums) + [
                template.kind == .post
                    ? .init("jpeg-limit", limit.map(String.init) ?? "") : .init("paper", paper),
                .init("link", code(single, template, placement, in: place.region)),
                .init("link-any", code(nil, template, placement, in: place.region)),
            ]
        return SheetJob(
            sheet: sheet, template: template, sources: sources, program: sums.program, jpegLimit: limit, photo: photo,
            subject: { subject(place, template, languages, placement, picture, photo) })
    }

    /// Where a sheet's code leads; without a language, that of a sheet in many.
    private func code(
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
                ? [] : [places.map(\.name), places.map(\.id)].map { $0.joined(separator: ", ") }, crest: place.crest,
            photo: photo?.sheet,
            german: resources.languages[LanguageTable.source] ?? languages[0],
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
        _ sheet: OutputTree.Sheet, _ template: Template, _ languages: [Language], _ photo: UsedPhoto?,
        _ sums: SourceSums
    ) -> [BuildKey.Part] {
        var parts: [BuildKey.Part] = [
            .init("sheet", OutputTree.posterPDF(sheet)), .init("date", String(date)),
            .init("style", template.family), .init("shared", sums.sheets), .init("campaign", sums.campaign),
            .init("region", sums.regions[sheet.region] ?? ""),
        ]
        // Another language's words may have chosen it.
        if let post = sheet.post { parts.append(.init("design", loaded.designs[post]?.rawValue ?? "")) }
        if let photo {
            parts.append(.init("photo", photo.entry.sum))
            // A consent ends without a file being changed.
            parts.append(
                .init(
                    "photo-findings", photo.findings.map { "\($0.code) \($0.severity.rawValue)" }.joined(separator: " ")
                ))
        }
        parts += sums.texts(languages.map(\.code))
        let signs = Set(signNames(template).map(PictogramLibrary.path))
        return parts + (Set(template.files).union(signs)).sorted().flatMap(sums.file)
    }
}
