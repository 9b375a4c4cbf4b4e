internal import Formats
internal import Foundation
internal import FoundationXML

/// What an SVG asks of whoever draws it, looked at before anything is drawn.
///
/// Style sheets are not read, and of entities the XML library makes what it wants: what they ask for beyond bounds, a
/// `LimitedProcess` ends.
package struct SVGOutline {
    private var nodes: [Node] = []
    private var places: [String: Int] = [:]
    /// What stands below a node with all that it refers to, where that is known.
    private var sums: [Int: Sum] = [:]
    private var open: Set<Int> = []

    /// - Throws: `SVGFault`, at the first element that asks for more than any crest needs.
    package static func check(_ bytes: [UInt8]) throws(SVGFault) {
        var outline = SVGOutline()
        let reader = SVGReader()
        outline.nodes = try reader.read(bytes)
        for (index, node) in outline.nodes.enumerated() {
            if let id = node.id, outline.places[id] == nil { outline.places[id] = index }
        }
        _ = try outline.sum(of: 0, level: 0)
    }

    /// An element.
    struct Node {
        /// Without its namespace's prefix.
        let name: String
        let id: String?
        var children: [Int] = []
        /// The ids that it draws with.
        let references: [String]

        /// As a person finds it: `mask`, or `mask “m1”`.
        var title: String { id.map { name + " “" + String($0.prefix(40)) + "”" } ?? name }

        /// What is drawn only where something refers to it.
        var isStored: Bool { Self.stored.contains(name) }

        /// Whether drawing with it takes a picture of its own, which is then laid over the drawing.
        var isLayer: Bool { ["mask", "filter", "pattern"].contains(name) }

        private static let stored: Set = [
            "defs", "symbol", "mask", "filter", "pattern", "clipPath", "marker", "linearGradient", "radialGradient",
        ]
    }

    private struct Sum {
        /// Elements drawn, each repetition counted.
        var elements = 1
        /// How deep references lead.
        var levels = 0
    }

    private mutating func sum(of index: Int, level: Int) throws(SVGFault) -> Sum {
        let node = nodes[index]
        if let known = sums[index] {
            guard level + known.levels <= Self.mostLevels else { throw .nested(node.title) }
            return known
        }
        guard open.insert(index).inserted else { throw .circular(node.title) }
        guard level <= Self.mostLevels else { throw .nested(node.title) }
        var sum = Sum()
        for child in node.children where !nodes[child].isStored {
            let below = try self.sum(of: child, level: level)
            sum.elements += below.elements
            sum.levels = max(sum.levels, below.levels)
        }
        for reference in node.references {
            guard let target = places[reference] else { continue }
            let below = try self.sum(of: target, level: level + 1)
            sum.elements += below.elements + (nodes[target].isLayer ? Self.layer : 0)
            sum.levels = max(sum.levels, below.levels + 1)
        }
        guard sum.elements <= Self.mostElements else { throw .tooMuch(node.title) }
        open.remove(index)
        sums[index] = sum
        return sum
    }

    /// Repetitions counted; the most detailed arms have some ten thousand.
    static let mostElements = 50_000
    /// As many elements take no longer than one layer.
    private static let layer = 200
    /// A mask in a mask in a mask has three.
    private static let mostLevels = 8
}
