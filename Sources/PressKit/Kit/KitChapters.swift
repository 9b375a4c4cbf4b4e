internal import Build

/// What stands in the press kit, by what one wants to do.
struct KitChapters {
    typealias Chapter = (heading: KitHeading, html: HTML)

    let all: [Chapter]

    init(contents: KitContents, design: KitDesign, sheets: [KitSheet]) {
        var chapters: [Chapter] = []
        func add(_ id: String, _ title: String, _ amount: String, _ lead: String, _ html: (KitHeading) -> HTML) {
            let heading = KitHeading(id: id, title: title, amount: amount, lead: lead)
            chapters.append((heading, html(heading)))
        }
        let paper = sheets.filter { $0.kind != .post }
        let pictures = sheets.filter { $0.kind == .post }
        if !paper.isEmpty {
            add(
                KitHeading.printing, "Heute drucken", German.count(paper.count, "Druckdatei", "Druckdateien"),
                """
                Plakate, Flyer und Karten in jeder Sprache. Das PDF geht so, wie es ist, an die Druckerei; wie es \
                auf dem Bürodrucker passt, sagt der Leitfaden.
                """
            ) { PrintSection(contents: contents, heading: $0, sheets: paper).html }
        }
        if !contents.posts.isEmpty {
            add(
                KitHeading.posting, "Diese Woche posten", German.count(contents.posts.count, "Text", "Texte"),
                """
                Text kopieren, Bild dazu und, wo eine dabeisteht, die Bildbeschreibung. Jeder Text passt zur \
                Plattform, unter der er steht.
                """
            ) { PostSection(contents: contents, heading: $0).html }
        }
        if !pictures.isEmpty {
            add(
                "bilder", "Bilder", German.count(pictures.count, "Bild", "Bilder"),
                "Für soziale Medien, Bildschirme und den Newsletter, auch ohne fertigen Beitrag zu verwenden."
            ) { SheetSection(contents: contents, heading: $0, sheets: pictures).html }
        }
        if !contents.packages.isEmpty {
            add(
                KitHeading.passingOn, "Weitergeben", German.count(contents.packages.count, "Paket", "Pakete"),
                """
                Alles in einer Sprache als eine Datei: für die Kollegin, den Verein, die Praxis. Sie passt in eine \
                E-Mail.
                """
            ) { PassOnSection(contents: contents, heading: $0).html }
        }
        let extras = contents.artifacts.filter { $0.kind == .plan }
        if !contents.plan.isEmpty || !contents.deadlines.isEmpty || contents.event != nil || !extras.isEmpty {
            add(
                "plan", "Plan",
                German.count(
                    contents.plan.count + contents.deadlines.count + (contents.event == nil ? 0 : 1), "Termin",
                    "Termine"),
                "Was wann hinausgeht, nach der Uhr der Region. Ein Klick auf einen Termin führt zu seinem Text."
            ) { PlanSection(contents: contents, heading: $0).html }
        }
        let open = FindingSection.count(of: contents, design.glossary)
        add(
            "offen", "Was noch fehlt", open == 0 ? "nichts" : German.count(open, "Punkt", "Punkte"),
            open == 0 ? "Nichts. Alles ist bereit." : "Was es bedeutet, was zu tun ist und wer es tun kann."
        ) { FindingSection(contents: contents, glossary: design.glossary, heading: $0).html }
        let photos = CreditSection.photos(of: contents)
        if !photos.isEmpty {
            add(
                "bildnachweise", "Bildnachweise", German.count(photos.count, "Foto", "Fotos"),
                "Wer die Fotos gemacht hat, und wie lange Sie sie zeigen dürfen."
            ) { CreditSection(photos: photos, heading: $0).html }
        }
        if !design.guide.isEmpty {
            add(
                "leitfaden", "Leitfaden", German.count(design.guide.count, "Kapitel", "Kapitel"),
                "Ihre erste Kampagne? Hier steht, was andere aus Erfahrung wissen."
            ) { GuideSection(chapters: design.guide, heading: $0).html }
        }
        all = chapters
    }
}
