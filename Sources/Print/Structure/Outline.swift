internal import Page

/// Bookmarks, one a page, of documents that have several. See ISO 32000-1, 12.3.3.
enum Outline {
    static func write(_ document: Document, to objects: PDFObjects, pages: [PDFReference]) {
        guard pages.count > 1 else { return }
        let root = objects.add(["/Type": "/Outlines", "/Count": .integer(pages.count)])
        let entries = zip(document.pages, pages).enumerated().map { index, page in
            objects.add([
                "/Title": .text(title(of: page.0) ?? String(index + 1)), "/Parent": .reference(root),
                "/Dest": [.reference(page.1), "/Fit"],
            ])
        }
        for (entry, next) in zip(entries, entries.dropFirst()) {
            objects.set("/Next", of: entry, to: .reference(next))
            objects.set("/Prev", of: next, to: .reference(entry))
        }
        objects.set("/First", of: root, to: .reference(entries[0]))
        objects.set("/Last", of: root, to: .reference(entries[entries.count - 1]))
        objects.set("/Outlines", of: objects.catalog, to: .reference(root))
    }

    /// Its first heading, else its first words.
    private static func title(of page: Page) -> String? {
        let texts = page.textBlocks.filter { $0.role != .artifact && $0.hasLetters }
        return (texts.first { $0.role == .headline } ?? texts.first { $0.role == .heading } ?? texts.first)?.spoken
    }
}
