/// Liang's patterns as a tree of letters.
struct PatternTrie: Sendable {
    private struct Node {
        let letter: UInt32
        var child: Int32 = -1
        var sibling: Int32 = -1
        /// Where the pattern's digits begin in `digits`, their number first; -1 where no pattern ends.
        var digits: Int32 = -1
    }

    private var nodes = [Node(letter: 0)]
    private var digits: [UInt8] = []

    var isEmpty: Bool { nodes.count == 1 }

    /// Adds a pattern: its letters, and one digit more than it has letters.
    mutating func insert(_ letters: [UInt32], digits new: [UInt8]) {
        guard !letters.isEmpty, new.count < 256 else { return }
        var node = 0
        for letter in letters {
            if let next = child(of: node, letter) {
                node = next
            } else {
                nodes.append(Node(letter: letter, sibling: nodes[node].child))
                nodes[node].child = Int32(nodes.count - 1)
                node = nodes.count - 1
            }
        }
        nodes[node].digits = Int32(digits.count)
        digits.append(UInt8(new.count))
        digits += new
    }

    /// The places at which a word may be divided, as numbers of letters before them, at least `left` and `right` from its ends.
    func divisions(of word: ArraySlice<UInt32>, left: Int, right: Int) -> [Int] {
        guard word.count >= left + right else { return [] }
        let dotted = [0x2e] + word + [0x2e]
        var marks = [UInt8](repeating: 0, count: dotted.count + 1)
        for start in dotted.indices {
            var node = 0
            for letter in dotted[start...] {
                guard let next = child(of: node, letter) else { break }
                node = next
                let first = Int(nodes[node].digits)
                guard first >= 0 else { continue }
                for index in 0..<Int(digits[first]) {
                    marks[start + index] = max(marks[start + index], digits[first + 1 + index])
                }
            }
        }
        return (left...(word.count - right)).filter { marks[$0 + 1] % 2 == 1 }
    }

    private func child(of node: Int, _ letter: UInt32) -> Int? {
        var next = Int(nodes[node].child)
        while next >= 0, nodes[next].letter != letter { next = Int(nodes[next].sibling) }
        return next >= 0 ? next : nil
    }
}
