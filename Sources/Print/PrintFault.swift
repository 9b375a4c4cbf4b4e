/// A file that was not written, with all the reasons at once.
public struct PrintFault: Error, Hashable, Sendable {
    public var violations: [PrintViolation]

    public init(_ violations: [PrintViolation]) { self.violations = violations }
}
