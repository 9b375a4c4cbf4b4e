/// A place in a file that a person wrote.
package struct SourcePlace: Hashable, Sendable {
    /// The path relative to the campaign, or to the workspace for assets and templates.
    package var file: String
    /// From 1; nil where the whole file is meant.
    package var line: Int?
    /// From 1, counted in characters.
    package var column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// A value and the place where a person wrote it.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What stands there.
    package var value: Value
    package var place: SourcePlace

    package init(_ value: Value, at place: SourcePlace) {
        self.value = value
        self.place = place
    }
}
