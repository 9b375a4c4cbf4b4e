/// A fault in content: what is wrong, where, and what to do about it. Findings come as a list; they are not thrown.
package struct Finding: Sendable {
    /// A note is good to know, a warning should be looked into, an error keeps the artifact from being made.
    package enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        case note, warning, error

        package static func < (a: Severity, b: Severity) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    /// What it says; of which kind it is.
    package var detail: any FindingDetail
    package var severity: Severity
    /// Where a person wrote it; nil where it is nobody's line.
    package var place: SourcePlace?
    /// The artifacts that it touches.
    package var scope: Scope

    /// - Parameter severity: Left out, as grave as its kind usually is.
    package init(
        _ detail: any FindingDetail, severity: Severity? = nil, at place: SourcePlace? = nil, scope: Scope = Scope()
    ) {
        self.detail = detail
        self.severity = severity ?? detail.severity
        self.place = place
        self.scope = scope
    }

    package var code: String { detail.code }
    package var message: Words { detail.message }
    package var remedy: Words { detail.remedy }
    package var arguments: [FindingArgument] { detail.arguments }

    /// What a finding concerns; nil stands for all.
    package struct Scope: Hashable, Sendable {
        /// A slug.
        package var region: String?
        /// A code of `Languages.yaml`.
        package var language: String?
        /// A template's name.
        package var material: String?

        package init(region: String? = nil, language: String? = nil, material: String? = nil) {
            self.region = region
            self.language = language
            self.material = material
        }
    }

    /// The finding with the scope of what it was found on, where it has none of its own.
    package func scoped(_ scope: Scope) -> Finding {
        var finding = self
        finding.scope = Scope(
            region: self.scope.region ?? scope.region, language: self.scope.language ?? scope.language,
            material: self.scope.material ?? scope.material)
        return finding
    }
}

extension Finding: Hashable {
    package static func == (a: Finding, b: Finding) -> Bool {
        a.severity == b.severity && a.place == b.place && a.scope == b.scope
            && AnyHashable(a.detail) == AnyHashable(b.detail)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(severity)
        hasher.combine(place)
        hasher.combine(scope)
        hasher.combine(AnyHashable(detail))
    }
}
