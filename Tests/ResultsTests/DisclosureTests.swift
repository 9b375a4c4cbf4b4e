import Testing

@testable import Results

/// What is under five cannot be had from what is shown.
struct DisclosureTests {
    /// A table of places and weeks, with its sums.
    private struct Grid {
        let cells: [Int]
        var sums: [[Int]]
        var parts: [Int: [[Int]]] = [:]

        init(_ cells: [[Int]]) {
            let width = cells[0].count
            self.cells = cells.flatMap(\.self)
            let rows = cells.indices.map { row in (0..<width).map { row * width + $0 } }
            let columns = (0..<width).map { column in cells.indices.map { $0 * width + column } }
            sums = [Array(self.cells.indices)] + rows + columns
            let first = sums.count
            for index in 1..<first { parts[index] = [sums[index].map { first + $0 }] }
            parts[0] = [Array(1...rows.count), Array(rows.count + 1..<first), self.cells.indices.map { first + $0 }]
            sums += self.cells.indices.map { [$0] }
        }

        var shown: [Bool] { Disclosure.shown(cells: cells, sums: sums, parts: parts) }
        func value(_ sum: Int) -> Int { sums[sum].reduce(0) { $0 + cells[$1] } }
    }

    @Test func wherePlentyWasCountedAllIsShown() {
        #expect(Grid([[50, 60, 7], [5, 9, 11]]).shown.allSatisfy { $0 })
    }

    @Test func aSmallNumberTakesAnotherWithIt() {
        let shown = Grid([[50, 60, 3], [40, 9, 11]]).shown
        // Total, two places, three weeks, then the cells.
        #expect(shown[0])
        #expect(!shown[6 + 2])
        // Neither its place nor its week lets it be calculated.
        #expect(shown[6..<9].filter { !$0 }.count > 1 || !shown[1])
        #expect(!shown[6 + 5] || !shown[5])
    }

    @Test func whereLittleWasCountedNothingIsShown() {
        #expect(Grid([[1, 0], [2, 1]]).shown.allSatisfy { !$0 })
        // The sum is large enough, and would be the one number's.
        #expect(Grid([[4, 0], [0, 0]]).shown.allSatisfy { !$0 })
    }

    /// With all that is shown as equations, two ways to fill the hidden cells are always left, which differ in every
    /// hidden number: found by another way, trying all fillings of small tables.
    @Test func everyHiddenNumberCouldBeAnother() {
        var chance = Chance(seed: 20_261_130)
        for _ in 0..<40 {
            let grid = Grid((0..<2).map { _ in (0..<3).map { _ in Int.random(in: 0...9, using: &chance) } })
            let shown = grid.shown
            let known = grid.sums.indices.filter { shown[$0] }
            #expect(known.allSatisfy { grid.value($0) >= 5 })
            let hidden = grid.sums.indices.filter { !shown[$0] && (1..<5).contains(grid.value($0)) }
            // A cell without visits has no row; all others may hold from 1 to 12.
            let free = grid.cells.indices.filter { grid.cells[$0] > 0 && !known.contains(6 + $0) }
            var seen = hidden.map { _ in Set<Int>() }
            var filling = grid.cells
            func sum(_ sum: Int) -> Int { grid.sums[sum].reduce(0) { $0 + filling[$1] } }
            func fill(_ index: Int) {
                if index == free.count, known.allSatisfy({ sum($0) == grid.value($0) }) {
                    for (place, hidden) in hidden.enumerated() { seen[place].insert(sum(hidden)) }
                }
                guard index < free.count, known.allSatisfy({ sum($0) <= grid.value($0) }) else { return }
                for value in 1...10 where seen.contains(where: { $0.count < 2 }) {
                    filling[free[index]] = value
                    fill(index + 1)
                }
                filling[free[index]] = 1
            }
            for cell in free { filling[cell] = 1 }
            if !hidden.isEmpty { fill(0) }
            #expect(seen.allSatisfy { $0.count > 1 }, "\(grid.cells)")
        }
    }
}
