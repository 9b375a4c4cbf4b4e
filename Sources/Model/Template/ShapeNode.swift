/// A flat shape that fills its box.
package struct ShapeNode: Hashable, Sendable {
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case rectangle, circle
        /// A quarter of a disc whose centre is the box's lower start corner.
        case quarter
    }

    package var form: Form
    package var fill: TemplatePaint

    package init(form: Form, fill: TemplatePaint) {
        self.form = form
        self.fill = fill
    }
}
