package import Page

extension TextBlock {
    package var text: String { lines.map(\.text).joined(separator: "\n") }
}
