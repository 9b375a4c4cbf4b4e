package import Model
package import Page

/// A laid-out document and what was found on the way; with an error among the findings it must not be made.
package struct Composition: Sendable {
    package var document: Document
    package var findings: [Finding]
    /// Its words alone, in reading order, with a line break at the end.
    package var plainText: String

    package var isSound: Bool { !findings.contains { $0.severity == .error } }
}
