public import Model
public import Page

/// A laid-out document and what was found on the way; with an error among the findings it must not be made.
public struct Composition: Sendable {
    public var document: Document
    public var findings: [Finding]
    /// Its words alone, in reading order, with a line break at the end.
    public var plainText: String

    public var isSound: Bool { !findings.contains { $0.severity == .error } }
}
