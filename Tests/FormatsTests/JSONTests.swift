import Formats
import Foundation
import Testing

struct JSONTests {
    private let value = JSON.object([
        .init("z", .array([.integer(1), .number(2), .number(0.5), .number(.nan), .null])),
        .init("a", .array([.object([.init("b", .bool(true))]), .array([])])),
        .init("e", .object([])),
    ])

    @Test func plainListsStayOnOneLine() {
        #expect(
            value.text == """
                {
                  "z": [1, 2, 0.5, null, null],
                  "a": [
                    {
                      "b": true
                    },
                    []
                  ],
                  "e": {}
                }

                """)
    }

    /// A region's coordinates stay what they were in the answer of the API.
    @Test func whatWasReadWithAFractionKeepsIt() {
        #expect(
            JSON.array([.decimal(11), .number(11), .decimal(48.25), .decimal(.nan)]).text == "[11.0, 11, 48.25, null]\n"
        )
    }

    @Test func recordsHaveTheirKeysSorted() {
        let record = ["b": ["1/2"], "a": []]
        #expect(String(decoding: RecordJSON.compact(record), as: UTF8.self) == #"{"a":[],"b":["1/2"]}"#)
        #expect(
            String(decoding: RecordJSON.indented(record), as: UTF8.self)
                == "{\n  \"a\" : [\n\n  ],\n  \"b\" : [\n    \"1/2\"\n  ]\n}\n")
    }

    @Test func orEveryValueHasALineOfItsOwn() {
        #expect(JSON.array([.integer(1), .array([])]).text(lists: .spread) == "[\n  1,\n  []\n]\n")
    }

    @Test func whatCouldEndATextIsEscaped() throws {
        let text = "\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{9F}\u{2028}\u{2029}ä\u{10FFFF}"
        let quoted = JSON.quoted(text)
        #expect(quoted == #""\"\\\n\r\t\u0000\u001f\u007f\u009f\u2028\u2029ä"# + "\u{10FFFF}\"")
        #expect(try JSONDecoder().decode(String.self, from: Data(quoted.utf8)) == text)
    }
}
