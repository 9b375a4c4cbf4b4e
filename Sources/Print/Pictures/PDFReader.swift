internal import CQPDF
internal import Foundation

/// A PDF of cairo's, read back.
final class PDFReader {
    private var qpdf: qpdf_data?
    /// qpdf reads from the bytes where they lie.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init?(_ file: [UInt8]) {
        bytes = .allocate(capacity: file.count)
        _ = bytes.initialize(from: file)
        qpdf = qpdf_init()
        qpdf_silence_errors(qpdf)
        qpdf_set_suppress_warnings(qpdf, QPDF_TRUE)
        let status = bytes.withMemoryRebound(to: CChar.self) { buffer in
            qpdf_read_memory(qpdf, "memory", buffer.baseAddress, UInt64(buffer.count), nil)
        }
        guard status & Int32(QPDF_ERRORS) == 0 else { return nil }
    }

    deinit {
        qpdf_cleanup(&qpdf)
        bytes.deallocate()
    }

    /// The content of the first page, decoded.
    func pageContent() -> [UInt8]? {
        guard qpdf_get_num_pages(qpdf) > 0 else { return nil }
        var (data, length): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        let status = qpdf_oh_get_page_content_data(qpdf, qpdf_get_page_n(qpdf, 0), &data, &length)
        guard status == QPDF_SUCCESS, let data else { return nil }
        defer { free(data) }
        return Array(UnsafeBufferPointer(start: data, count: length))
    }

    /// The number at a path of keys below the first page, e.g. `/Resources /ExtGState /a0 /ca`.
    func pageNumber(_ keys: String...) -> Double? {
        guard let object = pageObject(keys), qpdf_oh_is_number(qpdf, object) == QPDF_TRUE else { return nil }
        return qpdf_oh_get_numeric_value(qpdf, object)
    }

    /// Whether the first page's external object of this name is an image.
    func isImage(_ name: String) -> Bool {
        guard let object = pageObject(["/Resources", "/XObject", name]), qpdf_oh_is_stream(qpdf, object) == QPDF_TRUE
        else {
            return false
        }
        let subtype = qpdf_oh_get_key(qpdf, qpdf_oh_get_dict(qpdf, object), "/Subtype")
        return qpdf_oh_is_name(qpdf, subtype) == QPDF_TRUE
            && String(cString: qpdf_oh_get_name(qpdf, subtype)) == "/Image"
    }

    private func pageObject(_ keys: [String]) -> qpdf_oh? {
        var object = qpdf_get_page_n(qpdf, 0)
        for key in keys {
            guard qpdf_oh_is_dictionary(qpdf, object) == QPDF_TRUE else { return nil }
            object = qpdf_oh_get_key(qpdf, object, key)
        }
        return object
    }
}
