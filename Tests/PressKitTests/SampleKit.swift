internal import Build
internal import Model
internal import Page

@testable internal import PressKit

/// A campaign in 16 languages and two regions, as a build would leave it.
enum SampleKit {
    static let languages: [KitContents.Language] = [
        ("de", "Deutsch", "Deutsch", "de", false),
        ("de-si", "Einfache Sprache", "Deutsch in Einfacher Sprache", "de", false),
        ("en", "English", "Englisch", "en", false), ("ar", "العربية", "Arabisch", "ar", true),
        ("pes", "فارسی", "Persisch", "fa", true), ("prs", "دری", "Dari", "fa-AF", true),
        ("ps", "پښتو", "Paschtu", "ps", true), ("ckb", "سۆرانی", "Sorani", "ckb", true),
        ("uk", "Українська", "Ukrainisch", "uk", false), ("ru", "Русский", "Russisch", "ru", false),
        ("tr", "Türkçe", "Türkisch", "tr", false), ("fr", "Français", "Französisch", "fr", false),
        ("ti", "ትግርኛ", "Tigrinya", "ti", false), ("am", "አማርኛ", "Amharisch", "am", false),
        ("so", "Af Soomaali", "Somali", "so", false), ("zh-CN", "简体中文", "Chinesisch", "zh-Hans", false),
    ].map {
        .init(
            code: $0.0, name: $0.1, germanName: $0.2, bcp47: $0.3, direction: $0.4 ? .rightToLeft : .leftToRight,
            isDraft: $0.0 != "de")
    }

    static let regions: [KitContents.Region] = [
        .init(
            slug: "augsburg", name: "Stadt Augsburg", surface: RGB(hex: 0xFBDA16), ink: RGB(hex: 0x1D1B20),
            accent: RGB(hex: 0x4B6EDA), federalState: "BY"),
        .init(
            slug: "lahn-dill-kreis", name: "Lahn-Dill-Kreis", surface: RGB(hex: 0x0E4D45), ink: RGB(hex: 0xFFFFFF),
            accent: RGB(hex: 0xF2A33A), federalState: "HE"),
    ]

    private static let words: [String: String] = [
        "de":
            """
        Neu in Augsburg? In der App Integreat finden Sie alles für den Anfang: Wohnen, Arbeit, Deutschkurse, \
        Beratung – in Ihrer Sprache und ohne Anmeldung.\n\nhttps://integreat.app/augsburg/de\n\n#Augsburg \
        #Willkommen
        """,
        "en":
            """
        New in Augsburg? The Integreat app tells you what you need to get started: housing, work, German \
        courses, advice – in your language, no account \
        needed.\n\nhttps://integreat.app/augsburg/en\n\n#Augsburg #Welcome
        """,
        "ar":
            """
        هل أنت جديد في أوغسبورغ؟ ستجد في تطبيق Integreat كل ما تحتاجه للبداية: السكن والعمل ودورات اللغة \
        والاستشارة – بلغتك ومن دون تسجيل.\n\nhttps://integreat.app/augsburg/ar\n\n#أوغسبورغ
        """,
        "uk":
            """
        Ви щойно приїхали до Аугсбурга? У застосунку Integreat є все для початку: житло, робота, курси \
        німецької, консультації – вашою мовою.\n\nhttps://integreat.app/augsburg/uk
        """,
        "ti": "ናብ ኣውግስቡርግ ሓድሽ ዲኹም? ኣብ ኢንተግሪት ንመጀመርታ ዘድልየኩም ኩሉ ትረኽቡ።\n\nhttps://integreat.app/augsburg/ti",
        "zh-CN": "刚到奥格斯堡？Integreat 应用为您提供起步所需的一切：住房、工作、德语课程和咨询——使用您的语言，无需注册。\n\nhttps://integreat.app/augsburg/zh-cn",
    ]

