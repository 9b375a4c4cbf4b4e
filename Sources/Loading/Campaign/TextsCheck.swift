internal import Model

/// What only shows when `campaign.yaml` and the text files are laid side by side.
struct TextsCheck {
    let campaign: Campaign
    let files: [String: TextsReader.Result]
    /// Those that have a text file, readable or not.
    let present: Set<String>
    let languages: LanguageTable
    /// Names of texts that templates show.
    let known: Set<String>

    var findings: [Finding] { missingFiles + posts + entries }

    private var missingFiles: [Finding] {
        (campaign.languages ?? []).filter { !present.contains($0.value) }.map { language in
            let code = language.value
            let names = languages[code]?.names ?? Words(de: code, en: code)
            return Finding(
                MissingTexts(language: code, names: names), at: language.place, scope: .init(language: code))
        }
    }

    /// The text files that count, the source language's first.
    private var inUse: [TextsReader.Result] {
        let codes = campaign.languages?.map(\.value) ?? files.keys.sorted()
        let used = codes.compactMap { files[$0] }
        return used.filter { $0.texts.language == LanguageTable.source }
            + used.filter { $0.texts.language != LanguageTable.source }
    }

    private var posts: [Finding] {
        var findings: [Finding] = []
        var asked: Set<String> = []
        for post in campaign.posts where asked.insert(post.text.value).inserted {
            let lacking = inUse.filter { !$0.posts.contains(post.text.value) }
            if lacking.count == inUse.count {
                guard let first = inUse.first else { continue }
                findings.append(
                    Finding(
                        MissingPostText(name: post.text.value, known: first.posts.sorted()), at: post.text.place))
            } else {
                findings += lacking.map {
                    Finding(
                        MissingPostText(name: post.text.value), at: $0.postsPlace,
                        scope: .init(language: $0.texts.language))
                }
            }
        }
        return findings
    }

    /// A text that the source has and a translation lacks; a material that needs it says so again, as an error.
    private var entries: [Finding] {
        guard let source = inUse.first else { return [] }
        let original = source.texts
        let misspelt = misspelt(in: source)
        var findings: [Finding] = misspelt.sorted { $0.key < $1.key }.compactMap { key, right in
            original.entries[key].map {
                Finding(TextMisspelt(name: key, right: right, isAlone: inUse.count == 1), at: $0.place)
            }
        }
        for file in inUse.dropFirst() {
            let texts = file.texts
            let scope = Finding.Scope(language: texts.language)
            let missing = original.entries.keys.filter { !file.entries.contains($0) && misspelt[$0] == nil }.sorted()
            findings += missing.map {
                Finding(TextNotTranslated(key: $0, source: original.file), at: file.place, scope: scope)
            }
            for (key, entry) in texts.entries.sorted(by: { $0.key < $1.key }) {
                guard let first = original.entries[key] else {
                    if source.entries.contains(key) || misspelt.values.contains(key) { continue }
                    findings.append(
                        Finding(
                            TextOnlyHere(key: key, source: original.file, missing: missing), at: entry.place,
                            scope: scope))
                    continue
                }
                let isList = entry.value.isList
                if isList == first.value.isList { continue }
                findings.append(
                    Finding(
                        WrongType(fault: .shape(key: key, isList: isList, source: original.file)), at: entry.place,
                        scope: scope))
            }
        }
        return findings
    }
}

extension TextsCheck {
    /// Names of the source's that no other language knows, where all others know one that is spelt much alike, or the
    /// templates do.
    private func misspelt(in source: TextsReader.Result) -> [String: String] {
        let others = inUse.dropFirst().map(\.entries)
        var common = others.dropFirst().reduce(others.first ?? known) { $0.intersection($1) }
        // Of two languages neither tells which of them is right.
        if others.count == 1 { common.formIntersection(known) }
        let right = common.subtracting(source.entries).sorted()
        let own = source.texts.entries.keys.filter { key in
            !known.contains(key) && !others.contains { $0.contains(key) }
        }
        return Dictionary(
            uniqueKeysWithValues: own.compactMap { key in Spelling.nearest(to: key, among: right).map { (key, $0) } })
    }
}

extension Texts.Entry {
    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }
}
