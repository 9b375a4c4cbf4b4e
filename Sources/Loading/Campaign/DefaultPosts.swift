internal import Model

/// The posts of a campaign that does not say which: six messages of the texts that there are, their times left open.
///
/// Six, for that is what worked with Integreat's push messages: more invitations raise use, and clicks decline within a
/// run.
enum DefaultPosts {
    private static let count = 6
    private static let source = "de"

    /// None where the campaign has no channels or no texts for posts.
    static func make(_ campaign: Campaign, _ texts: [String: Texts]) -> [Campaign.Post] {
        let codes = campaign.languages?.map(\.value) ?? texts.keys.sorted()
        guard !campaign.channels.isEmpty, let first = texts[source] ?? codes.lazy.compactMap({ texts[$0] }).first else {
            return []
        }
        // In the order of the file.
        let names = first.posts.sorted { Self.order($0) < Self.order($1) }.map(\.key)
        guard !names.isEmpty else { return [] }
        let place = SourcePlace(file: CampaignLoader.file)
        let image = campaign.materials.first { campaign.kinds[$0.value] == .post }.map { Located($0.value, at: place) }
        return (0..<max(count, names.count)).map { index in
            let (name, round) = (names[index % names.count], index / names.count + 1)
            return Campaign.Post(
                id: round == 1 ? name : "\(name)-\(round)", at: Located(.open, at: place),
                text: Located(name, at: place), image: image,
                channels: nil, languages: .single)
        }
    }

    private static func order(_ post: (key: String, value: Texts.Post)) -> (Int, Int, String) {
        (post.value.place.line ?? 0, post.value.place.column ?? 0, post.key)
    }
}
