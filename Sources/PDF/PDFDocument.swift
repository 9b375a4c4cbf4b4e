internal import CQPDF
internal import Foundation

/// A PDF file that qpdf has opened, mended where that was possible. See ISO 32000-1, 7.
package final class PDFDocument {
    private(set) var qpdf: qpdf_data?
    /// qpdf reads from the bytes where they lie; nil where it reads a file.
    private let bytes: UnsafeMutableBufferPointer<CChar>?
    private var leaves: [PDFPageTree.Leaf] = []
    /// What is wrong with the file, in qpdf's words and ours; empty for a sound one.
    package private(set) var problems: [String] = []

    /// Why a file is no PDF, in qpdf's words.
    package struct Fault: Error, Hashable, Sendable {
        package let words: String
        /// Whether nothing but the password is missing.
        package let isLocked: Bool
    }

    /// - Throws: What is no PDF at all; what can be read in part is read, with `problems`.
    package init(_ file: [UInt8]) throws(Fault) {
        let bytes = UnsafeMutableBufferPointer<CChar>.allocate(capacity: file.count)
        file.withUnsafeBytes { UnsafeMutableRawBufferPointer(bytes).copyMemory(from: $0) }
        self.bytes = bytes
        try begin { qpdf_read_memory($0, "PDF", bytes.baseAddress, UInt64(bytes.count), nil) }
    }

    /// - Parameter path: A plain file, of which only what is asked for is read.
    package init(path: String) throws(Fault) {
        bytes = nil
        try begin { qpdf_read($0, path, nil) }
    }

    private func begin(_ read: (qpdf_data?) -> QPDF_ERROR_CODE) throws(Fault) {
        qpdf = qpdf_init()
        qpdf_silence_errors(qpdf)
        qpdf_set_suppress_warnings(qpdf, QPDF_TRUE)
        guard read(qpdf) & Int32(QPDF_ERRORS) == 0 else {
            let error = qpdf_get_error(qpdf)
            let words = qpdf_get_error_full_text(qpdf, error).map { String(cString: $0) } ?? "qpdf"
            throw Fault(
                words: String(words.prefix(Self.longestProblem)),
                isLocked: qpdf_get_error_code(qpdf, error) == qpdf_e_password)
        }
        // Pages are looked for before anything else, since there a broken file shows.
        var tree = PDFPageTree()
        leaves = tree.leaves(below: catalog["/Pages"])
        problems = tree.problems
        while qpdf_more_warnings(qpdf) == QPDF_TRUE, problems.count < Self.mostProblems {
            guard let text = qpdf_get_error_full_text(qpdf, qpdf_next_warning(qpdf)) else { break }
            problems.append(String(String(cString: text).prefix(Self.longestProblem)))
        }
    }

    /// Nobody reads more.
    private static let mostProblems = 20
    /// In characters; qpdf cites what it read.
    private static let longestProblem = 300

    deinit {
        qpdf_cleanup(&qpdf)
        bytes?.deallocate()
    }

    /// The pages in their order.
    package var pages: [PDFPage] { leaves.map { PDFPage(document: self, leaf: $0) } }

    package var catalog: PDFNode { PDFNode(document: self, handle: qpdf_get_root(qpdf)) }
    /// The dictionary in which a reader begins. See ISO 32000-1, 7.5.5.
    package var trailer: PDFNode { PDFNode(document: self, handle: qpdf_get_trailer(qpdf)) }

    /// The version that the file's header names, e.g. `1.6`.
    package var version: String { qpdf_get_pdf_version(qpdf).map { String(cString: $0) } ?? "" }

    package var isEncrypted: Bool { qpdf_is_encrypted(qpdf) == QPDF_TRUE }
}
