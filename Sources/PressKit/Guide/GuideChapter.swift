internal import Loading
internal import Model

/// A chapter of the guide: a file of `Assets/Kit/guide`, whose first line is its heading in `<h2>`, and the second what
/// it is about in one sentence, in `<p class="lead">`.
struct GuideChapter: Hashable, Sendable {
    /// By which a link finds it: the file's name without number and ending, e.g. `papier`.
    let id: String
    let title: String
    let lead: String
    /// HTML.
    let body: String

    /// - Parameter file: As findings name it.
    /// - Throws: `LoadingFault.unreadable` where the file does not begin as it should.
    init(_ text: String, file: String) throws(LoadingFault) {
        let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
        title = try Self.content(lines, 1, "<h2>", "</h2>", file)
        lead = try Self.content(lines, 2, "<p class=\"lead\">", "</p>", file)
        body = lines.count > 2 ? String(lines[2]) : ""
        let name = file.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        id = String(name.drop { $0.isNumber || $0 == "-" })
    }

    /// What stands in the element that is a line of the file.
    private static func content(
        _ lines: [Substring], _ number: Int, _ open: String, _ close: String, _ file: String
    ) throws(LoadingFault) -> String {
        let line = lines.dropFirst(number - 1).first ?? ""
        guard line.hasPrefix(open), line.hasSuffix(close) else {
            let finding = Finding(
                GuideOpening(line: number, open: open, close: close), at: SourcePlace(file: file, line: number))
            throw .unreadable([finding])
        }
        return String(line.dropFirst(open.count).dropLast(close.count))
    }
}
