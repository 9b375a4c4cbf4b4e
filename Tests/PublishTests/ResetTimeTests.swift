import Testing

@testable import Publish

struct ResetTimeTests {
    @Test(arguments: [
        (["retry-after": "120"], 1_796_115_720), (["retry-after": "Tue, 01 Dec 2026 09:05:00 GMT"], 1_796_115_900),
        (["x-ratelimit-reset": "2026-12-01T09:05:00.000000Z"], 1_796_115_900),
        (["ratelimit-reset": "1796115900"], 1_796_115_900),
        (["x-ratelimit-reset": "60"], 1_796_115_660), (["retry-after": "-5"], 1_796_115_600),
        (["retry-after": "99999999999"], 1_796_202_000),
        (["x-ratelimit-reset": "2099-01-01T00:00:00Z"], 1_796_202_000),
        (["x-ratelimit-reset": "2000-01-01T00:00:00Z"], 1_796_115_600),
    ])
    func inWhicheverWay(_ headers: [String: String], _ seconds: Int) {
        #expect(ResetTime.seconds(in: headers, now: 1_796_115_600) == seconds)
    }

    @Test(arguments: [
        "", "bald", "2026-12-01", "Tue, 31 Feb 2026 09:05:00 GMT", "2026-13-01T09:05:00Z", "9223372036854775808",
    ])
    func nonsenseSaysNothing(_ text: String) {
        #expect(ResetTime.seconds(in: ["x-ratelimit-reset": text], now: 0) == nil)
        #expect(ResetTime.httpDate(text) == nil)
    }
}
