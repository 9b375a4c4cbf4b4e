internal import CQPDF
internal import CQPDFContent
internal import Foundation

/// The objects of a file that is being made; qpdf numbers and writes them.
final class PDFObjects {
    private var qpdf: qpdf_data?

    init() {
        qpdf = qpdf_init()
        qpdf_silence_errors(qpdf)
        qpdf_set_suppress_warnings(qpdf, QPDF_TRUE)
        _ = qpdf_empty_pdf(qpdf)
    }

    deinit { qpdf_cleanup(&qpdf) }

    var catalog: PDFReference { PDFReference(handle: qpdf_get_root(qpdf)) }

    func add(_ value: PDFValue) -> PDFReference {
        PDFReference(handle: qpdf_make_indirect_object(qpdf, handle(of: value)))
    }

    /// - Parameter filter: The filter with which `data` is coded already; nil has qpdf compress it.
    func addStream(_ dictionary: [String: PDFValue], _ data: [UInt8], filter: PDFValue? = nil) -> PDFReference {
        let stream = qpdf_oh_new_stream(qpdf)
        let data = filter == nil ? DeflatedBytes.ending(data) : data
        let filter = filter.map(handle(of:)) ?? qpdf_oh_new_null(qpdf)
        qpdf_oh_replace_stream_data(qpdf, stream, data, data.count, filter, qpdf_oh_new_null(qpdf))
        let target = qpdf_oh_get_dict(qpdf, stream)
        for (key, value) in dictionary { qpdf_oh_replace_key(qpdf, target, key, handle(of: value)) }
        return PDFReference(handle: stream)
    }

    /// One that several files hold is compressed once.
    func addStream(_ dictionary: [String: PDFValue], _ data: DeflatedBytes) -> PDFReference {
        addStream(dictionary, data.bytes, filter: data.isPlain ? nil : "/FlateDecode")
    }

    func set(_ key: String, of reference: PDFReference, to value: PDFValue) {
        qpdf_oh_replace_key(qpdf, reference.handle, key, handle(of: value))
    }

    func setTrailer(_ key: String, to value: PDFValue) {
        qpdf_oh_replace_key(qpdf, qpdf_get_trailer(qpdf), key, handle(of: value))
    }

    func addPage(_ value: PDFValue) -> PDFReference {
        let page = add(value)
        _ = qpdf_add_page(qpdf, qpdf, page.handle, QPDF_FALSE)
        return page
    }

    /// The whole file: streams compressed save the metadata, an ID that depends on the content alone.
    ///
    /// - Parameter version: Of PDF.
    func write(version: String) throws(PrintFault) -> [UInt8] {
        try check()
        _ = qpdf_init_write_memory(qpdf)
        qpdf_force_pdf_version(qpdf, version)
        qpdf_set_deterministic_ID(qpdf, QPDF_TRUE)
        // With objects compressed, too, a tagged flyer would be 10 kB smaller, and qpdf would lay it out twice.
        qpdf_set_object_stream_mode(qpdf, qpdf_o_disable)
        // See ISO 19005-2, 6.1.7.1.
        qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE)
        qpdf_set_compress_streams(qpdf, QPDF_TRUE)
        _ = DeflatedBytes.level
        _ = qpdf_write(qpdf)
        try check()
        let bytes = UnsafeBufferPointer(start: qpdf_get_buffer(qpdf), count: qpdf_get_buffer_length(qpdf))
        return Array(bytes)
    }

    /// qpdf keeps the first error of any call; it is asked for before and after writing.
    private func check() throws(PrintFault) {
        guard qpdf_has_error(qpdf) == QPDF_TRUE else { return }
        let error = qpdf_get_error(qpdf)
        let words = qpdf_get_error_full_text(qpdf, error).map { String(cString: $0) } ?? "?"
        throw PrintFault([.library(words)])
    }

    private func handle(of value: PDFValue) -> qpdf_oh {
        switch value {
        case .bool(let value): return qpdf_oh_new_bool(qpdf, value ? QPDF_TRUE : QPDF_FALSE)
        case .integer(let value): return qpdf_oh_new_integer(qpdf, Int64(value))
        case .real(let value): return qpdf_oh_new_real_from_string(qpdf, PDFNumber.string(value, decimals: 4))
        case .name(let value): return qpdf_oh_new_name(qpdf, value)
        case .text(let value): return qpdf_oh_new_unicode_string(qpdf, value)
        case .array(let values):
            var text: [UInt8] = []
            // A font's widths are hundreds of numbers: read at once, they cost a fraction of as many calls.
            if values.count > 4, Self.append(values, to: &text) {
                return qpdf_oh_parse(qpdf, String(decoding: text, as: UTF8.self))
            }
            let array = qpdf_oh_new_array(qpdf)
            for value in values { qpdf_oh_append_item(qpdf, array, handle(of: value)) }
            return array
        case .dictionary(let values):
            let dictionary = qpdf_oh_new_dictionary(qpdf)
            for (key, value) in values { qpdf_oh_replace_key(qpdf, dictionary, key, handle(of: value)) }
            return dictionary
        case .reference(let reference): return reference.handle
        }
    }

    /// Writes an array as PDF has it.
    ///
    /// - Returns: False where it holds anything but numbers and arrays of them.
    private static func append(_ values: [PDFValue], to text: inout [UInt8]) -> Bool {
        text.append(UInt8(ascii: "["))
        for value in values {
            switch value {
            case .integer(let number): text += String(number).utf8
            case .real(let number): PDFNumber.append(number, decimals: 4, to: &text)
            case .array(let inner): guard append(inner, to: &text) else { return false }
            default: return false
            }
            text.append(UInt8(ascii: " "))
        }
        text.append(UInt8(ascii: "]"))
        return true
    }
}
