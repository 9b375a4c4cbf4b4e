package import Findings
internal import Model
internal import Plan

extension Ledger {
    /// Posts that would say the same words on one channel of one account within the same minute, one of them a
    /// campaign's at least: readers would take the second for a mistake, and some platforms refuse it.
    package func duplicates(campaign: String) throws -> [Finding] {
        let waiting = try entries().filter { $0.key.kind == .post && $0.isWaiting }
        let together = Dictionary(grouping: waiting) { [$0.account, $0.key.channel, String($0.due / 60)] }.values
        var duplicates: [[Entry]] = []
        for entries in together where entries.count > 1 && entries.contains(where: { $0.key.campaign == campaign }) {
            let texts = try entries.map { try content($0.hash)?.message.text }
            duplicates += Dictionary(grouping: zip(texts, entries), by: \.0).values.map { $0.map(\.1) }
        }
        return duplicates.filter { $0.count > 1 && $0.contains { $0.key.campaign == campaign } }
            .sorted { ($0[0].due, $0[0].id) < ($1[0].due, $1[0].id) }
            .map { Finding(PostTwice($0), at: SourcePlace(file: "campaign.yaml")) }
    }
}

/// Posts of one account that say the same in the same minute.
struct PostTwice: FindingKind {
    static let code = "post-twice"
    static let severity = Finding.Severity.warning

    /// As `campaign/post (region, language)`.
    var posts: [String]
    var channel: String
    var account: String

    /// - Parameter entries: Two at least.
    init(_ entries: [Entry]) {
        posts = entries.map { "\($0.key.campaign)/\($0.key.name) (\($0.key.region), \($0.key.language))" }
        channel = entries[0].key.channel
        account = entries[0].account
    }

    var message: Words {
        Words(
            de: "\(posts.joined(separator: " und ")) sagen zur selben Minute dasselbe (\(channel) → \(account)).",
            en: "\(posts.joined(separator: " and ")) say the same in the same minute (\(channel) → \(account)).")
    }

    var remedy: Words {
        Words(
            de: "Geben Sie einem eine andere Zeit oder andere Worte, oder sagen Sie ihn ab (schedule cancel).",
            en: "Give one another time or other words, or call it off (schedule cancel).")
    }
}
