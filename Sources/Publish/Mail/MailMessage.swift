internal import Foundation
internal import Workspace

/// A letter with files attached. See RFC 5322 and RFC 2045 to 2047.
struct MailMessage {
    var from: String
    var to: String
    var subject: String
    /// Without angle brackets.
    var id: String
    /// Seconds since 1970.
    var date: Int
    var task: OutboxTask

    /// All of it, each line ended by CRLF and none over 78 bytes long but addresses.
    var bytes: [UInt8] {
        let files = task.files
        let boundary = "litfass-" + SHA256.hex(of: files.flatMap(\.bytes)).prefix(32)
        var lines = [
            "From: <\(from)>", "To: <\(to)>", "Subject: " + Self.encoded(subject), "Date: " + Self.dateText(date),
            "Message-ID: <\(id)>",
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: multipart/mixed;",
            " boundary=\"\(boundary)\"", "",
        ]
        // What to do is read as the letter itself; the rest is to be saved, or copied.
        for (index, file) in files.enumerated() {
            lines += ["--" + boundary, "Content-Type: " + Self.type(file.name), "Content-Transfer-Encoding: base64"]
            lines.append(
                index == 0
                    ? "Content-Disposition: inline" : "Content-Disposition: attachment; filename=\"\(file.name)\"")
            lines += [""] + Self.base64(file.bytes)
        }
        lines += ["--\(boundary)--", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func type(_ name: String) -> String {
        name.hasSuffix(".png") ? "image/png" : name.hasSuffix(".jpg") ? "image/jpeg" : "text/plain; charset=utf-8"
    }

    /// In lines of 76 letters.
    private static func base64(_ bytes: [UInt8]) -> [String] {
        let text = Array(Data(bytes).base64EncodedString().utf8)
        return stride(from: 0, to: text.count, by: 76).map {
            String(decoding: text[$0..<min($0 + 76, text.count)], as: UTF8.self)
        }
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
