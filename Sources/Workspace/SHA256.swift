internal import CGLib

/// Sums of bytes, by GLib. See FIPS 180-4.
package struct SHA256: ~Copyable {
    private let checksum: OpaquePointer?

    package init() { checksum = g_checksum_new(G_CHECKSUM_SHA256) }

    deinit { g_checksum_free(checksum) }

    /// - Precondition: `hex()` has not been called.
    package func update(_ bytes: borrowing [UInt8]) {
        // A length of -1 would mean "up to the first zero byte"; that of an array is never negative.
        bytes.withUnsafeBufferPointer { g_checksum_update(checksum, $0.baseAddress, gssize($0.count)) }
    }

    /// 64 lower-case hexadecimal digits; nothing can be added afterwards.
    package consuming func hex() -> String { String(cString: g_checksum_get_string(checksum)) }

    /// The sum of some bytes, as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: some Collection<UInt8>) -> String {
        let sum = SHA256()
        sum.update(Array(bytes))
        return sum.hex()
    }

    /// A sum that only who has the key can make: HMAC, RFC 2104. 64 lower-case hexadecimal digits.
    package static func hmac(_ bytes: some Collection<UInt8>, key: some Collection<UInt8>) -> String {
        let bytes = Array(bytes)
        let key = Array(key)
        let sum = bytes.withUnsafeBufferPointer { bytes in
            key.withUnsafeBufferPointer { key in
                g_compute_hmac_for_data(
                    G_CHECKSUM_SHA256, key.baseAddress, gsize(key.count), bytes.baseAddress, gsize(bytes.count))
            }
        }
        guard let sum else { return "" }
        defer { g_free(sum) }
        return String(cString: sum)
    }
}
