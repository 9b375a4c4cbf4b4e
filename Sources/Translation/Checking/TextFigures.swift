internal import Model
internal import Phrases

/// What of a text must be the same in every language: placeholders, numbers, telephone numbers, addresses of the web.
struct TextFigures {
    /// Names in braces.
    let placeholders: Set<String>
    /// Each in its shortest form, in Latin digits: `1000` of `1.000`, `9` of `09`.
    let numbers: Set<String>
    /// Digits alone, without a country's or trunk prefix.
    let phones: Set<String>
    /// In lower case, without the scheme.
    let links: Set<String>
    /// The text without all of these, for what is left are words.
    let words: String
    /// Whether a year stands in it: then a month may be a number here and a name there.
    let hasYear: Bool

    init(_ text: String) {
        var rest = Self.unescaped(text)
        placeholders = Self.takePlaceholders(&rest)
        links = Self.takeLinks(&rest)
        Self.makeDigitsLatin(&rest)
        phones = Self.takePhones(&rest)
        let numbers = Self.takeNumbers(&rest)
        self.numbers = Set(numbers.map { run in String(run.drop { $0 == "0" }) }.map { $0.isEmpty ? "0" : $0 })
        hasYear = numbers.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
        words = String(String.UnicodeScalarView(rest))
    }

    /// A brace that is meant as one is a bracket here.
    private static func unescaped(_ text: String) -> [Unicode.Scalar] {
        var scalars = Array(text.unicodeScalars)
        for (pair, bracket) in [("{", "("), ("}", ")")] as [(Unicode.Scalar, Unicode.Scalar)] {
            var place = 0
            while place + 1 < scalars.count {
                if scalars[place] == pair, scalars[place + 1] == pair {
                    scalars[place] = bracket
                    scalars[place + 1] = " "
                }
                place += 1
            }
        }
        return scalars
    }

    private static func takePlaceholders(_ text: inout [Unicode.Scalar]) -> Set<String> {
        var names: Set<String> = []
        var start = 0
        while let open = text[start...].firstIndex(of: "{") {
            let name = text[(open + 1)...].prefix { $0.properties.isAlphabetic || $0 == "_" || isDigit($0) }
            start = name.endIndex
            guard !name.isEmpty, start < text.count, text[start] == "}" else { continue }
            names.insert(String(String.UnicodeScalarView(name)))
            blank(&text, open...start)
        }
        return names
    }

    private static func takeLinks(_ text: inout [Unicode.Scalar]) -> Set<String> {
        guard text.contains(where: { $0 == "." || $0 == ":" || $0 == "@" }) else { return [] }
        var links: Set<String> = []
        for range in WebAddress.ranges(in: text) where !range.isEmpty {
            links.insert(address(String(String.UnicodeScalarView(text[range]))))
            blank(&text, range.lowerBound...range.upperBound - 1)
        }
        return links
    }

    /// Digits of every script as Latin ones.
    private static func makeDigitsLatin(_ text: inout [Unicode.Scalar]) {
        for place in text.indices where text[place].value > 0x7F {
            if text[place].properties.generalCategory == .decimalNumber,
                let value = text[place].properties.numericValue, let digit = Unicode.Scalar(UInt32(48 + Int(value)))
            {
                text[place] = digit
            }
        }
    }

    /// Digits in groups; a date or a time has full stops or colons between them, and few digits.
    private static func takePhones(_ text: inout [Unicode.Scalar]) -> Set<String> {
        var phones: Set<String> = []
        var start = 0
        while let first = text[start...].firstIndex(where: isDigit) {
            let stretch = text[first...].prefix { isDigit($0) || betweenDigits.contains($0) }
            start = stretch.endIndex
            guard let last = stretch.lastIndex(where: isDigit) else { continue }
            let digits = String(String.UnicodeScalarView(text[first...last].filter(isDigit)))
            let before = text[..<first].suffix(2)
            let isInternational = before.last == "+" || before == ["+", "("]
            guard digits.count >= fewestPhoneDigits, isInternational || digits.first == "0", !isDate(text[first...last])
            else { continue }
            phones.insert(phone(digits, isInternational: isInternational))
            blank(&text, first...last)
        }
        return phones
    }

