package import Findings

/// How far a campaign's texts have come at a glance: by language and by what they are for.
package struct TextMatrix: Hashable, Sendable {
    /// What some texts are for.
    package enum Group: Hashable, Sendable {
        case sheets, press
        /// One post's, by the name of its text.
        case post(String)
        /// Those of all posts, where they are too many to be told one by one.
        case posts

        package var title: Words {
            switch self {
            case .sheets: Words(de: "Blätter", en: "Sheets")
            case .press: Words(de: "Presse", en: "Press")
            case .post(let name): Words(de: name, en: name)
            case .posts: Words(de: "Beiträge", en: "Posts")
            }
        }
    }

    package struct Row: Hashable, Sendable {
        package let language: String
        package let isSource: Bool
        /// How many texts of each group stand where; by the groups' order.
        package let counts: [[TextStanding: Int]]
    }

    package let groups: [Group]
    /// In the campaign's order.
    package let rows: [Row]

    /// More posts than this are told together.
    private static let mostPosts = 3
    private static let pressTexts: Set = ["press-label", "press-contact", "embargo", "about"]

    package init(_ texts: CampaignTexts) {
        let posts = (texts.languages.first(where: \.isSource) ?? texts.languages.first)?.units.compactMap(\.post) ?? []
        var seen: Set<String> = []
        let names = posts.filter { seen.insert($0).inserted }
        let ofPosts = names.count > Self.mostPosts ? [Group.posts] : names.map(Group.post)
        let all = [Group.sheets, .press] + ofPosts
        func group(_ unit: TextUnit) -> Group {
            if let post = unit.post { return names.count > Self.mostPosts ? .posts : .post(post) }
            return Self.pressTexts.contains(unit.group) ? .press : .sheets
        }
        rows = texts.languages.map { language in
            let units = Dictionary(grouping: language.units, by: group)
            return Row(
                language: language.language, isSource: language.isSource,
                counts: all.map { group in
                    let standings = (units[group] ?? []).compactMap(language.standing(of:))
                    return Dictionary(grouping: standings) { $0 }.mapValues(\.count)
                })
        }
        groups = all
    }
}
