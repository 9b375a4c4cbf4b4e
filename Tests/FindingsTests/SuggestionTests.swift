import Findings
import Testing

struct SuggestionTests {
    @Test(arguments: [
        ("biuld", "build"), ("chekc", "check"), ("Build", "build"), ("cou", "count"), ("xyz", nil), ("b", nil),
        ("", nil),
        (String(repeating: "c", count: 100_000), nil),
    ])
    func nearest(_ word: String, _ expected: String?) {
        #expect(Suggestion.nearest(to: word, in: ["build", "check", "count", "doctor"]) == expected)
    }
}
