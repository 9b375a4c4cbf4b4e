/// A value and the place where a person wrote it.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var place: SourcePlace

    package init(_ value: Value, at place: SourcePlace) {
        self.value = value
        self.place = place
    }
}
