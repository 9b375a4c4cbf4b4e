internal import Build
internal import Findings
internal import Layout
internal import Loading
internal import Model
internal import Plan
internal import Preflight
internal import PressKit
internal import Schedule
internal import Social
internal import Translation

/// All kinds of finding of all rooms, in the order of the pipeline.
enum FindingCatalogue {
    static let kinds: [any FindingKind.Type] =
        LoadingFindings.all + TranslationFindings.all + ModelFindings.all + SocialFindings.all + PlanFindings.all
        + ScheduleFindings.all
        + LayoutFindings.all + BuildFindings.all + PreflightFindings.all + PressKitFindings.all

    static let codes = kinds.map { $0.code }
}
