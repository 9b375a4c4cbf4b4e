import Model

/// What came of a sheet.
struct SheetResult: Sendable {
    var artifacts: [Artifact]
    /// What concerns no artifact, for instance why there is none.
    var findings: [Finding]
    /// Whether an earlier build's files served.
    var isReused = false
}
