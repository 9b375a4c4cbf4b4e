import Model
import Page
import Testing

struct TemplateContentsTests {
    private static func node(_ content: TemplateNode.Content, when: TemplateNode.Condition? = nil) -> TemplateNode {
        TemplateNode(content: content, box: .init(), when: when, place: SourcePlace(file: "Templates/a.yaml"))
    }

    private static func text(
        _ source: TextSource, optional: Bool = false, when: TemplateNode.Condition? = nil
    ) -> TemplateNode {
        let node = TextNode(
            source: source, style: "a", color: TemplatePaint(.ink), align: .start, anchor: .start, role: .paragraph,
            optional: optional)
        return Self.node(.text(node), when: when)
    }

    private static func each(_ list: Each.List, _ cell: TemplateNode) -> TemplateNode {
        node(.each(Each(list: list, columns: 1, gap: .zero, rowGap: nil, cell: cell)))
    }

    private static let photo = node(.image(ImageNode(source: .photo)))

    private static func template(_ pages: TemplateNode...) -> Template {
        Template(
            name: "a", title: Words(de: "A", en: "A"), kind: .post, size: Size(width: .mm(100), height: .mm(100)),
            medium: .screen, bleed: .zero, safeMargin: .zero, distance: nil, multilingual: false, languageCount: nil,
            styles: [:], pages: pages, file: "Templates/a.yaml")
    }

    /// What stands in a repetition is on the sheet as all else is; one of the walks over the tree passed it by.
    @Test func everyNodeIsWalked() {
        let template = Self.template(
            Self.node(
                .rows(
                    [
                        Self.text(.text("claim")),
                        Self.node(.columns([Self.text(.value(.imprint))], .init())),
                        Self.each(.languages, Self.node(.layers([Self.text(.text("headline", upTo: .short))]))),
                    ], .init())),
            Self.each(.text("steps"), Self.text(.value(.item), optional: true)))
        #expect(
            template.sources() == [
                .text("claim"), .value(.imprint), .text("headline", upTo: .short), .value(.item),
            ])
        #expect(template.shownValues == [.imprint, .item])
        #expect(template.wantedTexts.map(\.name) == ["claim", "headline", "steps"])
        #expect(template.nodes().count == 9)
    }

    /// A condition holds for all that stands in a node.
    @Test func conditionsReachDown() {
        let without = Self.node(.rows([Self.photo, Self.text(.text("claim"))], .init()), when: .noPhoto)
        #expect(!Self.template(without).showsPhoto)
        #expect(Self.template(Self.node(.layers([Self.photo]), when: .photo)).showsPhoto)
        #expect(Self.template(Self.each(.languages, Self.photo)).showsPhoto)
        let both = Self.template(without, Self.text(.text("headline"), when: .photo), Self.text(.value(.url)))
        #expect(both.sources(on: .photo) == [.text("headline"), .value(.url)])
        #expect(both.sources(on: .noPhoto) == [.text("claim"), .value(.url)])
        #expect(both.sources() == [.text("claim"), .text("headline"), .value(.url)])
    }

    @Test func whatATextNodeNames() {
        #expect(TextSource("claim") == .text("claim", upTo: .long))
        #expect(TextSource("headline.short") == .text("headline", upTo: .short))
        #expect(TextSource("region-full") == .value(.regionFull))
        #expect(TextSource("headline.shrot") == nil && TextSource("headline.") == nil && TextSource("url.short") != nil)
        let written = ["claim", "headline.medium", "press-email"]
        #expect(written.map { TextSource($0)?.description } == written)
    }

    @Test func aShorterLengthStandsInAndALongerOneOnlyWhereThereIsNone() throws {
        let (long, medium, short) = (
            try PlaceholderText("lang", allowed: []), try PlaceholderText("mittel", allowed: []),
            try PlaceholderText("kurz", allowed: [])
        )
        let all = Texts.Variants(long: long, medium: medium, short: short)
        #expect(all.upTo(.long) == [long, medium, short])
        #expect(all.upTo(.medium) == [medium, short] && all.upTo(.short) == [short])
        #expect(Texts.Variants(long: long, medium: medium, short: nil).upTo(.short) == [medium])
        let one = Texts.Variants(long: long, medium: nil, short: nil)
        #expect(one.upTo(.medium) == [long] && one.upTo(.short) == [long])
    }
}
