internal import CCURL
internal import Findings

/// The owner of one of libcurl's easy handles. Every status is checked.
struct CurlHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private var forms: [OpaquePointer] = []
    private var sources: [MIMESource] = []

    /// libcurl's own set-up, once a process.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init() throws(TransferFault) {
        guard Self.isReady, let handle = curl_easy_init() else { throw Self.unavailable }
        self.handle = handle
    }

    deinit {
        curl_easy_cleanup(handle)
        for list in lists { curl_slist_free_all(list) }
        for form in forms { curl_mime_free(form) }
    }

    func set(_ option: CURLoption, _ value: Int) throws(TransferFault) {
        try check(ccurl_set_long(handle, option, value))
    }
    func set(_ option: CURLoption, _ value: String) throws(TransferFault) {
        try check(ccurl_set_text(handle, option, value))
    }
    func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) throws(TransferFault) {
        try check(ccurl_set_pointer(handle, option, value))
    }
    func set(_ option: CURLoption, large value: Int) throws(TransferFault) {
        try check(ccurl_set_large(handle, option, curl_off_t(value)))
    }
    func set(_ option: CURLoption, call function: ccurl_data_function) throws(TransferFault) {
        try check(ccurl_set_function(handle, option, function))
    }

    /// Copied by us; lives as long as the handle.
    mutating func set(_ option: CURLoption, list lines: [String]) throws(TransferFault) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                curl_slist_free_all(list)
                throw Self.unavailable
            }
            list = longer
        }
        if let list { lists.append(list) }
        try check(ccurl_set_list(handle, option, list))
    }

    /// The body of a POST; copied by libcurl.
    func set(copying body: [UInt8]) throws(TransferFault) {
        try set(CURLOPT_POST, 1)
        try set(CURLOPT_POSTFIELDSIZE_LARGE, large: body.count)
        // Without an address libcurl would read standard input.
        let status = (body.isEmpty ? [0] : body).withUnsafeBytes { bytes in
            ccurl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
        }
        try check(status)
    }

    /// What is sent as several parts, in MIME; lives as long as the handle.
    ///
    /// - Parameter isLetter: Whether the parts are coded so that any mail server passes them on.
    mutating func set(parts: [MIMEPart], isLetter: Bool = false) throws(TransferFault) {
        guard let form = curl_mime_init(handle) else { throw Self.unavailable }
        forms.append(form)
        for part in parts {
            guard let target = curl_mime_addpart(form) else { throw Self.unavailable }
            let source = MIMESource(part.bytes)
            sources.append(source)
            let context = Unmanaged.passUnretained(source).toOpaque()
            let count = curl_off_t(part.bytes.count)
            try check(curl_mime_data_cb(target, count, { MIMESource.read($0, $1, $2, $3) }, nil, nil, context))
            if let name = part.name { try check(curl_mime_name(target, name)) }
            if let name = part.fileName { try check(curl_mime_filename(target, name)) }
            if let type = part.type { try check(curl_mime_type(target, type)) }
            if isLetter { try check(curl_mime_encoder(target, "base64")) }
        }
        try check(ccurl_set_pointer(handle, CURLOPT_MIMEPOST, UnsafeMutableRawPointer(form)))
    }

    /// Whether libcurl took the end of the last part.
    var tookAllParts: Bool { sources.last?.isWhole ?? true }

    /// What holds for every transfer: nothing is followed, everything is verified, nothing is remembered.
    ///
    /// - Parameters:
    ///   - protocols: `https`, for loopback `http`.
    ///   - certificates: A file of the authorities that are believed; nil: the system's.
    ///   - timeout: In seconds, for all of it.
    func prepare(protocols: String, certificates: String?, timeout: Int) throws(TransferFault) {
        try set(CURLOPT_PROTOCOLS_STR, protocols)
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let certificates { try set(CURLOPT_CAINFO, certificates) }
        // No signals: a run has threads.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_CONNECTTIMEOUT, min(10, timeout))
        try set(CURLOPT_TIMEOUT, timeout)
        try set(CURLOPT_FRESH_CONNECT, 1)
        try set(CURLOPT_FORBID_REUSE, 1)
        try set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1")
    }

    func perform() -> CURLcode { curl_easy_perform(handle) }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        return ccurl_get_long(handle, info, &value) == CURLE_OK ? value : 0
    }

    /// In microseconds from the begin; 0 where it was not reached.
    func time(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return ccurl_get_large(handle, info, &value) == CURLE_OK ? Int(value) : 0
    }

    private func check(_ status: CURLcode) throws(TransferFault) {
        guard status == CURLE_OK else {
            throw TransferFault(
                .notSent,
                Words(
                    de: "libcurl nimmt eine Einstellung nicht an (\(status.rawValue)).",
                    en: "libcurl does not take a setting (\(status.rawValue))."))
        }
    }

    private static let unavailable = TransferFault(
        .notSent, Words(de: "libcurl ist nicht bereit.", en: "libcurl is not ready."))
}
