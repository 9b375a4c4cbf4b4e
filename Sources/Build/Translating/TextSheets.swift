import Layout
package import Loading
package import Model
import Page
import Translation
package import Workspace

/// The sheets and posts on which a campaign's texts stand, for who translates them: how they look, and how long a text
/// may be there.
///
/// Belongs to one thread: it holds fonts, as soon as they are needed.
package final class TextSheets {
    let project: Project
    private var made: SheetRenderer?
    /// What is translated.
    let source: Texts
    let sourceLanguage: Language

    /// - Throws: `LoadingFault` for a campaign that can't be read or has no texts to translate.
    package init(_ order: BuildOrder, in workspace: Workspace) throws {
        let resources = try SharedResources.load(workspace)
        project = try Project(order, resources, workspace, crests: .looking)
        guard let source = project.loaded.texts[project.campaign.source],
            let language = resources.languages[source.language]
        else { throw LoadingFault.unreadable(project.findings) }
        (self.source, sourceLanguage) = (source, language)
    }

    /// As it was read, with what is wrong with it.
    package var campaign: LoadedCampaign { project.loaded }
    package var languages: LanguageTable { project.resources.languages }

    func renderer() throws -> SheetRenderer {
        if let made { return made }
        let renderer = try SheetRenderer(project.resources, project.photoRenderer)
        made = renderer
        return renderer
    }

    /// What stands for the placeholders on sheets in a language; of several regions the longest.
    package func values(in language: Language) -> [String: String] {
        var longest: [String: String] = [:]
        for place in project.regions {
            let values = project.values(language, in: place.region, onSheet: true)
            for name in Placeholder.allCases.map(\.rawValue) {
                guard let value = values[name], value.count > longest[name]?.count ?? 0 else { continue }
                longest[name] = value
            }
        }
        return longest
    }

    /// The e-mail address of the first region that has one: its press office's, else its own.
    package var contact: String? {
        project.regions.flatMap { place in
            let brand = place.region.brand
            let press = brand.press.flatMap { $0.isSample ? nil : $0.email }
            return [press, brand.contact.isSample ? nil : brand.contact.email].compactMap(\.self)
        }.first { !$0.isEmpty }
    }

    /// A sheet's `picture.headline` is one of the post's.
    static func name(_ key: String, of post: Campaign.Post?) -> String {
        guard let post, TextSource.isOfPicture(key) else { return key }
        return "posts.\(post.text.value).\(key)"
    }

    /// Whether a language has more texts than it lacks, so that its sheets have something to show.
    package func speaks(_ language: Language) -> Bool {
        let units = TextUnits.of(project.loaded, language: language.code)
        return units.count { $0.target != nil } * 2 > units.count
    }

    /// Sheets of a language as small pictures: of each kind one, and all others that show a text which none before
    /// does. Of a language that has hardly any texts, those of the source.
    ///
    /// - Throws: Where they can't be drawn.
    package func previews(in language: Language) throws -> [SheetPreview] {
        guard let place = project.regions.first else { return [] }
        let spoken = speaks(language) ? language : sourceLanguage
        var sheets: [(template: Template, post: Campaign.Post?, picture: PostPicture?)] = []
        for material in project.campaign.materials
        where project.campaign.speaks(material: material.value, in: language.code) {
            guard let template = project.template(material.value, in: place.region), !template.multilingual else {
                continue
            }
            sheets.append((template, nil, nil))
        }
        for post in project.campaign.posts where project.campaign.speaks(post, in: language.code) {
            let pictures = project.materials(of: post).lazy.compactMap { [project] in
                project.picture(of: post, $0, spoken, in: place.region)
            }
            if let picture = pictures.first { sheets.append((picture.template, post, picture)) }
        }
        var previews: [SheetPreview] = []
        for sheet in sheets {
            let photo = project.photo(for: sheet.template, in: place.region, post: sheet.post?.id)
            let subject = project.subject(place, sheet.template, [spoken], nil, sheet.picture, photo)
            let pages = try renderer().previews(sheet.template, subject)
            for (index, laidOut) in pages.enumerated() {
                var seen: Set<String> = []
                let keys = laidOut.keys.map { Self.name($0, of: sheet.post) }.filter { seen.insert($0).inserted }
                let known = Set(previews.flatMap(\.keys))
                let isFirst = index == 0 && !previews.contains { $0.kind == sheet.template.kind }
                guard !keys.isEmpty, isFirst || !known.isSuperset(of: keys) else { continue }
                let page = try laidOut.draw()
                previews.append(
                    SheetPreview(
                        kind: sheet.template.kind, post: sheet.post?.id, text: sheet.post?.text.value,
                        page: pages.count > 1 ? index + 1 : nil, keys: keys, bytes: page.bytes, format: page.format,
                        width: page.width, height: page.height))
            }
        }
        return previews
    }
}
