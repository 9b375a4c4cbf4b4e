/// What an entry is, whatever it says and whenever it is due: planning again finds it by this.
public struct EntryKey: Hashable, Sendable {
    public var campaign: String
    /// The region's slug.
    public var region: String
    public var kind: EntryKind
    /// The post's id in the campaign, or what is to be done: `print`, `order`, `hang-up`.
    public var name: String
    /// The platform's name; empty for what is no post.
    public var channel: String
    /// The code of `Languages.yaml`; empty for what is no post.
    public var language: String

    public init(
        campaign: String, region: String, kind: EntryKind, name: String, channel: String = "", language: String = ""
    ) {
        self.campaign = campaign
        self.region = region
        self.kind = kind
        self.name = name
        self.channel = channel
        self.language = language
    }

    var parts: [String] { [campaign, region, kind.rawValue, name, channel, language] }
}
