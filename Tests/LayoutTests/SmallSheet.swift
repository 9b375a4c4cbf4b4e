import Layout
import Loading
import Model
import Page
import Support

/// Sheets of a template that stands in the test itself, with the texts of the demo campaign or others.
struct SmallSheet {
    static let stage = Result { try Stage(campaign: "willkommen") }

    var template: Template
    var subject: Subject

    struct Broken: Error { var findings: [Finding] }

    /// - Parameters:
    ///   - pages: The YAML under `pages:`, flush left.
    ///   - head: More lines of the head, e.g. `bleed: 3mm`; paper of 100 × 100 mm unless it says otherwise.
    init(
        _ pages: String, styles: String = "a: { sizes: [6pt, 60pt] }",
        head: String = "kind: post\nsize: [100mm, 100mm]",
        texts: [String: String] = [:], language: String = "de", region: String = "augsburg"
    ) throws {
        let stage = try Self.stage.get()
        let text = """
            litfass: 1
            name: small
            title: { de: Klein, en: Small }
            \(head)
            styles:
            \(styles.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
            pages:
            \(pages)
            """
        let loaded = TemplateLoader.load(Array(text.utf8), file: "Templates/small.yaml")
        guard let template = loaded.template else { throw Broken(findings: loaded.findings) }
        self.template = template
        subject = try stage.subject(template, languages: [language], region: region)
        for (name, text) in texts { try say(text, as: name) }
    }

    /// Changes a text of the first language; its place stays where the campaign's file has it.
    mutating func say(_ text: String, as name: String) throws {
        try say(.text(PlaceholderText(text, allowed: Texts.placeholders)), as: name)
    }

    mutating func say(_ entry: Texts.Entry, as name: String) {
        let file = subject.localizations[0].texts.file
        let place = subject.localizations[0].texts.entries[name]?.place ?? SourcePlace(file: file, line: 99, column: 1)
        subject.localizations[0].texts.entries[name] = Located(entry, at: place)
    }

    func layOut() throws -> LayoutResult { try Stage.layoutEngine().layOut(template, subject) }

    func page() throws -> Page { try layOut().document.pages[0] }
}
