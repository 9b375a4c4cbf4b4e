/// A finding whose kind no room has declared yet. It goes when the last one has been.
package struct UndeclaredFinding: FindingDetail {
    package var code: String
    package var severity: Finding.Severity
    package var message: Words
    package var remedy: Words
    package var arguments: [FindingArgument] { [] }

    /// By the first of their numbers that differs.
    package func outweighs(_ other: any FindingDetail) -> Bool {
        let remedies = Self.figures(remedy.en, other.remedy.en)
        return remedies == 0 ? Self.figures(message.en, other.message.en) < 0 : remedies < 0
    }

    private static func figures(_ a: String, _ b: String) -> Int {
        func numbers(_ text: String) -> [Int] { text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) } }
        let pairs = zip(numbers(a), numbers(b))
        return pairs.first { $0 != $1 }.map { $0 < $1 ? -1 : 1 } ?? 0
    }
}

extension Finding {
    package init(
        _ code: String, _ severity: Severity, at place: SourcePlace? = nil, message: Words, remedy: Words,
        scope: Scope = Scope()
    ) {
        self.init(
            UndeclaredFinding(code: code, severity: severity, message: message, remedy: remedy), at: place, scope: scope
        )
    }
}
