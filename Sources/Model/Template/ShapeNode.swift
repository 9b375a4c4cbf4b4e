/// A flat shape that fills its box.
public struct ShapeNode: Hashable, Sendable {
    public enum Form: String, Hashable, Sendable, CaseIterable {
        case rectangle, circle
        /// A quarter of a disc whose centre is the box's lower start corner.
        case quarter
    }

    public var form: Form
    public var fill: TemplatePaint

    public init(form: Form, fill: TemplatePaint) {
        self.form = form
        self.fill = fill
    }
}
