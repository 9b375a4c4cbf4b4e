internal import Build
package import Findings
package import Formats
internal import Loading
internal import Model
internal import PressKit
internal import Translation
internal import Workspace

/// Pages to review, one a language, as they were written.
package struct ReviewPages: Sendable {
    package struct Page: Hashable, Sendable {
        /// Absolute.
        package var path: String
        /// The language's code, and what it is called.
        package var language: String
        package var name: Words
        /// How many texts are asked for.
        package var count: Int
        /// In bytes.
        package var size: Int
    }

    package let pages: [Page]
    package let notices: [Notice]

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init(
                "pages",
                .array(
                    pages.map { page in
                        .object([
                            .init("path", .string(page.path)), .init("language", .string(page.language)),
                            .init("texts", .integer(page.count)), .init("bytes", .integer(page.size)),
                        ])
                    }))
        ])
    }
}

extension PressDesk {
    /// Writes for each language a page on which its texts are read beside the finished sheets, without a network.
    ///
    /// - Parameters:
    ///   - languages: Codes, as somebody typed them; the campaign need not speak them yet.
    ///   - output: The folder, as it was given; nil takes the workspace's `Output/`.
    ///   - progress: Called before each part of each page.
    /// - Throws: `Fault` for a language that nobody knows, or is the one that is translated.
    package func packReview(
        of campaign: String, languages: [String], into output: String?, progress: (_ done: Int, _ total: Int) -> Void
    ) throws -> ReviewPages {
        let workspace = try workspace()
        let folder = try campaignFolder(campaign, in: workspace)
        let sheets = try TextSheets(BuildRequest().order(self, campaign: folder, in: workspace), in: workspace)
        let wanted = try languages.map { try language($0, in: sheets) }
        let design = try ReviewPage.Design(from: workspace)
        let target = OutputFolder(output.map(absolute) ?? workspace.root + "/Output")
        var pages: [ReviewPages.Page] = []
        for (index, language) in wanted.enumerated() {
            var done = index * ReviewPackMaker.steps
            func step() {
                progress(done, wanted.count * ReviewPackMaker.steps)
                done += 1
            }
            step()
            let words = try ReviewPageWords(of: language, sheets.languages, in: workspace)
            let pack = try ReviewPackMaker(sheets: sheets, language: language, sample: words.sample).pack(step)
            let bytes = ReviewPage(pack, words: words.own, german: words.german).bytes(design)
            let file = "\(sheets.campaign.campaign.name).\(language.code).html"
            try target.write(bytes, to: file)
            pages.append(
                .init(
                    path: target.path + "/" + file, language: language.code, name: language.names,
                    count: pack.texts.count, size: bytes.count))
        }
        return ReviewPages(pages: pages, notices: [hint(pages)])
    }

    private func language(_ name: String, in sheets: TextSheets) throws(Fault) -> Language {
        let language = try Self.language(name, sheets.languages)
        guard language.code != sheets.campaign.campaign.source else {
            throw Fault(
                .usage,
                Words(
                    de: "\(language.names.de) ist die Sprache, aus der übersetzt wird.",
                    en: "\(language.names.en) is the language that is translated from."),
                remedy: Words(de: "Nennen Sie eine andere: --language ro", en: "Name another one: --language ro"))
        }
        return language
    }

    private func hint(_ pages: [ReviewPages.Page]) -> Notice {
        let files = pages.map { shown($0.path) }.joined(separator: ", ")
        return Notice(
            .hint,
            Words(
                de:
                    """
                    Schicken Sie \(files) an jemanden, der die Sprache spricht: speichern, im Browser öffnen, mehr \
                    braucht es nicht. Zurück kommt eine Datei, die auch so heißt wie die Person, oder eine E-Mail; \
                    beides nimmt auf: litfass review take DATEI
                    """,
                en:
                    """
                    Send \(files) to somebody who speaks the language: to save it and open it in a browser is all it \
                    takes. A file that bears their name, too, comes back, or a mail; either is taken by: litfass \
                    review take FILE
                    """))
    }
}
