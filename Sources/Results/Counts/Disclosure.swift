/// Which numbers may be shown so that none below the least is seen, nor had from the others by adding and subtracting.
///
/// Numbers are sums of cells, e.g. of the visits of a path in a week. A number below the least is hidden. Then others
/// are hidden, the smallest first, until two things hold: what is left of a shown sum beside its shown parts is nothing
/// or many, of more than one part, so that it tells of nobody (complementary suppression); and no hidden number lies in
/// what the shown ones span as vectors, whichever tables are put beside one another. That a cell without visits has
/// none may be known: there is nobody in it.
package struct Disclosure {
    /// The least number that is shown.
    package static let least = 5

    /// Of which cells each sum is made; cells without visits are left out.
    private let sums: [[Int]]
    /// Sums whose parts others are: tables and their rows.
    private let parts: [Int: [[Int]]]
    private let cells: [Int]
    private let values: [Int]
    private var shown: [Bool]

    /// - Parameters:
    ///   - cells: How many each cell holds.
    ///   - sums: Of which cells each number is made.
    ///   - parts: By a sum's index, the sets of sums into which it is parted, each whole and without overlap.
    /// - Returns: Whether each number may be shown.
    static func shown(cells: [Int], sums: [[Int]], parts: [Int: [[Int]]]) -> [Bool] {
        var disclosure = Disclosure(cells: cells, sums: sums, parts: parts)
        disclosure.hideComplements()
        while disclosure.hideSpanned() { disclosure.hideComplements() }
        return disclosure.shown
    }

    private init(cells: [Int], sums: [[Int]], parts: [Int: [[Int]]]) {
        self.cells = cells
        self.sums = sums.map { $0.filter { cells[$0] > 0 } }
        self.parts = parts
        values = sums.map { $0.reduce(0) { $0 + cells[$1] } }
        shown = values.map { $0 >= Self.least }
    }

    /// Hides, in each shown sum, the smallest shown part until what is hidden in it tells of nobody; where nothing is
    /// left to hide, the sum itself.
    private mutating func hideComplements() {
        var isDone = false
        while !isDone {
            isDone = true
            for (whole, divisions) in parts.sorted(by: { $0.key < $1.key }) where shown[whole] {
                for division in divisions {
                    let filled = division.filter { values[$0] > 0 }
                    while shown[whole], !isSafe(filled.filter { !shown[$0] }) {
                        let smallest = filled.filter { shown[$0] }.min { (values[$0], $0) < (values[$1], $1) }
                        shown[smallest ?? whole] = false
                        isDone = false
                    }
                }
            }
        }
    }

    /// Whether the sum of hidden numbers says nothing of any: it is itself as large as what is shown, and leaves each
    /// room to be more or less.
    private func isSafe(_ hidden: [Int]) -> Bool {
        if hidden.isEmpty { return true }
        let sum = hidden.reduce(0) { $0 + values[$1] }
        return hidden.count > 1 && sum >= Self.least && sum > hidden.count && sum < hidden.count * (Self.least - 1)
            || hidden.count > 1 && sum >= Self.least && hidden.contains { values[$0] >= Self.least }
    }

    /// Hides what lets a hidden number be calculated.
    ///
    /// - Returns: Whether there was anything.
    private mutating func hideSpanned() -> Bool {
        // A shown cell is known: what is unknown are the others.
        var unknown = Set(cells.indices.filter { cells[$0] > 0 })
        for (sum, isShown) in zip(sums, shown) where isShown && sum.count == 1 { unknown.remove(sum[0]) }
        let open = unknown.sorted()
        let columns = Dictionary(uniqueKeysWithValues: open.enumerated().map { ($1, $0) })
        func row(_ sum: Int) -> [Int] {
            var row = Array(repeating: 0, count: open.count)
            for cell in sums[sum] { if let column = columns[cell] { row[column] = 1 } }
            return row
        }
        var space = Span()
        for sum in sums.indices where shown[sum] { space.add(row(sum)) }
        guard !space.isEmpty else { return false }
        let hidden = sums.indices.filter { !shown[$0] && values[$0] > 0 && values[$0] < Self.least }
        let found =
            hidden.first { space.contains(row($0)) }.map { sums[$0] }
            ?? space.sets.map { $0.map { open[$0] } }.first { cells in
                // What is left over of several tables together, and is small, or one for each.
                let sum = cells.reduce(0) { $0 + self.cells[$1] }
                return sum < Self.least || sum == cells.count
            }
        guard let found else { return false }
        hide(near: Set(found))
        return true
    }

    /// Hides the smallest number within the smallest that holds some cells, or that one.
    private mutating func hide(near sought: Set<Int>) {
        let isSmaller = { [values] (a: Int, b: Int) in (values[a], a) < (values[b], b) }
        let all = sums.indices.filter { shown[$0] }
        guard let whole = all.filter({ !sought.isDisjoint(with: sums[$0]) }).min(by: isSmaller) else { return }
        let inside = Set(sums[whole])
        let parts = all.filter { $0 != whole && inside.isSuperset(of: sums[$0]) && sums[$0].count < inside.count }
        shown[parts.min(by: isSmaller) ?? whole] = false
    }
}

/// The vectors that can be made of some by adding and subtracting multiples, modulo a prime, which loses none of those
/// that could be made with fractions.
private struct Span {
    private static let prime = 2_147_483_647
    /// Each has 1 where it begins, and the others 0 there.
    private var basis: [(pivot: Int, row: [Int])] = []

    var isEmpty: Bool { basis.isEmpty }

    mutating func add(_ row: [Int]) {
        var row = reduced(row)
        guard let pivot = row.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(row[pivot], Self.prime - 2)
        for index in row.indices { row[index] = row[index] * inverse % Self.prime }
        for index in basis.indices where basis[index].row[pivot] != 0 {
            let factor = Self.prime - basis[index].row[pivot]
            for column in row.indices where row[column] != 0 {
                basis[index].row[column] = (basis[index].row[column] + factor * row[column]) % Self.prime
            }
        }
        basis.append((pivot, row))
    }

    /// Of its basis those that are sums: by the places that each adds up.
    var sets: [[Int]] {
        basis.compactMap { _, row in row.allSatisfy { $0 < 2 } ? row.indices.filter { row[$0] == 1 } : nil }
    }

    func contains(_ row: [Int]) -> Bool { row.contains { $0 != 0 } && reduced(row).allSatisfy { $0 == 0 } }

    private func reduced(_ row: [Int]) -> [Int] {
        var row = row
        for (pivot, other) in basis where row[pivot] != 0 {
            let factor = Self.prime - row[pivot]
            for column in row.indices where other[column] != 0 {
                row[column] = (row[column] + factor * other[column]) % Self.prime
            }
        }
        return row
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        var (result, base, exponent) = (1, base % prime, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
