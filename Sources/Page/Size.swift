/// A width and a height.
package struct Size: Hashable, Sendable {
    package var width: Length
    package var height: Length

    package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    package static let zero = Size(width: .zero, height: .zero)

    package var shortSide: Length { min(width, height) }
    package var longSide: Length { max(width, height) }
}
