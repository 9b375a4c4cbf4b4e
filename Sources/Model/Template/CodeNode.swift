/// A QR code in a template, on its own light field.
public struct CodeNode: Hashable, Sendable {
    public enum Target: String, Hashable, Sendable, CaseIterable {
        case link
        case linkAny = "link-any"
    }

    public var target: Target
    public var dark: TemplatePaint
    public var light: TemplatePaint

    public init(target: Target, dark: TemplatePaint, light: TemplatePaint) {
        self.target = target
        self.dark = dark
        self.light = light
    }
}
