internal import Page

/// Marks in a content stream: what is read, numbered from 0 in order, and between it what is not.
///
/// The structure refers to what is read by these numbers. See ISO 32000-1, 14.6 and 14.8.2.2.
struct ContentMarks {
    /// In how many contents each item of `Page.read` stands.
    private(set) var counts: [Int] = []
    private var number = 0
    private var open: Open?

    private enum Open { case plain, replaced, artifact }

    /// Opens what an item is; what is not read goes on until something is.
    mutating func begin(_ item: Item, in stream: inout ContentStream) {
        if item.isRead {
            end(in: &stream)
            counts.append(0)
        } else if open != .artifact {
            end(in: &stream)
            stream.raw("/Artifact BMC")
            open = .artifact
        }
    }

    /// Opens a content of the item that was begun, where it is read; one that speaks for itself goes on.
    ///
    /// - Parameter text: What it says instead of what its glyphs say. See ISO 32000-1, 14.9.4 (replacement text).
    mutating func content(saying text: String? = nil, in stream: inout ContentStream) {
        if open == .artifact || text == nil && open == .plain { return }
        end(in: &stream)
        let replacement = text.map { " /ActualText <FEFF\(UTF16Hex.string($0))>" } ?? ""
        stream.raw("/Span <</MCID \(number)\(replacement)>> BDC")
        number += 1
        counts[counts.count - 1] += 1
        open = text == nil ? .plain : .replaced
    }

    mutating func end(in stream: inout ContentStream) {
        if open != nil { stream.raw("EMC") }
        open = nil
    }
}
