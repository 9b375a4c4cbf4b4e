internal import Model

/// Changes entries of a campaign.yaml and leaves every other character, comments too, as it is.
struct CampaignEdit: Sendable {
    private var lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    var text: String { lines.joined(separator: "\n") }

    /// Gives a key at the left margin a new value, which fits on one line. A key that is not there comes after
    /// `neighbour`.
    mutating func set(_ key: String, to value: String, after neighbour: String) {
        guard let line = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else {
            if let near = lines.firstIndex(where: { $0.hasPrefix(neighbour + ":") }) {
                lines.insert("\(key): \(value)"[...], at: end(ofEntryAt: near))
            }
            return
        }
        let comment = Self.split(lines[line]).comment
        lines.replaceSubrange(line..<end(ofEntryAt: line), with: ["\(key): \(value)\(comment)"[...]])
    }

    /// The first day that an entry at the left margin names.
    func firstDay(of key: String) -> Day? {
        lines(ofEntry: key).lazy.compactMap { Self.days(in: Self.split(lines[$0]).content).first?.day }.first
    }

    /// The day under a key of an entry at the left margin, e.g. `print` of `deadlines`.
    func day(of entry: String, key: String) -> Day? { place(of: entry, key: key)?.day }

    mutating func setDay(of entry: String, key: String, to day: Day) {
        guard let found = place(of: entry, key: key) else { return }
        lines[found.line].replaceSubrange(found.range, with: day.description)
    }

    private func place(of entry: String, key: String) -> (line: Int, range: Range<String.Index>, day: Day)? {
        for line in lines(ofEntry: entry) {
            for match in lines[line].matches(of: /([a-z-]+):\s*([0-9]+-[0-9]+-[0-9]+)/) where match.output.1 == key {
                if let day = Day(iso: match.output.2) {
                    return (line, match.output.2.startIndex..<match.output.2.endIndex, day)
                }
            }
        }
        return nil
    }

    /// Strikes names from the lists of some entries at the left margin, where each list keeps at least one.
    mutating func drop(_ names: [String], from entries: [String]) {
        for line in entries.flatMap(lines(ofEntry:)) {
            var (content, comment) = Self.split(lines[line])
            for match in content.matches(of: /\[([^\]]*)\]/).reversed() {
                let listed = match.output.1.split(separator: ",").map { $0.drop { $0 == " " } }.map { String($0) }
                let kept = listed.filter { !names.contains($0) }
                if kept.isEmpty || kept.count == listed.count { continue }
                content.replaceSubrange(match.range, with: "[" + kept.joined(separator: ", ") + "]")
            }
            lines[line] = (content + comment)[...]
        }
    }

    /// Moves every day that stands in some entries at the left margin by `count` days.
    mutating func moveDays(by count: Int, in entries: [String]) {
        for line in entries.flatMap(lines(ofEntry:)) {
            var (content, comment) = Self.split(lines[line])
            for found in Self.days(in: content).reversed() {
                guard let moved = Day(daysSince1970: found.day.daysSince1970 + count) else { continue }
                content.replaceSubrange(found.range, with: moved.description)
            }
            lines[line] = (content + comment)[...]
        }
    }

    /// Empties what stands under some keys of an entry at the left margin, for a person to fill.
    mutating func clear(_ keys: [String], of entry: String) {
        for line in lines(ofEntry: entry) {
            var (content, comment) = Self.split(lines[line])
            for key in keys {
                // A text in quotation marks, and without them to the end of the line, or of its place in braces.
                let values = ["\"[^\"]*\"", "'[^']*'", content.contains("{") ? "[^,}]*[^,} ]" : ".+"]
                guard let pattern = try? Regex("(^|[ {,])\(key): *(\(values.joined(separator: "|")))"),
                    let range = content.firstMatch(of: pattern)?.output[2].range
                else { continue }
                content.replaceSubrange(range, with: "\"\"")
            }
            lines[line] = (content + comment)[...]
        }
    }

    /// Takes away an entry at the left margin.
    mutating func remove(_ key: String) {
        guard let line = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return }
        lines.removeSubrange(line..<end(ofEntryAt: line))
    }

    private func lines(ofEntry key: String) -> [Int] {
        lines.firstIndex { $0.hasPrefix(key + ":") }.map { Array($0..<end(ofEntryAt: $0)) } ?? []
    }

    /// An entry reaches to the next line at the left margin; lists may stand at the margin too.
    private func end(ofEntryAt line: Int) -> Int {
        var end = line + 1
        while end < lines.count, let first = lines[end].first, first == " " || first == "-" { end += 1 }
        return end
    }

    /// What stands before a comment, and the comment with the spaces before it.
    private static func split(_ line: Substring) -> (content: String, comment: String) {
        var quote: Character?
        var previous: Character = " "
        for (index, character) in zip(line.indices, line) {
            if let open = quote {
                if character == open, previous != "\\" || open == "'" { quote = nil }
            } else if character == "\"" || character == "'", " [{,:".contains(previous) {
                quote = character
            } else if character == "#", previous == " " {
                let content = line[..<index].reversed().drop { $0 == " " }
                let end = line.index(line.startIndex, offsetBy: content.count)
                return (String(line[..<end]), String(line[end...]))
            }
            previous = character
        }
        return (String(line), "")
    }

    private static func days(in text: String) -> [(range: Range<String.Index>, day: Day)] {
        text.matches(of: /[0-9]+-[0-9]+-[0-9]+/).compactMap { match in
            Day(iso: match.output).map { (match.range, $0) }
        }
    }
}

