import Layout
import Loading
import Model
internal import Synchronization

/// Spells a campaign out into sheets.
///
/// A country has hundreds of thousands of them: what they share, such as the designs and all that is known of the
/// regions, they have in common here, and a job holds little more than its names and its key.
final class SheetPlanner: Sendable {
    let project: Project
    private let selection: Selection
    private let sums: SourceSums
    /// How sheets for print are finished.
    private let paper: String
    private let jpegLimit: Int?
    private let designs = Mutex<[DesignName: Design]>([:])

    init(project: Project, selection: Selection, sums: SourceSums, paper: String) {
        self.project = project
        self.selection = selection
        self.sums = sums
        self.paper = paper
        jpegLimit = project.jpegLimit
    }

    /// What the sheets of a template in one style have in common.
    final class Design: Sendable {
        let template: Template
        let showsPhoto: Bool
        /// The sums of its files and of all signs that a sheet may show.
        let sources: [BuildKey.Part]

        init(_ template: Template, _ sources: [BuildKey.Part]) {
            self.template = template
            self.sources = sources
            showsPhoto = template.showsPhoto
        }
    }

    private struct DesignName: Hashable {
        var file: String
        var family: String
        /// What a post's own picture says.
        var picture: PictureDesign?
    }

    /// Every sheet of a region, in the campaign's order, and what keeps others from being made.
    ///
    /// - Parameter index: The region's, among the project's.
    func sheets(_ index: Int) -> (jobs: [SheetJob], findings: [Finding]) {
        let region = project.regions[index].region
        var jobs: [SheetJob] = []
        var findings: [Finding] = []
        for material in project.campaign.materials {
            guard let template = project.template(material.value, in: region) else { continue }
            let design = design(template)
            for (language, spoken) in project.groups(template, material.value, in: region, &findings)
            where selection.contains(region: region.slug, language: language, material: template.name) {
                for placement in project.placements(of: template) {
                    jobs.append(job(index, design, language, spoken.map(\.code), placement))
                }
            }
        }
        for (picture, language) in project.pictures(in: region)
        where selection.contains(region: region.slug, language: language.code, material: picture.template.name) {
            let design = design(picture.template, picture.words == nil ? nil : project.loaded.designs[picture.post])
            jobs.append(job(index, design, language.code, [language.code], nil, post: picture.post))
        }
        return (jobs, findings)
    }

    private func design(_ template: Template, _ picture: PictureDesign? = nil) -> Design {
        let name = DesignName(file: template.file, family: template.family, picture: picture)
        if let known = designs.withLock({ $0[name] }) { return known }
        let signs = Set(signNames(template).map(PictogramLibrary.path))
        let design = Design(template, Set(template.files).union(signs).sorted().flatMap(sums.file))
        return designs.withLock { designs in
            let known = designs[name] ?? design
            designs[name] = known
            return known
        }
    }

    /// All signs that a sheet may show: the template's, and where it has room for one, the campaign's.
    private func signNames(_ template: Template) -> [String] {
        let nodes = template.nodes().compactMap { if case .pictogram(let sign) = $0.content { sign } else { nil } }
        guard !nodes.isEmpty else { return [] }
        let campaign = project.campaign
        let chosen = [campaign.sign].compactMap(\.self) + campaign.signs.values.joined()
        let ofPosts = campaign.posts.flatMap { [$0.sign].compactMap(\.self) + $0.signs }
        return (chosen + ofPosts).map(\.value)
            + nodes.flatMap { node in
                [node.otherwise, { if case .named(let name) = node.source { name } else { nil } }()].compactMap(\.self)
            }
    }

    /// - Parameters:
    ///   - spoken: The codes of one language, or on a multilingual sheet of all of its.
    ///   - post: The post whose own picture it is.
    private func job(
        _ index: Int, _ design: Design, _ language: String, _ spoken: [String], _ placement: Campaign.Placement?,
        post: String? = nil
    ) -> SheetJob {
        let (template, region) = (design.template, project.regions[index].region)
        let sheet = OutputTree.Sheet(
            region: region.slug, material: template.name, language: language, placement: placement?.id, post: post)
        let limit = template.kind == .post ? jpegLimit : nil
        let single = template.multilingual ? nil : spoken.first
        let sources =
            sources(sheet, design, spoken, photo(of: sheet, design)) + [
                template.kind == .post
                    ? .init("jpeg-limit", limit.map(String.init) ?? "") : .init("paper", paper),
                .init("link", project.code(single, template, placement, in: region)),
                .init("link-any", project.code(nil, template, placement, in: region)),
            ]
        return SheetJob(
            sheet: sheet, planner: self, region: index, design: design, spoken: spoken, jpegLimit: limit,
            key: BuildKey(sums.program + sources), sources: BuildKey(sources))
    }

    /// All that a sheet is made of, but the program that makes it.
    private func sources(
        _ sheet: OutputTree.Sheet, _ design: Design, _ spoken: [String], _ photo: UsedPhoto?
    ) -> [BuildKey.Part] {
        var parts: [BuildKey.Part] = [
            .init("sheet", OutputTree.posterPDF(sheet)), .init("date", String(project.date)),
            .init("style", design.template.family), .init("shared", sums.sheets), .init("campaign", sums.campaign),
            .init("region", sums.regions[sheet.region] ?? ""),
        ]
        // Another language's words may have chosen it.
        if let post = sheet.post { parts.append(.init("design", project.loaded.designs[post]?.rawValue ?? "")) }
        if let photo {
            parts.append(.init("photo", photo.entry.sum))
            // A consent ends without a file being changed.
            parts.append(
                .init(
                    "photo-findings", photo.findings.map { "\($0.code) \($0.severity.rawValue)" }.joined(separator: " ")
                ))
        }
        return parts + sums.texts(spoken) + design.sources
    }

    /// What a sheet shows of the campaign's photos.
    func photo(of sheet: OutputTree.Sheet, _ design: Design) -> UsedPhoto? {
        guard design.showsPhoto else { return nil }
        return project.photos.entry(for: sheet.material, in: sheet.region, post: sheet.post).map(project.used)
    }

    /// What a sheet is filled with.
    func subject(of job: SheetJob, _ index: Int, _ spoken: [String]) -> Subject {
        let place = project.regions[index]
        let languages = spoken.compactMap { project.resources.languages[$0] }
        let post = job.sheet.post.flatMap { id in project.campaign.posts.first { $0.id == id } }
        let picture = post.flatMap { post in
            languages.first.flatMap { project.picture(of: post, job.sheet.material, $0, in: place.region) }
        }
        return project.subject(
            place, job.template, languages, project.campaign.placements.first { $0.id == job.sheet.placement }, picture,
            job.photo)
    }
}
