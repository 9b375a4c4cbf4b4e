/// A library or a font, and its version by its own word.
struct Component: Hashable, Sendable {
    let name: String
    let version: String
}
