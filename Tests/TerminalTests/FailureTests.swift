import Findings
import Terminal
import Testing

struct FailureTests {
    private enum Leaky: Error { case token(String) }

    @Test func anUnforeseenErrorTellsItsCaseAndNoValues() {
        let failure = Failure(unforeseen: Leaky.token("secret"))
        #expect(failure.status == .ownFault)
        #expect(failure.message.en.contains("Leaky.token"))
        #expect(!failure.message.en.contains("secret") && !failure.message.de.contains("secret"))
    }

    @Test func statusesAreThoseOfTheContract() {
        #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 69, 70, 73, 75])
    }
}
