internal import CGLib

/// Sums of bytes, by GLib.
enum SHA256 {
    /// 64 lower-case hexadecimal digits. See FIPS 180-4.
    static func hex(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        let sum = bytes.withUnsafeBufferPointer { g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0.baseAddress, gsize($0.count)) }
        return take(sum)
    }

    /// A sum that only who has the key can make: HMAC, RFC 2104. 64 lower-case hexadecimal digits.
    static func hmac(_ bytes: some Collection<UInt8>, key: some Collection<UInt8>) -> String {
        let bytes = Array(bytes), key = Array(key)
        let sum = bytes.withUnsafeBufferPointer { bytes in
            key.withUnsafeBufferPointer { key in
                g_compute_hmac_for_data(G_CHECKSUM_SHA256, key.baseAddress, gsize(key.count), bytes.baseAddress, gsize(bytes.count))
            }
        }
        return take(sum)
    }

    private static func take(_ text: UnsafeMutablePointer<gchar>?) -> String {
        guard let text else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }
}
