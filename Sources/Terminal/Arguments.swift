/// What a person asked for, by the options' own declarations.
package struct Arguments: Hashable, Sendable {
    package var operands: [String] = []
    private var values: [String: [String]] = [:]

    package init() {}

    package func contains(_ option: Option) -> Bool { values[option.name] != nil }

    /// The value of an option that may stand once; nil where it does not stand.
    package subscript(option: Option) -> String? { values[option.name]?.last }

    /// The values of a list, in the order of the command line, each once.
    package func all(_ option: Option) -> [String] {
        var seen = Set<String>()
        return values[option.name, default: []].filter { seen.insert($0).inserted }
    }

    mutating func add(_ newValues: [String], to option: Option) {
        values[option.name, default: []] += newValues
    }
}
