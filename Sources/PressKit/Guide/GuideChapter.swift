/// A chapter of the guide: a file of `Assets/Kit/guide`, whose first line is its heading in `<h2>`, and the second what
/// it is about in one sentence, in `<p class="lead">`.
package struct GuideChapter: Hashable, Sendable {
    /// By which a link finds it: the file's name without number and ending, e.g. `papier`.
    package let id: String
    package let title: String
    package let lead: String
    /// HTML.
    package let body: String

    /// Nil where the file does not begin as it should.
    init?(file: String, _ text: String) {
        let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3, let title = Self.content(lines[0], "<h2>", "</h2>"),
            let lead = Self.content(lines[1], "<p class=\"lead\">", "</p>")
        else { return nil }
        let name = file.prefix { $0 != "." }
        id = String(name.drop { $0.isNumber || $0 == "-" })
        self.title = title
        self.lead = lead
        body = String(lines[2])
    }

    private static func content(_ line: Substring, _ open: String, _ close: String) -> String? {
        guard line.hasPrefix(open), line.hasSuffix(close) else { return nil }
        return String(line.dropFirst(open.count).dropLast(close.count))
    }
}
