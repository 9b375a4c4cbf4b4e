internal import Build

/// index.html, the press kit of a campaign: one HTML file beside the artifacts that needs no server and no network.
package struct KitPage {
    let contents: KitContents
    let design: KitDesign

    package init(contents: KitContents, design: KitDesign) {
        self.contents = contents
        self.design = design
    }

    /// The file's content. The same contents and design give the same bytes.
    package var bytes: [UInt8] {
        let sheets = KitSheet.all(of: contents)
        let chapters = KitChapters(contents: contents, design: design, sheets: sheets)
        let materials = sheets.reduce(into: [String]()) { names, sheet in
            if !names.contains(sheet.sheet.material) { names.append(sheet.sheet.material) }
        }
        let script = design.copying + design.kitScript
        let body = HTML.element("body") {
            HTML.element("a", ["class": "skip", "href": "#inhalt"]) { "Zum Inhalt springen" }
            HeroSection(contents: contents, lead: sheets.first { $0.kind == .poster } ?? sheets.first).html
            HTML.element("main", ["id": "inhalt", "tabindex": "-1"]) {
                TaskSection(contents: contents, sheets: sheets, chapters: chapters.all.map(\.heading)).html
                FilterBar(contents: contents, materials: materials).html
                for chapter in chapters.all { chapter.html }
            }
            Colophon(contents: contents).html
            HTML.inline("script", script)
        }
        let head = KitDesign.head(style: design.base + design.kitStyle, script: script)
        let title = "\(contents.title) – Pressemappe"
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }
}
