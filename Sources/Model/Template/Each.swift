/// One cell for each item of a list, in rows of equal cells.
package struct Each: Hashable, Sendable {
    /// What is repeated: the campaign's languages, or the items of a text that is a list.
    package enum List: Hashable, Sendable {
        case languages
        case text(String)
    }

    package var list: List
    package var columns: Int
    package var gap: Measure
    /// Between rows; nil is as between columns.
    package var rowGap: Measure?
    package var cell: TemplateNode

    package init(list: List, columns: Int, gap: Measure, rowGap: Measure?, cell: TemplateNode) {
        self.list = list
        self.columns = columns
        self.gap = gap
        self.rowGap = rowGap
        self.cell = cell
    }
}
