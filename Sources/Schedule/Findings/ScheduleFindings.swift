package import Findings

/// All kinds of finding that the queue gives.
package enum ScheduleFindings {
    package static let all: [any FindingKind.Type] = [PostTwice.self, PostsPutOff.self]
}
