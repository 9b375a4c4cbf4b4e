/// A file that was not written, with all the reasons at once.
package struct PrintFault: Error, Hashable, Sendable {
    package var violations: [PrintViolation]

    package init(_ violations: [PrintViolation]) { self.violations = violations }
}
