import Formats
import Foundation
import Testing

struct PercentEncodingTests {
    @Test func lettersAndDigitsStay() {
        let text = "azAZ09 /?&=%+äß\n~-._"
        #expect(PercentEncoding.unreserved(text) == "azAZ09%20%2F%3F%26%3D%25%2B%C3%A4%C3%9F%0A~-._")
        #expect(PercentEncoding.encode(text, keeping: "/") == "azAZ09%20/%3F%26%3D%25%2B%C3%A4%C3%9F%0A%7E%2D%2E%5F")
        #expect(PercentEncoding.unreserved("") == "")
    }

    /// Foundation reads back what we write.
    @Test(arguments: ["مرحبا", "a%41", "\u{0}\u{7F}\u{10FFFF}", "👩‍👧"])
    func itComesBack(_ text: String) { #expect(PercentEncoding.unreserved(text).removingPercentEncoding == text) }
}
