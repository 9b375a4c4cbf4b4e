/// One cell for each item of a list, in rows of equal cells.
public struct Each: Hashable, Sendable {
    /// What is repeated: the campaign's languages, or the items of a text that is a list.
    public enum List: Hashable, Sendable {
        case languages
        case text(String)
    }

    public var list: List
    public var columns: Int
    public var gap: Measure
    /// Between rows; nil is as between columns.
    public var rowGap: Measure?
    public var cell: TemplateNode

    public init(list: List, columns: Int, gap: Measure, rowGap: Measure?, cell: TemplateNode) {
        self.list = list
        self.columns = columns
        self.gap = gap
        self.rowGap = rowGap
        self.cell = cell
    }
}
