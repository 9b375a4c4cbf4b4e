/// How much room a node takes along its parent's axis.
package enum Extent: Hashable, Sendable {
    /// As much as its content needs.
    case content
    case fixed(Measure)
    /// A share of what the others leave, `1fr`.
    case share(Double)
}
