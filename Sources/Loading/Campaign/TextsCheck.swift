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

    var findings: [Finding] { missingFiles + posts + pictures + photos + entries }

    private var missingFiles: [Finding] {
        (campaign.languages ?? []).filter { !present.contains($0.value) }.map { language in
            let code = language.value
            let names = languages[code]?.names ?? Words(de: code, en: code)
            return Finding(
                MissingTexts(language: code, names: names, campaign: campaign.name), at: language.place,
                scope: .init(language: code))
        }
    }

    /// The text files that count, the source language's first.
    private var inUse: [TextsReader.Result] {
        let codes = campaign.languages?.map(\.value) ?? files.keys.sorted()
        let used = codes.compactMap { files[$0] }
        return used.filter { $0.texts.language == campaign.source }
            + used.filter { $0.texts.language != campaign.source }
    }

    private var posts: [Finding] {
        var findings: [Finding] = []
        var asked: Set<String> = []
        for post in campaign.posts where asked.insert(post.text.value).inserted {
            let wanting = inUse.filter { campaign.wants(post: post.text.value, in: $0.texts.language) }
            let lacking = wanting.filter { !$0.posts.contains(post.text.value) }
            if lacking.count == wanting.count {
                guard let first = wanting.first else { continue }
                findings.append(
                    Finding(
                        MissingPostText(name: post.text.value, known: first.posts.sorted()), at: post.text.place))
            } else {
                findings += lacking.map {
                    Finding(
                        MissingPostText(name: post.text.value), severity: .warning, at: $0.postsPlace,
                        scope: .init(language: $0.texts.language))
                }
            }
        }
        return findings
    }

    /// What posts' own pictures say: the same in every language, and all that their design needs.
    private var pictures: [Finding] {
        var findings: [Finding] = []
        var asked: Set<String> = []
        for post in campaign.posts {
            let name = post.text.value
            if asked.insert(name).inserted {
                findings += inUse.dropFirst().filter { campaign.wants(post: name, in: $0.texts.language) }.flatMap {
                    untranslated(name, in: $0)
                }
            }
            guard let design = post.design(in: inUse.map(\.texts)) else { continue }
            let written = inUse.filter {
                $0.pictures.contains(name) && campaign.speaks(post, in: $0.texts.language)
            }
            let isInvitation = design == .event && campaign.event != nil
            if let place = post.design?.place, written.isEmpty, !isInvitation,
                inUse.contains(where: { $0.posts.contains(name) })
            {
                findings.append(Finding(DesignLacksWords(post: post.id, design: design, lack: "picture"), at: place))
            }
            findings += written.compactMap { lack(of: post, design, in: $0) }
        }
        return findings
    }

    /// What a post's picture says in the source and not in a translation.
    private func untranslated(_ name: String, in file: TextsReader.Result) -> [Finding] {
        guard let source = inUse.first, let original = source.texts.posts[name]?.picture,
            let post = file.texts.posts[name]
        else { return [] }
        func finding(_ key: String, _ place: SourcePlace) -> Finding {
            Finding(
                TextNotTranslated(key: key, source: source.texts.file, post: name), at: place,
                scope: .init(language: file.texts.language))
        }
        guard let own = post.picture else {
            return file.pictures.contains(name) ? [] : [finding("picture", post.place)]
        }
        return Texts.Picture.Part.allCases.filter { original.entries[$0] != nil && own.entries[$0] == nil }
            .map { finding($0.textName, own.place) }
    }

    /// What a post's picture cannot do without in a language; what the source has, is missing as a translation.
    private func lack(of post: Campaign.Post, _ design: PictureDesign, in file: TextsReader.Result) -> Finding? {
        let name = post.text.value
        guard let picture = file.texts.posts[name]?.picture,
            let lack = picture.lack(for: design, hasEvent: campaign.event != nil)
        else { return nil }
        let isSource = file.texts.language == inUse.first?.texts.language
        if !isSource, inUse.first?.texts.posts[name]?.picture?.entries[lack] != nil { return nil }
        let place = isSource ? post.design?.place ?? picture.place : picture.place
        return Finding(
            DesignLacksWords(post: post.id, design: design, lack: lack.rawValue), at: place,
            scope: isSource ? .init() : .init(language: file.texts.language))
    }

    /// Posts that a photo names and that are not there.
    private var photos: [Finding] {
        let known = campaign.posts.map(\.id)
        return campaign.photos.flatMap { $0.posts ?? [] }.filter { !known.contains($0.value) }.map {
            Finding(UnknownPost(name: $0.value, known: known, list: "posts"), at: $0.place)
        }
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
