internal import Foundation
internal import Transfer

/// A letter with files attached. See RFC 5322 and RFC 2047.
struct MailMessage {
    var from: String
    var to: String
    var subject: String
    /// Without angle brackets.
    var id: String
    /// Seconds since 1970.
    var date: Int
    var task: OutboxTask

    /// Headers of at most 78 bytes a line but addresses; what to do is read as the letter itself, the rest is to be
    /// saved, or copied.
    var letter: MailServer.Letter {
        let headers = [
            "From: <\(from)>", "To: <\(to)>", "Subject: " + Self.encoded(subject), "Date: " + Self.dateText(date),
            "Message-ID: <\(id)>", "Auto-Submitted: auto-generated",
        ]
        let parts = task.files.enumerated().map { index, file in
            MIMEPart(fileName: index == 0 ? nil : file.name, type: file.type, bytes: file.bytes)
        }
        return MailServer.Letter(from: from, to: to, headers: headers, parts: parts)
    }

    /// A header's text as encoded words of at most 75 letters, no character cut; a line break in it cannot end the
    /// header.
    static func encoded(_ text: String) -> String {
        var words: [String] = []
        var piece: [UInt8] = []
        for character in text {
            let next = Array(String(character).utf8)
            if piece.count + next.count > 42, !piece.isEmpty {
                words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=")
                piece = []
            }
            piece += next
        }
        words.append("=?utf-8?B?\(Data(piece).base64EncodedString())?=")
        return words.joined(separator: "\r\n ")
    }

    /// `Tue, 01 Dec 2026 10:00:00 +0000`, whatever the locale.
    static func dateText(_ seconds: Int) -> String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = Date(timeIntervalSince1970: Double(seconds)).ISO8601Format().split { "-T:Z".contains($0) }
            .compactMap { Int($0) }
        guard parts.count == 6 else { return "" }
        func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let day = days[((seconds / 86_400) % 7 + 7) % 7]
        return
            """
            \(day), \(pad(parts[2])) \(months[parts[1] - 1]) \(parts[0]) \
            \(pad(parts[3])):\(pad(parts[4])):\(pad(parts[5])) +0000
            """
    }
}
