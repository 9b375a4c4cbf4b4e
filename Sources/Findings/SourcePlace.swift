/// A place in a file that a person wrote.
public struct SourcePlace: Hashable, Sendable {
    /// The path relative to the campaign, or to the workspace for assets and templates.
    public var file: String
    /// From 1; nil where the whole file is meant.
    public var line: Int?
    /// From 1, counted in characters.
    public var column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}
