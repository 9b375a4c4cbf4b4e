internal import CQPDF
internal import Foundation

/// A PDF file that qpdf has opened, mended where that was possible.
final class PDFDocument {
    private(set) var qpdf: qpdf_data?
    /// qpdf reads from the bytes where they lie.
    private let bytes: UnsafeMutableBufferPointer<CChar>
    /// What qpdf had to say while it mended the file; empty for a sound one.
    let complaints: [String]

    init(_ file: [UInt8], path: String) throws(PreflightFault) {
        bytes = .allocate(capacity: file.count)
        _ = bytes.initialize(from: file.lazy.map { CChar(bitPattern: $0) })
        qpdf = qpdf_init()
        qpdf_silence_errors(qpdf)
        qpdf_set_suppress_warnings(qpdf, QPDF_TRUE)
        let status = qpdf_read_memory(qpdf, "PDF", bytes.baseAddress, UInt64(file.count), nil)
        if status & Int32(QPDF_ERRORS) != 0 {
            complaints = []
            let words = qpdf_get_error_full_text(qpdf, qpdf_get_error(qpdf)).map { String(cString: $0) } ?? "qpdf"
            throw .unreadable(path: path, words: words)
        }
        // Pages are counted before anything else, since the count is where a broken tree shows.
        _ = qpdf_get_num_pages(qpdf)
        var complaints: [String] = []
        while qpdf_more_warnings(qpdf) == QPDF_TRUE {
            guard let text = qpdf_get_error_full_text(qpdf, qpdf_next_warning(qpdf)) else { break }
            complaints.append(String(cString: text))
        }
        self.complaints = complaints
    }

    deinit {
        qpdf_cleanup(&qpdf)
        bytes.deallocate()
    }

    var catalog: PDFNode { PDFNode(document: self, handle: qpdf_get_root(qpdf)) }
    var trailer: PDFNode { PDFNode(document: self, handle: qpdf_get_trailer(qpdf)) }

    /// The version that the file's header names, e.g. `1.6`.
    var version: String { qpdf_get_pdf_version(qpdf).map { String(cString: $0) } ?? "" }

    var isEncrypted: Bool { qpdf_is_encrypted(qpdf) == QPDF_TRUE }

    var pages: [PDFNode] {
        // What a page inherits is written into it, so that one look finds it.
        _ = qpdf_push_inherited_attributes_to_page(qpdf)
        return (0..<max(0, Int(qpdf_get_num_pages(qpdf)))).map {
            PDFNode(document: self, handle: qpdf_get_page_n(qpdf, $0))
        }
    }
}
