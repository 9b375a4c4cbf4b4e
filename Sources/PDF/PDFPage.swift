internal import CQPDF

/// A page, with what it inherits from the nodes above it. See ISO 32000-1, 7.7.3.
package struct PDFPage {
    private let node: PDFNode
    private let inherited: [String: PDFNode]

    init(document: PDFDocument, leaf: PDFPageTree.Leaf) {
        node = PDFNode(document: document, handle: leaf.handle)
        inherited = leaf.inherited.mapValues { PDFNode(document: document, handle: $0) }
    }

    /// The page's own value, else what it inherits.
    package subscript(_ key: String) -> PDFNode? { node[key] ?? inherited[key] }

    /// How many points a unit of the page is: 1 where the page says nothing that can be. See ISO 32000-1, 14.11.1.
    package var unit: Double {
        node["/UserUnit"]?.number.flatMap { (0.001...100_000).contains($0) ? $0 : nil } ?? 1
    }

    /// The object's number in the file.
    package var identifier: Int { node.identifier }

    /// By how many quarters of a circle it is turned clockwise to be shown: 0 to 3.
    package var quarters: Int {
        guard let degrees = self["/Rotate"]?.number, abs(degrees) < 1e6 else { return 0 }
        return ((Int(degrees) / 90) % 4 + 4) % 4
    }

    /// What the page draws, decoded; operators may begin in one stream and end in the next.
    ///
    /// - Parameter limit: The most bytes in all.
    /// - Returns: What could be read, and whether that is all.
    package func content(limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
        let streams = node["/Contents"].map { $0.items ?? [$0] } ?? []
        var content: [UInt8] = []
        var isWhole = true
        for stream in streams {
            guard let data = stream.data(limit: limit - content.count) else {
                isWhole = false
                continue
            }
            content += data + [UInt8(ascii: "\n")]
        }
        return (content, isWhole)
    }
}

/// Finds the pages of a tree of unknown shape.
///
/// qpdf's own search goes down by recursion and copies each page that is named twice: a small file ends the program, or
/// keeps it busy for minutes.
struct PDFPageTree {
    /// A page and what it inherits, as qpdf numbers them: the document keeps these, and nodes would keep the document.
    struct Leaf {
        let handle: qpdf_oh
        let inherited: [String: qpdf_oh]
    }

    private(set) var problems: [String] = []
    private var leaves: [Leaf] = []
    private var seen: Set<Int> = []

    /// The most pages that are read.
    private static let mostPages = 5000
    /// Trees of thousands of pages are four or five nodes deep.
    private static let depth = 64

    mutating func leaves(below root: PDFNode?) -> [Leaf] {
        if let root { visit(root, inherited: [:], depth: 0) }
        return leaves
    }

    private mutating func visit(_ node: PDFNode, inherited: [String: qpdf_oh], depth: Int) {
        if node.identifier != 0, !seen.insert(node.identifier).inserted {
            return note("object \(node.identifier) stands in the page tree more than once")
        }
        guard let kids = node["/Kids"]?.items else {
            return leaves.append(Leaf(handle: node.handle, inherited: inherited))
        }
        guard depth < Self.depth else { return note("the page tree is more than \(Self.depth) nodes deep") }
        var inherited = inherited
        for key in ["/Resources", "/MediaBox", "/CropBox", "/Rotate"] {
            inherited[key] = node[key]?.handle ?? inherited[key]
        }
        for kid in kids {
            guard leaves.count < Self.mostPages else {
                return note("more than \(Self.mostPages) pages; the others were not read")
            }
            visit(kid, inherited: inherited, depth: depth + 1)
        }
    }

    private mutating func note(_ words: String) {
        if !problems.contains(words), problems.count < Self.mostProblems { problems.append(words) }
    }

    private static let mostProblems = 5
}
