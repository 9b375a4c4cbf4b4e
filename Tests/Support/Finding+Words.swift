package import Findings

extension Finding {
    /// As a person is told it, whatever its kind: to be held against the very words.
    package var inWords: Finding {
        Finding(
            RecordedFinding(code, severity, message: message, remedy: remedy), severity: severity, at: place,
            scope: scope)
    }
}
