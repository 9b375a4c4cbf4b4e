/// A QR code in a template, on its own light field.
package struct CodeNode: Hashable, Sendable {
    package enum Target: String, Hashable, Sendable, CaseIterable {
        case link
        case linkAny = "link-any"
    }

    package var target: Target
    package var dark: TemplatePaint
    package var light: TemplatePaint

    package init(target: Target, dark: TemplatePaint, light: TemplatePaint) {
        self.target = target
        self.dark = dark
        self.light = light
    }
}
