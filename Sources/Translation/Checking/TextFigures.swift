internal import Foundation
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
    /// In lower case, without the scheme and without what names a language in them.
    let links: Set<String>
    /// The text without all of these, for what is left are words.
    let words: String
    /// Whether a year stands in it: then a month may be a number here and a name there.
    let hasYear: Bool

    /// - Parameter languages: Codes by which addresses may differ.
    init(_ text: String, languages: Set<String> = []) {
        // A brace that is meant as one.
        let text = text.replacing("{{", with: "(").replacing("}}", with: ")")
        var rest = text
        var placeholders: Set<String> = []
        for match in text.matches(of: /\{(\w+)\}/) { placeholders.insert(String(match.output.1)) }
        rest = rest.replacing(/\{\w+\}/, with: " ")
        var links: Set<String> = []
        let scalars = Array(rest.unicodeScalars)
        var visible = scalars
        for range in WebAddress.ranges(in: scalars) {
            links.insert(Self.address(String(String.UnicodeScalarView(scalars[range])), languages))
            for place in range { visible[place] = " " }
        }
        rest = Self.latinDigits(visible)
        var phones: Set<String> = []
        // Digits in groups; a date or a time has full stops or colons between them, and few digits.
        for match in rest.matches(of: /\+?\(?[0-9][0-9\/()\- \u{A0}\u{2011}\u{202F}–]{5,}[0-9]/) {
            let digits = match.output.filter(\.isNumber)
            let isDate = match.output.wholeMatch(of: /[0-9]{1,2}[\/-][0-9]{1,2}[\/-][0-9]{2,4}/) != nil
            guard digits.count >= Self.fewestPhoneDigits, !isDate, match.output.first == "+" || digits.first == "0"
            else { continue }
            phones.insert(Self.phone(String(digits), isInternational: match.output.first == "+"))
            rest = rest.replacing(match.output, with: " ", maxReplacements: 1)
        }
        rest = rest.replacing(/([0-9])[.,'’\u{A0}\u{202F} ]([0-9]{3})(?![0-9])/) { "\($0.output.1)\($0.output.2)" }
        let runs = rest.matches(of: /[0-9]+/).map { String($0.output) }
        self.placeholders = placeholders
        self.links = links
        self.phones = phones
        numbers = Set(runs.map { run in String(run.drop { $0 == "0" }) }.map { $0.isEmpty ? "0" : $0 })
        hasYear = runs.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
        words = rest.replacing(/[0-9]+/, with: " ")
    }

    private static let fewestPhoneDigits = 7

    /// Digits of every script as Latin ones.
    private static func latinDigits(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue,
                let digit = Unicode.Scalar(UInt32(48 + Int(value)))
            {
                text.append(digit)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    /// `+49 821 3242851` and `0821 324-2851` are one number.
    private static func phone(_ digits: String, isInternational: Bool) -> String {
        let national =
            isInternational && digits.hasPrefix("49")
            ? digits.dropFirst(2) : digits.hasPrefix("0049") ? digits.dropFirst(4) : digits[...]
        return String(national.drop { $0 == "0" })
    }

    private static func address(_ text: String, _ languages: Set<String>) -> String {
        var address = text.lowercased()[...]
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            address = address.dropFirst(scheme.count)
        }
        return address.split(separator: "/").filter { !languages.contains(String($0)) }.joined(separator: "/")
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
    func values(against source: TextFigures) -> Difference {
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
                + source.links.subtracting(links).sorted(),
            own: own.sorted() + phones.subtracting(source.phones).sorted() + links.subtracting(source.links).sorted())
    }
}
