import Terminal
import Testing

struct FailureTests {
    @Test func statusesAreThoseOfTheContract() {
        #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 69, 70, 73, 75])
    }
}
