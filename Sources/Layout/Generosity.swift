/// How far up its range of sizes each style of type may go: from 0, the smallest, to 1, the largest.
struct Generosity {
    var common: Double
    /// Styles that may go further than the others.
    var raised: [String: Double] = [:]

    subscript(style: String) -> Double { raised[style] ?? common }
}
