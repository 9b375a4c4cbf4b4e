package import Page

/// A text in a template.
package struct TextNode: Hashable, Sendable {
    package var source: TextSource
    /// The name of a style of the template.
    package var style: String
    package var color: TemplatePaint
    package var align: TemplateNode.Alignment
    /// Where it stands in a box that is higher than the text.
    package var anchor: TemplateNode.Alignment
    package var role: TextBlock.Role
    /// Whether the node falls away where the text is empty or not given.
    package var optional: Bool

    package init(
        source: TextSource, style: String, color: TemplatePaint, align: TemplateNode.Alignment,
        anchor: TemplateNode.Alignment,
        role: TextBlock.Role, optional: Bool
    ) {
        self.source = source
        self.style = style
        self.color = color
        self.align = align
        self.anchor = anchor
        self.role = role
        self.optional = optional
    }
}
