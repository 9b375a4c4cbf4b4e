/// What a finding says: its name, how grave it is, the words and the values in them.
package protocol FindingDetail: Hashable, Sendable {
    /// In kebab case: `text-too-long`.
    var code: String { get }
    /// How grave it is unless the place makes it graver or lighter.
    var severity: Finding.Severity { get }
    /// What is wrong, as one or more whole sentences.
    var message: Words { get }
    /// What to do about it, as one or more whole sentences.
    var remedy: Words { get }
    /// The values that the words are made of, for programs; in the order of declaration.
    var arguments: [FindingArgument] { get }
    /// How much it asks for, on a scale of its kind: of several at one place the heaviest is told. Nil where all of
    /// them ask for the same.
    var weight: Double? { get }
    /// Whether it follows from another one, which is told before it: who mends that need not look at this.
    var isConsequence: Bool { get }
}

/// A kind of finding, declared once in the room that reports it: a type whose properties are its arguments.
///
/// ```swift
/// struct TooFewLanguages: FindingKind {
///     static let code = "too-few-languages"
///     static let severity = Finding.Severity.error
///     var material: Words
///     var needed: Int
///     var given: Int
///     var message: Words { … }
///     var remedy: Words { … }
/// }
/// ```
///
/// Its room lists it in the room's catalogue, so that `litfass explain` knows it.
package protocol FindingKind: FindingDetail {
    /// In kebab case, and for good: scripts look for it.
    static var code: String { get }
    static var severity: Finding.Severity { get }
}

extension FindingKind {
    package var code: String { Self.code }
    package var severity: Finding.Severity { Self.severity }
    package var arguments: [FindingArgument] { FindingArgument.all(of: self) }
    package var weight: Double? { nil }
}

extension FindingDetail {
    package var isConsequence: Bool { false }
}
