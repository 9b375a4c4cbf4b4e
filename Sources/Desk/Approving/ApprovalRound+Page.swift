package import Findings
internal import Formats
internal import Loading
internal import Model
internal import Page
internal import PressKit
internal import Schedule
internal import Workspace

extension ApprovalRound {
    /// Of all pictures of a page, in bytes: a browser still opens it at once.
    private static let most = 96 << 20

    /// Writes what can be approved as a page for the browser.
    ///
    /// - Parameters:
    ///   - file: Its path, as it was given.
    ///   - who: Who is to approve; nil leaves that open.
    ///   - ledger: The ledger's place, where one was named.
    /// - Returns: Its path, absolute.
    /// - Throws: Where it can't be written, or would hold more pictures than a browser opens.
    package func write(page file: String, by who: String?, ledger: String?, _ uiLanguage: UILanguage) throws -> String {
        let assets = try queue.desk.assets()
        let names = ApprovalNames(
            assets: assets, languages: try LanguageLoader.load(assets), titles: try queue.ledger.titles(),
            uiLanguage: uiLanguage)
        var pictures = PictureCache(ledger: queue.ledger, left: Self.most)
        let campaigns = Set(sheets.map(\.campaign)).sorted()
        let posts = try sheets.map { sheet in
            let place = [names.region(sheet.region)] + (campaigns.count > 1 ? [names.title(sheet.campaign)] : [])
            return ApprovalPost(
                name: sheet.post, seal: sheet.name, when: sheet.when(uiLanguage),
                place: place.joined(separator: " · "), count: sheet.count,
                languages: try languages(of: sheet, names, &pictures))
        }
        let page = ApprovalPage(
            title: campaigns.map(names.title).joined(separator: ", "), posts: posts, notes: notes(uiLanguage),
            command: command(by: who, ledger: ledger), uiLanguage: uiLanguage)
        let path = queue.desk.absolute(file)
        let end = path.lastIndex(of: "/") ?? path.startIndex
        try OutputFolder(String(path[..<end])).write(
            page.bytes(ApprovalPage.Design(from: assets)), to: String(path[path.index(after: end)...]))
        return path
    }

    private func notes(_ uiLanguage: UILanguage) -> [String] {
        let seconds = sheets.reduce(0) { $0 + $1.secondCount }
        let two = Words(
            de: "Vier Augen: Jeder Beitrag braucht die Freigabe von zwei Personen."
                + (seconds > 0 ? " \(seconds) \(seconds == 1 ? "hat" : "haben") schon eine." : ""),
            en: "Four eyes: each post needs the approval of two people."
                + (seconds > 0 ? " \(seconds) \(seconds == 1 ? "has" : "have") one already." : ""))
        return (sheets.contains(where: \.requiresTwo) ? [two[uiLanguage]] : [])
            + obstacles.map { $0.refusal[uiLanguage] + " " + $0.hint.words[uiLanguage] }
    }

    /// What approves just this: the same choice, and each post by what was seen of it.
    private func command(by who: String?, ledger: String?) -> ApprovalPage.Command {
        func option(_ name: String, _ values: [String]) -> [String] {
            values.isEmpty ? [] : [name, ApprovalPage.Command.quoted(values.joined(separator: ","))]
        }
        let options =
            option("--campaign", [choice.campaign].compactMap(\.self)) + option("--post", choice.posts)
            + option("--language", choice.languages) + option("--until", [choice.until?.description].compactMap(\.self))
            + (choice.isChangedOnly ? ["--changed"] : []) + (choice.allowsDrafts ? ["--allow-drafts"] : [])
            + option("--ledger", [ledger].compactMap(\.self))
        return ApprovalPage.Command(
            start: "litfass schedule approve", end: options.map { " " + $0 }.joined(), person: who)
    }

