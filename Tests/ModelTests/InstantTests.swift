import Model
import Testing

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-12-01T09:00:00Z", 1_796_115_600), ("2026-12-01T10:00+01:00", 1_796_115_600),
        ("2026-12-01 04:30:05-04:30", 1_796_115_605),
    ])
    func read(_ text: String, _ seconds: Int) {
        #expect(Instant(iso: text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "heute", "2026-12-01", "2026-12-01T09:00:00", "2026-02-30T09:00:00Z", "2026-12-01T25:00Z",
        "2026-12-01T09:00:60Z",
        "2026-12-01T09:00Zulu", "2026-12-01T09:00:00+1:00", "2026-12-01T09:00:000Z", "٢٠٢٦-12-01T09:00Z",
    ])
    func refused(_ text: String) {
        #expect(Instant(iso: text) == nil)
    }
}
