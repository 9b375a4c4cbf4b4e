/// What an earlier run found, or another process, as it wrote it down: all of a kind but its type.
package struct RecordedFinding: FindingDetail, Codable {
    package var code: String
    package var severity: Finding.Severity
    package var message: Words
    package var remedy: Words
    package var arguments: [FindingArgument]
    package var weight: Double?

    package init(
        _ code: String, _ severity: Finding.Severity, message: Words, remedy: Words, arguments: [FindingArgument] = [],
        weight: Double? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.remedy = remedy
        self.arguments = arguments
        self.weight = weight
    }

    /// - Parameter finding: Its place and scope are not recorded.
    package init(_ finding: Finding) {
        self.init(
            finding.code, finding.severity, message: finding.message, remedy: finding.remedy,
            arguments: finding.arguments, weight: finding.detail.weight)
    }
}
