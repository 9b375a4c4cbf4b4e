import Page
import Print
import Testing

@Suite struct WriteTests {
    @Test func aDocumentWithoutPagesIsRefused() {
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [])
        #expect(throws: PrintFault([.noPages, .noProfile])) {
            try PDFFile.write(document, PrintOptions(profile: nil, standard: .pdfX4))
        }
    }
}
