internal import Build
internal import Model

/// The posts, by region, message, platform and language.
struct PostSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let heading: KitHeading

    var html: HTML {
        heading.section {
            let posts = Dictionary(grouping: posts, by: \.post.region)
            for region in contents.regions.map(\.slug) {
                if let own = posts[region] {
                    contents.part(of: region) {
                        HTML.element("p", ["class": "hint", "data-no-account": ""]) {
                            HTML.element("strong") { words[.noAccount] }
                            HTML.element("a", ["href": contents.root + OutputTree.guide + "#ohne-konto"]) {
                                words[.noAccountGuide]
                            }
                        }
                        for id in contents.messages(in: region) { message(id, region, own.filter { $0.post.id == id }) }
                    }
                }
            }
        }
    }

    private typealias Numbered = (number: Int, post: KitContents.Post)

    private var posts: [Numbered] {
        let languages = contents.languages.map(\.code)
        func rank(_ post: KitContents.Post) -> Int { languages.firstIndex(of: post.language) ?? languages.count }
        return contents.posts.enumerated().map { (number: $0.offset + 1, post: $0.element) }
            .sorted { (rank($0.post), $0.number) < (rank($1.post), $1.number) }
    }

    private func message(_ id: String, _ region: String, _ posts: [Numbered]) -> HTML {
        let when = contents.plan.filter { $0.post == id && $0.region == region }.map(\.at).min()
        return .element(
            "div",
            [
                "class": "message", "data-group": "", "id": contents.anchor(ofMessage: id, in: region),
                "tabindex": "-1",
                "data-at": when?.description,
            ]
        ) {
            HTML.element("h4") { GermanFormat.heading(id) }
            if let when {
                HTML.element("p", ["class": "when"]) {
                    words(.postWhen, ["day": GermanFormat.dateWithWeekday(when.day), "time": "\(when.time)"])
                }
            }
            for platform in platforms(posts) {
                let own = posts.filter { $0.post.platform == platform }
                HTML.element(
                    "details",
                    ["class": "platform", "data-group": "", "open": platform == platforms(posts).first ? "" : nil]
                ) {
                    HTML.element("summary") {
                        HTML.element("h5") { own.first?.post.platformName ?? platform }
                        HTML.element("span", ["class": "amount"]) { words(.postLanguages, count: own.count) }
                    }
                    HTML.element("ul", ["class": "posts"]) {
                        for entry in own {
                            PostCard(contents: contents, words: words, post: entry.post, id: "text-\(entry.number)")
                                .html
                        }
                    }
                }
            }
        }
    }

    private func platforms(_ posts: [Numbered]) -> [String] {
        posts.sorted { $0.number < $1.number }.reduce(into: []) { names, entry in
            if !names.contains(entry.post.platform) { names.append(entry.post.platform) }
        }
    }
}
