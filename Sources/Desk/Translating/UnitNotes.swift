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
    /// The same of all sheets that there are, whether the campaign makes them or not.
    private let others: [String: [String]]

    init(_ loaded: LoadedCampaign, _ workspace: Workspace, _ uiLanguage: UILanguage) throws {
        campaign = loaded.campaign
        self.uiLanguage = uiLanguage
        let library = try TemplateLibrary(workspace)
        let family = loaded.campaign.family?.value ?? DesignFamily.standard.name
        let templates = library.templates[family] ?? library.templates[DesignFamily.standard.name] ?? [:]
        func titles(_ templates: [Template]) -> [String: [String]] {
            var titles: [String: [String]] = [:]
            for template in templates {
                for name in template.textNames { titles[name, default: []].append(template.title[uiLanguage]) }
            }
            return titles
        }
        sheets = titles(loaded.campaign.materials.compactMap { templates[$0.value] })
        others = titles(templates.sorted { $0.key < $1.key }.map(\.value))
    }

    /// - Parameters:
    ///   - limit: How many characters there is room for.
    ///   - values: What stands for placeholders, by their names.
    func notes(on unit: TextUnit, isStale: Bool, limit: Int?, values: [String: String]) -> [String] {
        var notes = [place(of: unit)]
        if let length = unit.length { notes.append(Self.words(length)) }
        if let limit {
            notes.append(Words(de: "Höchstens \(limit) Zeichen.", en: "\(limit) characters at most."))
        }
        let names = (try? PlaceholderText(unit.source, allowed: Texts.placeholders))?.placeholders ?? []
        for name in names.sorted() {
            guard let value = values[name] else { continue }
            notes.append(Words(de: "{\(name)} wird zum Beispiel „\(value)“.", en: "{\(name)} becomes “\(value)”, say."))
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
        // Networks without links that one can tap get a sentence instead.
        if name == "profile" {
            return Words(de: "Bei Beiträgen, in denen kein Link geht.", en: "With posts that can hold no link.")
        }
        if let shown = sheets[name] {
            let list = shown.joined(separator: ", ")
            return Words(de: "Auf: \(list).", en: "On: \(list).")
        }
        guard let shown = others[name] else {
            return Words(de: "Auf keinem der Blätter.", en: "On none of the sheets.")
        }
        let list = shown.prefix(3).joined(separator: ", ") + (shown.count > 3 ? ", …" : "")
        return Words(
            de: "Auf: \(list) (macht die Kampagne zurzeit nicht).", en: "On: \(list) (the campaign makes none so far).")
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
        case .long: Words(de: "Die lange Fassung, wo viel Platz ist.", en: "The long version, where room is.")
        case .medium: Words(de: "Die mittlere Fassung.", en: "The medium version.")
        case .short: Words(de: "Die kurze Fassung, wo wenig Platz ist.", en: "The short version, where room is scarce.")
        }
    }
}