    static let contents: KitContents = {
        var artifacts: [Artifact] = []
        var posts: [KitContents.Post] = []
        var plan: [KitContents.PlannedPost] = []
        let sum = String(repeating: "0", count: 64)
        let otherSum = String(repeating: "1", count: 64)
        func add(
            _ path: String, _ kind: Artifact.Kind, _ sheet: OutputTree.Sheet, _ width: Double, _ height: Double,
            _ purpose: Artifact.Purpose, page: Int? = nil, codes: [String] = []
        ) {
            artifacts.append(
                Artifact(
                    path: path, kind: kind, purpose: purpose, format: purpose == .print ? .pdf : .png,
                    material: sheet.material, region: sheet.region, language: sheet.language,
                    placement: sheet.placement, page: page, width: width, height: height,
                    unit: purpose == .print ? .millimetres : .pixels,
                    sha256: sheet.placement == nil ? sum : otherSum, codes: codes))
        }
        for region in regions {
            func poster(_ material: String, _ language: String, _ placement: String? = nil) {
                let sheet = OutputTree.Sheet(
                    region: region.slug, material: material, language: language, placement: placement)
                let link = "https://integreat.app/\(region.slug)" + (language == "mul" ? "" : "/\(language)")
                add(OutputTree.posterPDF(sheet), .poster, sheet, 297, 420, .print, codes: [link])
                add(OutputTree.posterPicture(sheet), .poster, sheet, 3508, 4961, .screen, codes: [link])
            }
            poster("poster-a3-languages", "mul")
            for language in languages {
                poster("poster-a3", language.code)
                let sheet = OutputTree.Sheet(region: region.slug, material: "flyer-a5", language: language.code)
                add(OutputTree.printPDF(sheet), .flyer, sheet, 148, 210, .print)
                add(OutputTree.printPreview(sheet, page: 1), .flyer, sheet, 874, 1240, .preview, page: 1)
                add(OutputTree.printPreview(sheet, page: 2), .flyer, sheet, 874, 1240, .preview, page: 2)
                let square = OutputTree.Sheet(region: region.slug, material: "post-square", language: language.code)
                add(OutputTree.postPicture(square), .post, square, 1080, 1080, .screen)
            }
            poster("poster-a3", "ar", "tram")
            for (id, day) in [("start", 1), ("erinnerung", 6)] {
                for platform in ["Mastodon", "Facebook", "Instagram", "Telegram"] {
                    for language in languages {
                        let square = OutputTree.Sheet(
                            region: region.slug, material: "post-square", language: language.code)
                        let text =
                            words[language.code]
                            ?? "\(language.name): Integreat.\n\nhttps://integreat.app/\(region.slug)/\(language.code)"
                        posts.append(
                            .init(
                                id: id, region: region.slug, platform: platform.lowercased(), platformName: platform,
                                language: language.code, text: text,
                                alt: String(text.prefix { $0 != "?" }) + "? Darunter ein QR-Code.",
                                link: "https://integreat.app/\(region.slug)/\(language.code)",
                                picture: .init(path: OutputTree.postPicture(square), width: 1080, height: 1080),
                                length: text.count, limit: platform == "Instagram" ? 2200 : 500))
                    }
                }
                if let time = LocalTime(iso: "2026-12-0\(day)T10:00") {
                    plan.append(
                        .init(
                            post: id, region: region.slug, at: time, channels: ["Mastodon", "Facebook", "Instagram"],
                            languages: languages.map(\.code)))
                }
            }
            artifacts.append(
                Artifact(
                    path: OutputTree.plan(region: region.slug), kind: .plan, purpose: .plan, format: .calendar,
                    region: region.slug, sha256: sum))
            artifacts.append(
                Artifact(
                    path: OutputTree.order(region: region.slug), kind: .order, purpose: .order, format: .html,
                    region: region.slug, sha256: sum))
        }
        let packages = regions.flatMap { region in
            (["mul"] + languages.map(\.code)).map { language in
                KitContents.Package(
                    path: OutputTree.package(campaign: "willkommen", region: region.slug, language: language),
                    region: region.slug,
                    language: language, files: 4, size: 1_234_567)
            }
        }
        return KitContents(
            campaign: "willkommen", title: "Willkommen mit Integreat", kind: .willkommen, from: day("2026-12-01"),
            to: day("2027-01-31"),
            regions: regions, languages: languages, multilingual: "Mehrsprachig",
            materials: [
                .init(name: "poster-a3-languages", title: "Plakat A3 in vielen Sprachen"),
                .init(name: "poster-a3", title: "Plakat A3"),
                .init(name: "flyer-a5", title: "Flyer A5, zwei Seiten"),
                .init(name: "post-square", title: "Bild, quadratisch"),
            ],
            placements: ["tram": "Straßenbahn"], artifacts: artifacts, posts: posts, plan: plan,
            deadlines: [.init(day: day("2026-11-20"), title: "Druckauftrag abgeben")], packages: packages,
            findings: [
                Finding(
                    RecordedFinding(
                        "text-too-long", .error,
                        message: Words(
                            de: "Die Überschrift passt nicht auf das Plakat A3.",
                            en: "The headline does not fit the A3 poster."),
                        remedy: Words(
                            de:
                                """
                                Bitte kürzen Sie sie um etwa 12 Zeichen oder geben Sie unter „short“ eine kurze \
                                Fassung an.
                                """,
                            en: "Shorten it.")), at: .init(file: "texts/so.yaml", line: 7, column: 3),
                    scope: .init(language: "so", material: "poster-a3")),
                Finding(
                    RecordedFinding(
                        "language-not-offered", .warning,
                        message: Words(
                            de: "Der Lahn-Dill-Kreis bietet Integreat nicht auf Sorani an.", en: "Not offered."),
                        remedy: Words(
                            de:
                                """
                                Die Blätter führen zur Startseite. Nehmen Sie die Sprache heraus, wenn das nicht \
                                gewünscht ist.
                                """,
                            en: "Remove it.")), at: .init(file: "campaign.yaml", line: 9, column: 24),
                    scope: .init(region: "lahn-dill-kreis", language: "ckb")),
            ],
            program: "Litfass 1.0")
    }()

    static func order(_ design: KitDesign) -> PrintOrder {
        PrintOrder(
            contents: contents, design: design, region: "augsburg",
            contact: .init(
                office: "Büro für Integration", street: "Maximilianstraße 4", town: "86150 Augsburg",
                phone: "0821 324-0", email: "integration@example.org"), deadline: day("2026-11-20"))
    }

    /// For days that exist.
    static func day(_ text: String) -> Day { Day(iso: text) ?? Day(year: 2000, month: 1, day: 1)! }
}
