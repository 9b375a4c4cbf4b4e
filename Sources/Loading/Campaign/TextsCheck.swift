internal import Model

/// What only shows when `campaign.yaml` and the text files are laid side by side.
struct TextsCheck {
    let campaign: Campaign
    let texts: [String: Texts]
    let languages: LanguageTable

    var findings: [Finding] { missingFiles + posts + entries }

    private var missingFiles: [Finding] {
        (campaign.languages ?? []).filter { texts[$0.value] == nil }.map { .noTexts($0, languages) }
    }

    /// The text files that count, the source language's first.
    private var inUse: [Texts] {
        let codes = campaign.languages?.map(\.value) ?? texts.keys.sorted()
        let files = codes.compactMap { texts[$0] }
        return files.filter { $0.language == Self.source } + files.filter { $0.language != Self.source }
    }

    /// The language in which campaigns are thought of first.
    private static let source = "de"

    private var posts: [Finding] {
        var findings: [Finding] = []
        var asked: Set<String> = []
        for post in campaign.posts where asked.insert(post.text.value).inserted {
            let lacking = inUse.filter { $0.posts[post.text.value] == nil }
            if lacking.count == inUse.count {
                guard let first = inUse.first else { continue }
                findings.append(.unknownPostText(post.text, among: first.posts.keys.sorted()))
            } else {
                findings += lacking.map { .missingPostText(post.text.value, in: $0) }
            }
        }
        return findings
    }

    /// A text that the source has and a translation lacks; a material that needs it says so again, as an error.
    private var entries: [Finding] {
        guard let source = inUse.first else { return [] }
        var findings: [Finding] = []
        for file in inUse.dropFirst() {
            let missing = source.entries.keys.filter { file.entries[$0] == nil }.sorted()
            findings += missing.map { .notTranslated($0, in: file, source: source.file) }
            for (key, entry) in file.entries.sorted(by: { $0.key < $1.key }) {
                guard let original = source.entries[key] else {
                    findings.append(.onlyHere(key, entry.place, source: source.file, language: file.language, among: missing))
                    continue
                }
                if entry.value.isList != original.value.isList {
                    findings.append(.otherShape(key, entry.place, isList: entry.value.isList, source: source.file, language: file.language))
                }
            }
        }
        return findings
    }
}

extension Texts.Entry {
    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }
}
