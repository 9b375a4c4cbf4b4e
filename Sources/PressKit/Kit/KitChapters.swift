internal import Build

/// What stands in the press kit, by what one wants to do.
struct KitChapters {
    typealias Chapter = (heading: KitHeading, html: HTML)

    let all: [Chapter]

    init(contents: KitContents, design: KitDesign, sheets: [KitSheet]) {
        let words = design.kitWords
        var chapters: [Chapter] = []
        func add(
            _ id: String, _ title: KitPhrase, _ amount: String, _ lead: KitPhrase, _ html: (KitHeading) -> HTML
        ) {
            let heading = KitHeading(id: id, title: words[title], amount: amount, lead: words[lead])
            chapters.append((heading, html(heading)))
        }
        let paper = sheets.filter { $0.kind != .post }
        let pictures = sheets.filter { $0.kind == .post }
        if !paper.isEmpty {
            add(KitHeading.printing, .printing, words(.printingCount, count: paper.count), .printingLead) {
                PrintSection(contents: contents, words: words, heading: $0, sheets: paper).html
            }
        }
        if !contents.posts.isEmpty {
            add(KitHeading.posting, .posting, words(.postingCount, count: contents.posts.count), .postingLead) {
                PostSection(contents: contents, words: words, heading: $0).html
            }
        }
        if !pictures.isEmpty {
            add("bilder", .pictures, words(.picturesCount, count: pictures.count), .picturesLead) {
                SheetSection(contents: contents, words: words, heading: $0, sheets: pictures).html
            }
        }
        if !contents.packages.isEmpty {
            let amount = words(.passingOnCount, count: contents.packages.count)
            add(KitHeading.passingOn, .passingOn, amount, .passingOnLead) {
                PassOnSection(contents: contents, words: words, heading: $0).html
            }
        }
        let dates =
            contents.plan.count + contents.tasks.count + contents.deadlines.count + (contents.event == nil ? 0 : 1)
        if dates > 0 || contents.artifacts.contains(where: { $0.purpose == .plan }) {
            add("plan", .plan, words(.planCount, count: dates), .planLead) {
                PlanSection(contents: contents, words: words, heading: $0).html
            }
        }
        let open = FindingSection.count(of: contents, design.glossary)
        add(
            "offen", .findings, open == 0 ? words[.findingsNoCount] : words(.findingsCount, count: open),
            open == 0 ? .findingsNoLead : .findingsLead
        ) {
            FindingSection(contents: contents, words: words, glossary: design.glossary, heading: $0).html
        }
        let photos = CreditSection.photos(of: contents)
        if !photos.isEmpty {
            add("bildnachweise", .credits, words(.creditsCount, count: photos.count), .creditsLead) {
                CreditSection(photos: photos, words: words, heading: $0).html
            }
        }
        if !design.guide.isEmpty {
            add("leitfaden", .guide, words(.guideCount, count: design.guide.count), .guideLead) {
                Self.guide(design.guide, contents.root, $0)
            }
        }
        all = chapters
    }

    /// The way to the guide, chapter by chapter.
    private static func guide(_ chapters: [GuideChapter], _ root: String, _ heading: KitHeading) -> HTML {
        heading.section {
            HTML.element("ul", ["class": "teasers"]) {
                for chapter in chapters {
                    HTML.element("li", ["class": "teaser"]) {
                        HTML.element("h3") {
                            HTML.element("a", ["href": "\(root)\(OutputTree.guide)#\(chapter.id)"]) {
                                .asset(chapter.title)
                            }
                        }
                        HTML.element("p") { .asset(chapter.lead) }
                    }
                }
            }
        }
    }
}
