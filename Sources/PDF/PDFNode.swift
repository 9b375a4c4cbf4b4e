internal import CQPDF
internal import CQPDFContent
internal import Foundation

/// An object of a PDF file; asking the wrong thing of it gives nil.
package struct PDFNode {
    let document: PDFDocument
    let handle: qpdf_oh

    private var qpdf: qpdf_data? { document.qpdf }

    /// A dictionary's value, or a stream's dictionary's; nil where there is none.
    package subscript(_ key: String) -> PDFNode? {
        guard let dictionary, qpdf_oh_has_key(qpdf, dictionary, key) == QPDF_TRUE else { return nil }
        return PDFNode(document: document, handle: qpdf_oh_get_key(qpdf, dictionary, key))
    }

    /// A dictionary's keys, sorted.
    package var keys: [String] {
        guard let dictionary else { return [] }
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(qpdf, dictionary)
        while qpdf_oh_dict_more_keys(qpdf) == QPDF_TRUE { keys.append(String(cString: qpdf_oh_dict_next_key(qpdf))) }
        return keys.sorted()
    }

    private var dictionary: qpdf_oh? {
        if isStream { return qpdf_oh_get_dict(qpdf, handle) }
        return qpdf_oh_is_dictionary(qpdf, handle) == QPDF_TRUE ? handle : nil
    }

    /// An array's items; nil for anything else.
    package var items: [PDFNode]? {
        guard qpdf_oh_is_array(qpdf, handle) == QPDF_TRUE else { return nil }
        return (0..<qpdf_oh_get_array_n_items(qpdf, handle)).map {
            PDFNode(document: document, handle: qpdf_oh_get_array_item(qpdf, handle, $0))
        }
    }

    package var isStream: Bool { qpdf_oh_is_stream(qpdf, handle) == QPDF_TRUE }

    /// Nil for what is no number.
    package var number: Double? {
        qpdf_oh_is_number(qpdf, handle) == QPDF_TRUE ? qpdf_oh_get_numeric_value(qpdf, handle) : nil
    }

    /// True or false; nil for anything else.
    package var flag: Bool? {
        qpdf_oh_is_bool(qpdf, handle) == QPDF_TRUE ? qpdf_oh_get_bool_value(qpdf, handle) == QPDF_TRUE : nil
    }

    /// A name, without its slash.
    package var name: String? {
        guard qpdf_oh_is_name(qpdf, handle) == QPDF_TRUE else { return nil }
        return String(String(cString: qpdf_oh_get_name(qpdf, handle)).dropFirst())
    }

    /// A colour space's kind: its name, or that with which its array begins.
    package var family: String? { name ?? items?.first?.name }

    /// A string decoded from UTF-16, UTF-8 or PDFDocEncoding; nil for what is none.
    package var text: String? {
        guard qpdf_oh_is_string(qpdf, handle) == QPDF_TRUE else { return nil }
        return String(cString: qpdf_oh_get_utf8_value(qpdf, handle))
    }

    /// The object's number in the file; 0 for one that stands inside another.
    package var identifier: Int { Int(qpdf_oh_get_object_id(qpdf, handle)) }

    /// A stream's bytes where they are plain or coded with Flate alone; nil otherwise, and where there are more than
    /// `limit`.
    package func data(limit: Int) -> [UInt8]? {
        var (raw, length, isFiltered): (UnsafeMutablePointer<UInt8>?, Int, QPDF_BOOL) = (nil, 0, QPDF_FALSE)
        // What the file says of its length is looked at before the bytes are.
        guard isStream, (self["/Length"]?.number ?? 0) <= Double(limit),
            qpdf_oh_get_stream_data(qpdf, handle, qpdf_dl_none, &isFiltered, &raw, &length) & Int32(QPDF_ERRORS) == 0
        else { return nil }
        defer { free(raw) }
        let filters = self["/Filter"].map { filter in filter.items?.compactMap(\.name) ?? [filter.name ?? "?"] } ?? []
        switch filters {
        case []: return length <= limit ? Array(UnsafeBufferPointer(start: raw, count: length)) : nil
        case ["FlateDecode"] where self["/DecodeParms"] == nil: return Self.inflate(raw, length, limit: limit)
        default: return nil
        }
    }

    /// A few kilobytes can stand for gigabytes, so the result is bounded while it grows.
    private static func inflate(_ bytes: UnsafePointer<UInt8>?, _ count: Int, limit: Int) -> [UInt8]? {
        var (result, length): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        guard cqpdf_flate(0, bytes, count, limit, &result, &length) == 0 else { return nil }
        defer { free(result) }
        return Array(UnsafeBufferPointer(start: result, count: length))
    }
}
