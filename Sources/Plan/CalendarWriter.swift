internal import Model

/// The lines of an iCalendar file: folded, escaped, with the line breaks that RFC 5545 wants.
struct CalendarWriter {
    private(set) var bytes: [UInt8] = []
    /// In octets, without the line break (RFC 5545, 3.1).
    private static let longest = 75

    /// A property whose value is not text: times, durations, names.
    mutating func line(_ name: String, _ value: String) { fold(name + ":" + value) }

    /// A property whose value is text (RFC 5545, 3.3.11).
    mutating func text(_ name: String, _ value: String) {
        // By scalars: a comma with an accent upon it is still a comma.
        var escaped = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += ["\\", scalar]
            case "\n", "\u{2028}", "\u{2029}": escaped += ["\\", "n"]
            // Other controls are not allowed in a value.
            default: if scalar.properties.generalCategory != .control { escaped.append(scalar) }
            }
        }
        fold(name + ":" + String(escaped))
    }

    /// `20261201T090000Z`.
    static func utc(_ seconds: Int) -> String {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - day * 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return (Day(daysSince1970: day).map(date) ?? "19700101") + "T" + time + "Z"
    }

    /// `20261201`.
    static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    /// Folds between scalars, never inside one: the rest goes on after a space, which counts.
    private mutating func fold(_ line: String) {
        var room = Self.longest
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if width > room {
                bytes += [0x0D, 0x0A, 0x20]
                room = Self.longest - 1
            }
            bytes += Array(String(scalar).utf8)
            room -= width
        }
        bytes += [0x0D, 0x0A]
    }
}
