/// How long a label is in DNS. Source: RFC 3492.
enum Punycode {
    /// In bytes, with `xn--` where the label is not ASCII.
    static func encodedLength(ofLabel label: ArraySlice<Unicode.Scalar>) -> Int {
        // IDNA takes these three for a dot as well.
        let dots: Set<Unicode.Scalar> = ["\u{3002}", "\u{FF0E}", "\u{FF61}"]
        let parts = label.split(omittingEmptySubsequences: false) { dots.contains($0) }
        return parts.reduce(parts.count - 1) { $0 + length(Array($1)) }
    }

    private static func length(_ scalars: [Unicode.Scalar]) -> Int {
        let basic = scalars.count { $0.isASCII }
        if basic == scalars.count { return basic }
        var length = "xn--".count + basic + (basic > 0 ? 1 : 0)
        var n = 128
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < scalars.count {
            guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= n }).min() else { break }
            delta += (next - n) * (handled + 1)
            n = next
            for scalar in scalars {
                if scalar.value < n { delta += 1 }
                guard scalar.value == n else { continue }
                var q = delta
                var k = 36
                while true {
                    length += 1
                    let threshold = k <= bias ? 1 : min(26, k - bias)
                    if q < threshold { break }
                    q = (q - threshold) / (36 - threshold)
                    k += 36
                }
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return length
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
