/// Numbers as PDF writes them: no exponent, no needless digits.
enum PDFNumber {
    /// Appends a number, rounded to `decimals` places.
    static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
        let scale = [1, 10, 100, 1000, 10_000][min(decimals, 4)]
        // No length on a sheet comes near the bound; it keeps the conversion from trapping.
        let bounded = value.isFinite ? min(1e9, max(-1e9, value)) : 0
        var scaled = Int((bounded * Double(scale)).rounded())
        if scaled < 0 {
            bytes.append(UInt8(ascii: "-"))
            scaled = -scaled
        }
        bytes += String(scaled / scale).utf8
        var (rest, place) = (scaled % scale, scale / 10)
        if rest > 0 { bytes.append(UInt8(ascii: ".")) }
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    static func string(_ value: Double, decimals: Int) -> String {
        var bytes: [UInt8] = []
        append(value, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
