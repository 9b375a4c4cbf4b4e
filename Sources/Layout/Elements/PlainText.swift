import Model
import Page

/// A sheet's words without their looks, as a mail or an editor's system takes them: each text a paragraph, in reading
/// order.
struct PlainText {
    /// - Parameter roots: A template's pages, filled with their subject.
    static func write(_ roots: [Element]) -> String {
        roots.map(block).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// Paragraphs are set apart by an empty line; what stands close together, with less than half of its own type
    /// between, is not.
    private static func block(_ element: Element) -> String {
        switch element.content {
        case .stack(.vertical, let children, let gap, _, _):
            let isClose = gap < element.unit * 0.012
            return join(children, by: isClose ? "\n" : "\n\n")
        case .stack(.horizontal, let children, _, _, _):
            // Columns of several paragraphs follow one another.
            let isTall = children.contains {
                if case .stack(.vertical, _, _, _, _) = $0.content { true } else { false }
            }
            return join(children, by: isTall ? "\n\n" : "  ")
        case .layers(let children): return join(children, by: " ")
        case .grid(let cells, _, _, _): return join(cells, by: "\n")
        case .text(let text):
            return (text.role == .listItem ? "– " : "") + plain(text.longest)
        // What a code says stands beside it as an address.
        case .code, .picture, .photo, .shape, .pictogram, .pattern, .space: return ""
        }
    }

    /// Without word joiners and soft hyphens, which say where lines of a sheet end: in a text to search and paste they
    /// would be letters of its words.
    static func plain(_ text: String) -> String {
        String(text.unicodeScalars.filter { $0 != "\u{2060}" && $0 != "\u{AD}" })
    }

    private static func join(_ elements: [Element], by separator: String) -> String {
        elements.map(block).filter { !$0.isEmpty }.joined(separator: separator)
    }
}
