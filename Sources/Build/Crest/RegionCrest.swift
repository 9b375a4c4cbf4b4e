package import Findings
package import Layout

/// A region's crest, taken in when a sheet that shows it is to be drawn: that costs a process of its own, which a run
/// that draws nothing need not start.
package struct RegionCrest: Sendable {
    /// The file as it was read, for a build's key; nil where there is none.
    let source: [UInt8]?
    /// What was said when it was taken in; nil where that is still to be done.
    private let known: [Finding]?
    private let result: OnDemand<CrestIntake.Result>

    init(source: [UInt8], known: [Finding]?, _ take: @escaping @Sendable () -> CrestIntake.Result) {
        self.source = source
        self.known = known
        result = OnDemand(take)
    }

    /// One of which all is known.
    init(_ result: CrestIntake.Result) {
        source = nil
        known = nil
        self.result = OnDemand { result }
    }

    /// Nil where the region has none, or it cannot be shown: the town's name stands in its place.
    package var shown: SheetCrest? { result.value.crest }

    /// They name the crest's own file. Where nobody has taken it in yet, that is done now.
    package var findings: [Finding] { (result.made?.findings ?? known) ?? result.value.findings }
}
