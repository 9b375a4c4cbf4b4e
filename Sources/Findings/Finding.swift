/// A fault in content: what is wrong, where, and what to do about it. Findings come as a list; they are not thrown.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        case note, warning, error

        public static func < (a: Severity, b: Severity) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    /// What the fault is called, in kebab case: `text-too-long`.
    public var code: String
    public var severity: Severity
    public var place: SourcePlace?
    public var message: Words
    public var remedy: Words
    /// The artifacts that it touches.
    public var scope: Scope

    public init(
        _ code: String, _ severity: Severity, at place: SourcePlace? = nil, message: Words, remedy: Words,
        scope: Scope = Scope()
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.message = message
        self.remedy = remedy
        self.scope = scope
    }

    /// What a finding concerns; nil stands for all.
    public struct Scope: Hashable, Sendable {
        public var region: String?
        public var language: String?
        public var material: String?

        public init(region: String? = nil, language: String? = nil, material: String? = nil) {
            self.region = region
            self.language = language
            self.material = material
        }
    }
}
