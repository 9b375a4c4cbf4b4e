/// A fault in content: what is wrong, where, and what to do about it. Findings come as a list; they are not thrown.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        case note, warning, error

        package static func < (a: Severity, b: Severity) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    /// What the fault is called, in kebab case: `text-too-long`.
    package var code: String
    package var severity: Severity
    package var place: SourcePlace?
    package var message: Words
    package var remedy: Words
    /// The artifacts that it touches.
    package var scope: Scope

    package init(
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
    package struct Scope: Hashable, Sendable {
        package var region: String?
        package var language: String?
        package var material: String?

        package init(region: String? = nil, language: String? = nil, material: String? = nil) {
            self.region = region
            self.language = language
            self.material = material
        }
    }
}
