import Page
import Print
import Testing

@Suite struct TextTests {
    /// What is copied out of a file is what was written into it, in reading order.
    @Test(arguments: Samples.lines.indices)
    func popplerReadsTheTextBack(index: Int) throws {
        let line = Samples.lines[index]
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(Samples.flyer(line), .pdfX4(Samples.profile)))
        let result = try Tool.run("pdftotext", "-f", "1", "-l", "1", file, "-")
        #expect(result.errors == "")
        #expect(result.output.withoutMarks == line.text)
    }
}

extension String {
    /// The text without poppler's own marks of direction and its page end.
    var withoutMarks: String {
        let marks: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{200E}", "\u{200F}", "\u{C}", "\n"]
        return String(String.UnicodeScalarView(unicodeScalars.filter { !marks.contains($0) }))
    }
}