/// The list of posts.
extension CampaignEdit {
    /// Gives every post whose time is written there a new one, and strikes those that get none.
    ///
    /// - Returns: The names of those that were struck.
    mutating func setTimes(_ newTime: (PlanTime) -> PlanTime?) -> [String] {
        var struck: [(id: String, lines: Range<Int>)] = []
        for post in posts {
            guard let place = place(ofTimeOf: post) else { continue }
            let new = newTime(place.time)
            if let new, new != place.time, let text = new.written {
                lines[place.line].replaceSubrange(place.range, with: text)
            } else if new == nil {
                struck.append((id(ofPostAt: post), post))
            }
        }
        for post in struck.reversed() { lines.removeSubrange(post.lines) }
        if posts.isEmpty, !struck.isEmpty { set("posts", to: "[]", after: "channels") }
        return struck.map(\.id)
    }

    /// Strikes the items of those ids from a list at the left margin, as long as it keeps one.
    mutating func strike(_ ids: [String], from entry: String) {
        let struck = items(of: entry).filter { ids.contains(id(ofPostAt: $0)) }
        guard struck.count < items(of: entry).count else { return }
        for item in struck.reversed() { lines.removeSubrange(item) }
    }

    /// When posts go out, of those whose time is written there.
    var times: [PlanTime] { posts.compactMap { place(ofTimeOf: $0)?.time } }

    private func place(ofTimeOf post: Range<Int>) -> (line: Int, range: Range<String.Index>, time: PlanTime)? {
        for line in post {
            guard let text = lines[line].firstMatch(of: /[ {,-]at: *["']?([^"',}#]*[^"',}# ])/)?.output.1,
                let time = PlanTime(String(text))
            else { continue }
            return (line, text.startIndex..<text.endIndex, time)
        }
        return nil
    }

    /// The names of all posts.
    var postIDs: [String] { posts.map(id(ofPostAt:)) }

    /// The lines of each post.
    private var posts: [Range<Int>] { items(of: "posts") }

    /// The lines of each item of a list that stands a line an item.
    private func items(of entry: String) -> [Range<Int>] {
        let all = lines(ofEntry: entry).dropFirst()
        let dashes = all.filter { lines[$0].drop { $0 == " " }.first == "-" }
        // A list within an item is further in.
        let margin = dashes.first.map { lines[$0].prefix { $0 == " " } }
        let starts = dashes.filter { lines[$0].prefix { $0 == " " } == margin }
        return zip(starts, starts.dropFirst() + [(all.last ?? 0) + 1]).map { $0..<$1 }
    }

    private func id(ofPostAt post: Range<Int>) -> String {
        for line in lines[post] {
            if let id = line.firstMatch(of: /[ {,-]id: *["']?([a-z0-9-]+)/) { return String(id.output.1) }
        }
        return "?"
    }
}
