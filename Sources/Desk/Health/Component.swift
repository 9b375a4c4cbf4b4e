/// A library or a font, and its version by its own word.
package struct Component: Hashable, Sendable {
    package let name: String
    package let version: String
}
