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
        guard let line = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) else { return nil }
        for entry in lines[line..<end(ofEntryAt: line)] {
            if let found = Self.days(in: Self.split(entry).content).first { return found.day }
        }
        return nil
    }

    /// The day under a key of an entry at the left margin, e.g. `print` of `deadlines`.
    func day(of entry: String, key: String) -> Day? { place(of: entry, key: key)?.day }

    mutating func setDay(of entry: String, key: String, to day: Day) {
        guard let found = place(of: entry, key: key) else { return }
        lines[found.line].replaceSubrange(found.range, with: day.description)
    }

    private func place(of entry: String, key: String) -> (line: Int, range: Range<String.Index>, day: Day)? {
        guard let first = lines.firstIndex(where: { $0.hasPrefix(entry + ":") }) else { return nil }
        for line in first..<end(ofEntryAt: first) {
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
        for entry in entries {
            guard let first = lines.firstIndex(where: { $0.hasPrefix(entry + ":") }) else { continue }
            for line in first..<end(ofEntryAt: first) {
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
    }

    /// Moves every day that stands in the file by `count` days.
    mutating func moveDays(by count: Int) {
        for (index, line) in lines.enumerated() {
            var (content, comment) = Self.split(line)
            for found in Self.days(in: content).reversed() {
                guard let moved = Day(daysSince1970: found.day.daysSince1970 + count) else { continue }
                content.replaceSubrange(found.range, with: moved.description)
            }
            lines[index] = (content + comment)[...]
        }
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