    private func languages(of sheet: ApprovalSheet, _ names: ApprovalNames, _ pictures: inout PictureCache) throws
        -> [ApprovalPost.Language]
    {
        let uiLanguage = names.uiLanguage
        return try sheet.languages.map { shown in
            let language = names.languages[shown.code]
            let name = language.map { $0.names[uiLanguage] } ?? shown.code
            let own = language?.name
            let former = shown.variants.flatMap { $0.change?.formerPictures ?? [] }
            return ApprovalPost.Language(
                name: name, ownName: own == name ? nil : own, tag: language?.bcp47 ?? shown.code,
                direction: language?.direction ?? .leftToRight,
                marks: [shown.draftMark].compactMap(\.self).map { mark($0, uiLanguage) },
                pictures: try shown.pictures.compactMap { picture in
                    try pictures.picture(picture.first, names: picture.names, alts: picture.alts)
                },
                formerPictures: try former.reduce(into: [EntryPreview.Picture]()) { list, picture in
                    if !list.contains(where: { $0.sheet == picture.sheet }) { list.append(picture) }
                }.compactMap { try pictures.picture($0, names: [$0.name], alts: [$0.alt].compactMap(\.self)) },
                variants: shown.variants.map { variant in
                    ApprovalPost.Variant(
                        destinations: variant.destinations, lines: variant.lines.map(line),
                        marks: variant.marks(uiLanguage).map { mark($0, uiLanguage) },
                        difference: variant.change?.text, others: others(variant.change, uiLanguage))
                })
        }
    }

    private func mark(_ notice: Notice, _ uiLanguage: UILanguage) -> ApprovalPost.Mark {
        ApprovalPost.Mark(text: notice.words[uiLanguage], isWarning: notice.tone == .warning)
    }

    private func line(_ line: ApprovalLanguage.Line) -> ApprovalPost.Line {
        switch line {
        case .text(let text): .text(text)
        case .asAbove: .asAbove
        case .without(let text): .without(text)
        }
    }

    private func others(_ change: ApprovalChange?, _ uiLanguage: UILanguage) -> [(
        name: String, difference: WordDifference
    )] {
        guard let change else { return [] }
        let alt = Words(de: "Bildbeschreibung", en: "Alt text")[uiLanguage]
        return change.alts.map { (alt, $0) }
            + change.others.map { ($0.name[uiLanguage], WordDifference(from: $0.old, to: $0.new)) }
    }
}

/// What languages and campaigns are called on a page.
private struct ApprovalNames {
    let assets: Workspace
    let languages: LanguageTable
    let titles: [String: String]
    let uiLanguage: UILanguage

    func title(_ campaign: String) -> String { titles[campaign] ?? campaign }

    /// - Parameter slug: Of a region that may not be at hand here.
    func region(_ slug: String) -> String {
        RegionLibrary.load(slug, assets, languages: languages).region?.name ?? slug
    }
}

/// Pictures out of the ledger, each read once, and in all not more than a page may hold.
private struct PictureCache {
    let ledger: Ledger
    var left: Int
    private var known: [String: [UInt8]] = [:]

    init(ledger: Ledger, left: Int) {
        self.ledger = ledger
        self.left = left
    }

    /// Nil where the ledger lacks it.
    mutating func picture(_ picture: EntryPreview.Picture, names: [String], alts: [String]) throws
        -> ApprovalPost.Picture?
    {
        let bytes: [UInt8]
        if let found = known[picture.sha256] {
            bytes = found
        } else {
            guard let found = try ledger.picture(picture.sha256) else { return nil }
            (bytes, known[picture.sha256]) = (found, found)
            left -= found.count
        }
        guard left >= 0 else {
            throw Fault(
                .usage,
                Words(
                    de: "Das sind mehr Bilder, als eine Seite im Browser trägt.",
                    en: "These are more pictures than a page in the browser can hold."),
                remedy: Words(
                    de: "Bitte wählen Sie aus, zum Beispiel mit --until 2026-12-24, --post oder --language.",
                    en: "Please choose some, for example by --until 2026-12-24, --post or --language."))
        }
        return ApprovalPost.Picture(names: names, bytes: bytes, format: picture.format, alts: alts)
    }
}
