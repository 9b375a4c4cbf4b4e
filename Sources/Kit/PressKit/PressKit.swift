/// The press kit of a campaign: one HTML file beside the artifacts that needs no server and no network.
public enum PressKit {
    /// The file's content. The same contents and design give the same bytes.
    public static func page(_ contents: KitContents, design: KitDesign) -> [UInt8] {
        let sheets = KitSheet.all(of: contents)
        let parts = chapters(contents, sheets)
        let materials = sheets.reduce(into: [String]()) { names, sheet in
            if !names.contains(sheet.sheet.material) { names.append(sheet.sheet.material) }
        }
        let body = HTML.element("body") {
            HTML.element("a", ["class": "skip", "href": "#inhalt"]) { "Zum Inhalt springen" }
            HeroSection(
                contents: contents, chapters: parts.map(\.heading),
                lead: sheets.first { $0.kind == .poster } ?? sheets.first
            ).html
            HTML.element("main", ["id": "inhalt", "tabindex": "-1"]) {
                FilterBar(contents: contents, materials: materials).html
                for part in parts { part.html }
            }
            Colophon(contents: contents).html
            HTML.inline("script", design.script)
        }
        let head = HTML.joined([ContentPolicy.html(script: design.script), .inline("style", design.style)])
        let title = "\(contents.title) – Pressemappe"
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    private typealias Chapter = (heading: KitHeading, html: HTML)

    private static func chapters(_ contents: KitContents, _ sheets: [KitSheet]) -> [Chapter] {
        var chapters: [Chapter] = []
        func add(_ id: String, _ title: String, _ amount: String, _ lead: String, _ html: (KitHeading) -> HTML) {
            let heading = KitHeading(id: id, title: title, amount: amount, lead: lead)
            chapters.append((heading, html(heading)))
        }
        func add(_ kinds: [Artifact.Kind], _ id: String, _ title: String, _ lead: String) {
            let own = sheets.filter { kinds.contains($0.kind) }
            guard !own.isEmpty else { return }
            add(id, title, German.count(own.count, "Blatt", "Blätter"), lead) {
                SheetSection(contents: contents, heading: $0, sheets: own).html
            }
        }
        add([.poster], "plakate", "Plakate", "Zum Drucken und Aufhängen. Jedes Blatt führt in seine Sprache.")
        add([.flyer, .card], "drucksachen", "Flyer und Karten", "Fertig für die Druckerei, mit Beschnitt und eingebetteten Schriften.")
        if !contents.posts.isEmpty {
            add("beitraege", "Beiträge", German.count(contents.posts.count, "Text", "Texte"),
                "Für jede Plattform passend gekürzt. Text kopieren, Bild dazu, fertig.") {
                PostSection(contents: contents, heading: $0).html
            }
        }
        add([.post], "bilder", "Bilder", "Alle Bilder für soziale Medien und Bildschirme, auch ohne Beitrag zu verwenden.")
        let extras = contents.artifacts.filter { [.plan, .order].contains($0.kind) }
        if !contents.plan.isEmpty || !contents.deadlines.isEmpty || !extras.isEmpty {
            add("plan", "Plan", German.count(contents.plan.count + contents.deadlines.count, "Termin", "Termine"),
                "Was wann hinausgeht, nach der Uhr der Region.") {
                PlanSection(contents: contents, heading: $0).html
            }
        }
        let open = FindingSection.findings(of: contents).count + (contents.languages.contains(where: \.isDraft) ? 1 : 0)
        add("offen", "Was noch fehlt", open == 0 ? "nichts" : German.count(open, "Punkt", "Punkte"),
            open == 0 ? "Nichts. Alles ist bereit." : "Das sollten Sie vor der Veröffentlichung ansehen.") {
            FindingSection(contents: contents, heading: $0).html
        }
        return chapters
    }
}
