internal import Build
internal import Findings
internal import Loading
internal import Model
internal import PressKit
internal import Translation

/// Lays a campaign's texts out for review: each once, beside the first sheet that shows it.
struct ReviewPackMaker {
    let sheets: TextSheets
    let language: Language
    /// Some sentences of the language.
    let sample: String

    /// How long it takes, in parts: rooms are measured, sheets are drawn.
    static let steps = 2

    /// - Parameter step: Called before each part but the first.
    func pack(_ step: () -> Void) throws -> ReviewPack {
        let loaded = sheets.campaign
        let (review, _) = ReviewFile.read(language.code, in: loaded.folder)
        let texts = LanguageTexts(loaded, language: language.code, review: review)
        let common = CommonTexts(loaded)
        let budget = try sheets.budget(in: language, sample: sample)
        var open = texts.units.map { unit in
            ReviewPack.Text(
                key: unit.key, source: unit.source, translation: unit.target, of: TextRecord.mark(of: unit.source),
                budget: budget[unit.key], isStale: texts.standing(of: unit) == .stale,
                note: texts.record(of: unit).note, part: .init(unit), isCommon: common.contains(unit))
        }
        /// Takes the texts of some names out of those that stand nowhere yet, in the order of the names.
        func take(_ keys: [String]) -> [ReviewPack.Text] {
            keys.compactMap { key in open.firstIndex { $0.key == key }.map { open.remove(at: $0) } }
        }
        step()
        let previews = try sheets.previews(in: language)
        var sections: [ReviewPack.Section] = []
        for preview in previews where preview.post == nil {
            let taken = take(preview.keys)
            let known = Set(taken.map(\.key))
            sections.append(
                .init(
                    kind: .init(preview.kind), detail: preview.page.map(String.init), pictures: [.init(preview)],
                    texts: taken,
                    above: preview.keys.filter { key in
                        !known.contains(key) && sections.contains { $0.texts.contains { $0.key == key } }
                    }))
        }
        var done: Set<String> = []
        for post in loaded.campaign.posts where done.insert(post.text.value).inserted {
            let own = previews.filter { $0.text == post.text.value }
            let start = "posts.\(post.text.value)."
            let taken = take(own.flatMap(\.keys) + open.map(\.key).filter { $0.hasPrefix(start) })
            guard !taken.isEmpty else { continue }
            sections.append(
                .init(kind: .post, detail: post.id, pictures: own.map { .init($0) }, texts: taken, above: []))
        }
        if !open.isEmpty {
            sections.append(.init(kind: .other, detail: nil, pictures: [], texts: open, above: []))
        }
        let source = sheets.languages[loaded.campaign.source] ?? language
        return ReviewPack(
            campaign: loaded.campaign.name, title: loaded.campaign.title, source: .init(source),
            language: .init(language), isNew: !sheets.speaks(language), sections: sections,
            values: sheets.values(in: language), contact: sheets.contact)
    }
}

extension ReviewPack.Text.Part {
    fileprivate init?(_ unit: TextUnit) {
        switch (unit.kind, unit.length) {
        case (.alternative, _): self = .alternative
        case (_, .long): self = .long
        case (_, .medium): self = .medium
        case (_, .short): self = .short
        case (_, nil): return nil
        }
    }
}

extension ReviewPack.NamedLanguage {
    fileprivate init(_ language: Language) {
        self.init(
            code: language.code, name: language.name, germanName: language.names.de, tag: language.bcp47,
            direction: language.direction)
    }
}

extension ReviewPack.Picture {
    fileprivate init(_ preview: SheetPreview) {
        self.init(bytes: preview.bytes, format: preview.format, width: preview.width, height: preview.height)
    }
}

extension ReviewPack.Section.Kind {
    fileprivate init(_ kind: MaterialKind) {
        self =
            switch kind {
            case .poster: .poster
            case .flyer: .flyer
            case .card: .card
            case .post: .post
            case .letter: .letter
            }
    }
}
