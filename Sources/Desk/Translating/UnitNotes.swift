internal import Findings
internal import Loading
internal import Model
internal import Translation
internal import Workspace

/// What a translator should know of a text who does not see the sheet.
struct UnitNotes {
    private let campaign: Campaign
    private let uiLanguage: UILanguage
    /// The sheets that show a text, by its name.
    private let sheets: [String: [String]]

    init(_ loaded: LoadedCampaign, _ workspace: Workspace, _ uiLanguage: UILanguage) throws {
        campaign = loaded.campaign
        self.uiLanguage = uiLanguage
        let library = try TemplateLibrary(workspace)
        let family = loaded.campaign.family?.value ?? DesignFamily.standard.name
        let templates = library.templates[family] ?? library.templates[DesignFamily.standard.name] ?? [:]
        var sheets: [String: [String]] = [:]
        for material in loaded.campaign.materials {
            guard let template = templates[material.value] else { continue }
            for name in template.textNames { sheets[name, default: []].append(template.title[uiLanguage]) }
        }
        self.sheets = sheets
    }

    /// - Parameter limit: How many characters there is room for.
    func notes(on unit: TextUnit, isStale: Bool, limit: Int?) -> [String] {
        var notes = [place(of: unit)]
        if let length = unit.length { notes.append(Self.words(length)) }
        if let limit {
            notes.append(Words(de: "Höchstens \(limit) Zeichen.", en: "\(limit) characters at most."))
        }
        if unit.isOptional, unit.target == nil { notes.append(Words(de: "Kann leer bleiben.", en: "May stay empty.")) }
        if isStale {
            notes.append(
                Words(
                    de: "Der Ausgangstext hat sich geändert, seit dies übersetzt wurde.",
                    en: "The source has changed since this was translated."))
        }
        return notes.map { $0[uiLanguage] }
    }

    private func place(of unit: TextUnit) -> Words {
        if let post = unit.post { return place(inPost: post, unit.kind) }
        let name = unit.key.split(separator: ".").first.map(String.init) ?? unit.key
        let shown = sheets[name] ?? []
        guard !shown.isEmpty else {
            return Words(de: "Bei Beiträgen und auf Begleitblättern.", en: "With posts and on accompanying sheets.")
        }
        let list = shown.joined(separator: ", ")
        return Words(de: "Auf: \(list).", en: "On: \(list).")
    }

    private func place(inPost post: String, _ kind: TextUnit.Kind) -> Words {
        switch kind {
        case .picture:
            Words(de: "Auf dem Bild des Beitrags „\(post)“.", en: "On the picture of the post “\(post)”.")
        case .alternative:
            Words(
                de: "Was das Bild des Beitrags „\(post)“ zeigt, für alle, die es nicht sehen.",
                en: "What the picture of the post “\(post)” shows, for those who do not see it.")
        case .tag:
            Words(
                de: "Hashtag des Beitrags „\(post)“, ohne # und ohne Leerzeichen.",
                en: "Hashtag of the post “\(post)”, without # and without spaces.")
        case .sheet, .post:
            Words(de: "Text des Beitrags „\(post)“.", en: "Text of the post “\(post)”.")
        }
    }

    private static func words(_ length: Texts.VariantLength) -> Words {
        switch length {
        case .long: Words(de: "Die lange Fassung.", en: "The long version.")
        case .medium: Words(de: "Die mittlere Fassung.", en: "The medium version.")
        case .short: Words(de: "Die kurze Fassung, wo wenig Platz ist.", en: "The short version, where room is scarce.")
        }
    }
}
