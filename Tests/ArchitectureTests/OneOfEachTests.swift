import Testing

/// What the house has one of: each is looked for by what nobody could do it without.
struct OneOfEachTests {
    @Test(arguments: [
        ("a picture's media type", ["\"image/"], "Sources/Formats/PictureFormat.swift"),
        ("a picture's suffix", ["\"jpeg\"", "hasSuffix(\".png"], "Sources/Formats/PictureFormat.swift"),
        ("a reader of a JPEG's head", ["0xFF, 0xD8", "0xFFD8"], "Sources/Formats/JPEGHead.swift"),
        ("a reader of a PNG's head", ["0x89, 0x50", "\"IHDR\""], "Sources/Formats/PNGHead.swift"),
        (
            "a percent-encoder", ["addingPercentEncoding", "UInt8(ascii: \"%\"), "],
            "Sources/Formats/PercentEncoding.swift"
        ),
        ("an encoder of records as JSON", ["JSONEncoder("], "Sources/Formats/RecordJSON.swift"),
        ("a writer of JSON", ["\\\\u\" + "], "Sources/Formats/JSON.swift"),
        (
            "a client of HTTP and mail", ["curl_easy_", "URLSession", "URLRequest("],
            "Sources/Transfer/CurlHandle.swift"
        ),
        ("a writer of MIME", ["curl_mime", "boundary="], "Sources/Transfer/CurlHandle.swift"),
        ("a reader of PDF objects", ["qpdf_oh_is_", "qpdf_oh_get_array"], "Sources/PDF/PDFNode.swift"),
        ("a reader of content streams", ["cqpdf_read_content"], "Sources/PDF/ContentReader.swift"),
    ])
    func one(_ what: String, _ signs: [String], _ place: String) throws {
        let files = try SourceFile.all().filter { file in
            file.lines.contains { line in
                !line.drop { $0 == " " }.hasPrefix("//") && signs.contains { line.contains($0) }
            }
        }
        #expect(files.map(\.path) == [place], "\(what)")
    }
}