    private static let betweenDigits: Set<Unicode.Scalar> = [
        "/", "(", ")", "-", " ", "\u{A0}", "\u{2011}", "\u{202F}", "–",
    ]

    /// `5/12/2026` and `05-12-26`.
    private static func isDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        return parts.count == 3 && parts.joined().allSatisfy(isDigit) && (1...2).contains(parts[0].count)
            && (1...2).contains(parts[1].count) && (2...4).contains(parts[2].count)
    }

    /// Runs of digits; what parts thousands is left out.
    private static func takeNumbers(_ text: inout [Unicode.Scalar]) -> [String] {
        var numbers: [String] = []
        var start = 0
        while let first = text[start...].firstIndex(where: isDigit) {
            var run = text[first...].prefix(while: isDigit)
            var digits = Array(run)
            while run.endIndex < text.count, betweenThousands.contains(text[run.endIndex]) {
                let group = text[(run.endIndex + 1)...].prefix(while: isDigit)
                guard group.count == 3 else { break }
                digits += group
                run = group
            }
            start = run.endIndex
            numbers.append(String(String.UnicodeScalarView(digits)))
            blank(&text, first...start - 1)
        }
        return numbers
    }

    private static let betweenThousands: Set<Unicode.Scalar> = [".", ",", "'", "’", "\u{A0}", "\u{202F}", " "]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func blank(_ text: inout [Unicode.Scalar], _ range: ClosedRange<Int>) {
        for place in range { text[place] = " " }
    }

    private static let fewestPhoneDigits = 7

    /// `+49 821 3242851` and `0821 324-2851` are one number.
    private static func phone(_ digits: String, isInternational: Bool) -> String {
        let national =
            isInternational && digits.hasPrefix("49")
            ? digits.dropFirst(2) : digits.hasPrefix("0049") ? digits.dropFirst(4) : digits[...]
        return String(national.drop { $0 == "0" })
    }

    private static func address(_ text: String) -> String {
        var address = text.lowercased()[...]
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            address = address.dropFirst(scheme.count)
        }
        return String(address)
    }
}

extension TextFigures {
    /// What the source has and a translation lacks, and what the translation has of its own.
    struct Difference: Hashable {
        var missing: [String]
        var own: [String]

        var isEmpty: Bool { missing.isEmpty && own.isEmpty }
    }

    func placeholders(against source: TextFigures) -> Difference {
        Difference(
            missing: source.placeholders.subtracting(placeholders).sorted(),
            own: placeholders.subtracting(source.placeholders).sorted())
    }

    /// Numbers, telephone numbers and addresses.
    ///
    /// - Parameter languages: Codes by which addresses may differ.
    func values(against source: TextFigures, languages: Set<String>) -> Difference {
        func links(_ figures: TextFigures) -> Set<String> {
            Set(
                figures.links.map { link in
                    link.split(separator: "/").filter { !languages.contains(String($0)) }.joined(separator: "/")
                })
        }
        let (theirs, here) = (links(source), links(self))
        var missing = source.numbers.subtracting(numbers)
        var own = numbers.subtracting(source.numbers)
        // Three in the afternoon is 15 or 3.
        for hour in 13...24 where missing.contains("\(hour)") && own.contains("\(hour - 12)") {
            missing.remove("\(hour)")
            own.remove("\(hour - 12)")
        }
        if hasYear, source.hasYear {
            // `5. Dezember 2026` and `5/12/2026`.
            for month in 1...12 {
                if missing.isEmpty { own.remove("\(month)") }
                if own.isEmpty { missing.remove("\(month)") }
            }
        }
        return Difference(
            missing: missing.sorted() + source.phones.subtracting(phones).sorted()
                + theirs.subtracting(here).sorted(),
            own: own.sorted() + phones.subtracting(source.phones).sorted() + here.subtracting(theirs).sorted())
    }
}
