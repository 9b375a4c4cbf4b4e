/// A value and the place where a person wrote it.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var place: SourcePlace

    public init(_ value: Value, at place: SourcePlace) {
        self.value = value
        self.place = place
    }
}
