package import Page

extension Length {
    /// A length as a person writes it: a number and `mm`, `pt`, `px` or `m`, without a space; nil for anything else.
    ///
    /// At most 1000 m, so that no sum of lengths leaves what a number holds.
    package init?(written text: String) {
        let units: [(suffix: String, make: (Double) -> Length)] = [
            ("mm", Length.mm), ("pt", Length.pt), ("px", Length.px), ("m", { .mm($0 * 1000) }),
        ]
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else { return nil }
        let digits = text.dropLast(unit.suffix.count)
        guard let last = digits.last, last.isASCII, last.isNumber,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
            let value = Double(digits)
        else { return nil }
        let length = unit.make(value)
        guard abs(length.millimetres) <= 1_000_000 else { return nil }
        self = length
    }
}
