internal import Plan
internal import Schedule

/// How many entries in words: `2 Beiträge und 1 Aufgabe`.
struct EntryCount {
    let de: String
    let en: String
    /// For the verb.
    let isOne: Bool

    init(_ entries: [Entry]) {
        let posts = entries.count { $0.key.kind == .post }
        let tasks = entries.count - posts
        isOne = entries.count == 1
        let isOfPosts = posts > 0 || tasks == 0
        de = [
            isOfPosts ? Self.posts(posts).de : nil, tasks > 0 ? (tasks == 1 ? "1 Aufgabe" : "\(tasks) Aufgaben") : nil,
        ]
        .compactMap(\.self).joined(separator: " und ")
        en = [isOfPosts ? Self.posts(posts).en : nil, tasks > 0 ? (tasks == 1 ? "1 task" : "\(tasks) tasks") : nil]
            .compactMap(\.self).joined(separator: " and ")
    }

    static func posts(_ count: Int) -> (de: String, en: String) {
        count == 1 ? ("1 Beitrag", "1 post") : ("\(count) Beiträge", "\(count) posts")
    }
}
