internal import Formats
internal import Model

/// A platform's posts for Hootsuite's bulk upload: date and time, message, link; no header.
///
/// One series of files a platform, for Hootsuite sends every row of a file to all the accounts that are ticked.
/// Times are those of the region's clocks, as Hootsuite reads them by the account's time zone.
package enum HootsuiteFile {
    /// What Hootsuite takes in one file.
    static let mostRows = 350
    /// Hootsuite takes times at full five minutes alone.
    private static let step = 5

    /// - Parameter planned: One platform's posts, in order.
    /// - Returns: CSV in UTF-8, as many files as it takes; none where there are no posts.
    package static func write(_ planned: [PlannedEntry]) -> [[UInt8]] {
        stride(from: 0, to: planned.count, by: mostRows).map { start in
            // An apostrophe would be published; a word joiner is not seen.
            var writer = CSVWriter(formulaGuard: "\u{2060}")
            for item in planned[start..<min(start + mostRows, planned.count)] {
                guard let local = item.entry.local else { continue }
                let (message, link) = parts(of: item.message)
                writer.row([time(local), message, link])
            }
            return writer.bytes
        }
    }

    /// Hootsuite adds the link to the message by itself, so it is taken out where it stands in a line of its own.
    private static func parts(of message: Message) -> (message: String, link: String) {
        guard let link = message.link else { return (message.text, "") }
        var paragraphs = message.text.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
        guard paragraphs.count > 1, let index = paragraphs.lastIndex(of: link) else { return (message.text, "") }
        paragraphs.remove(at: index)
        return (paragraphs.joined(separator: "\n\n"), link)
    }

    /// `12/01/2026 10:00`, moved on to the next full five minutes.
    private static func time(_ local: LocalTime) -> String {
        let minutes = (local.time.hour * 60 + local.time.minute + step - 1) / step * step
        let day = minutes < 1440 ? local.day : local.day.adding(days: 1) ?? local.day
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(day.month))/\(two(day.day))/\(day.year) \(two(minutes / 60 % 24)):\(two(minutes % 60))"
    }
}
