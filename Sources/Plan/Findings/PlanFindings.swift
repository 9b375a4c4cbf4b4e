package import Findings

/// All kinds of finding that planning a campaign's posts gives.
package enum PlanFindings {
    package static let all: [any FindingKind.Type] = [
        EventMissing.self, PostInBlackout.self, NoDayLeft.self, TimeSkipped.self, TimeRepeated.self, PostAtNight.self,
        PostOutsidePeriod.self, PostOnHoliday.self, TimeZoneUnknown.self,
    ]
}

/// A note that whoever plans should hear, where others are left for the look at the whole: it is about clocks and
/// holidays.
package protocol PlanningNote {}
