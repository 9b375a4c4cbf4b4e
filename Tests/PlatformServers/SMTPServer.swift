internal import Foundation

/// A mail server without encryption, which takes all that is said properly. See RFC 5321 and, for logins, RFC 4954.
package final class SMTPServer: Sendable {
    package static let user = "litfass"
    package static let password = "geheim-0123456789"

    package struct Letter: Sendable {
        package var from: String
        package var to: [String]
        /// Header and body, dots unstuffed.
        package var text: String
    }

    package enum Disturbance: Sendable {
        /// What the server says instead.
        case answer(String)
        /// The connection ends before anything was done.
        case dropped
        /// All was done, then the connection ends without an answer.
        case cutAfterwards
        /// All was done; the answer comes so late.
        case slow(seconds: Double)
    }

    struct State: Sendable {
        var letters: [Letter] = []
        var disturbances: [(command: String, what: Disturbance)] = []
        var lag: HTTPServer.Lag?
    }

    private let socket: ListeningSocket
    private let state = Shared(State())

    package init() throws {
        socket = try ListeningSocket()
        let state = state
        socket.serve { SMTPTalk($0, state).run() }
    }

    package var address: String { "smtp://127.0.0.1:\(socket.port)" }
    package var letters: [Letter] { state { $0.letters } }

    /// - Parameter lag: Its route is a command, as `disturb` has it.
    package func lag(_ lag: HTTPServer.Lag?) { state { $0.lag = lag } }

    /// - Parameter command: The first word, `MAIL`; `.` is the end of a letter, `GREETING` the begin of it all.
    package func disturb(_ command: String, _ disturbances: Disturbance...) {
        state { state in state.disturbances += disturbances.map { (command, $0) } }
    }
}

/// One connection.
private final class SMTPTalk {
    private let connection: Connection
    private let state: Shared<SMTPServer.State>
    private var buffer: [UInt8] = []
    private var letter = SMTPServer.Letter(from: "", to: [], text: "")

    init(_ connection: Connection, _ state: Shared<SMTPServer.State>) {
        self.connection = connection
        self.state = state
    }

    func run() {
        guard step("GREETING", { "220 mail.example.org ESMTP" }) else { return }
        while let line = line() {
            let word = line.prefix { $0 != " " && $0 != ":" }.uppercased()
            guard word == "DATA" ? data() : step(word, { self.answer(word, line) }), word != "QUIT" else { return }
        }
    }

    /// - Returns: Whether the talk goes on.
    private func step(_ command: String, _ work: () -> String) -> Bool {
        let disturbance = state { state -> SMTPServer.Disturbance? in
            guard let index = state.disturbances.firstIndex(where: { $0.command == command }) else { return nil }
            return state.disturbances.remove(at: index).what
        }
        if let lag = state({ $0.lag }), lag.route == command {
            lag.arrived()
            Thread.sleep(forTimeInterval: lag.seconds)
            let answer = work()
            lag.done()
            return connection.write(answer + "\r\n")
        }
        switch disturbance {
        case nil: return connection.write(work() + "\r\n")
        case .answer(let text): return connection.write(text + "\r\n")
        case .dropped: return false
        case .cutAfterwards:
            _ = work()
            return false
        case .slow(let seconds):
            let answer = work()
            Thread.sleep(forTimeInterval: seconds)
            return connection.write(answer + "\r\n")
        }
    }

    private func answer(_ word: String, _ line: String) -> String {
        func address() -> String? { line.firstMatch(of: #/<([^<>]*)>/#).map { String($0.output.1) } }
        switch word {
        case "EHLO": return "250-mail.example.org\r\n250-8BITMIME\r\n250 AUTH PLAIN"
        case "HELO", "NOOP", "RSET": return "250 OK"
        case "AUTH":
            let right = Data("\0\(SMTPServer.user)\0\(SMTPServer.password)".utf8).base64EncodedString()
            // `AUTH PLAIN` alone asks for the rest in a line of its own.
            let given =
                line.split(separator: " ").count > 2 ? line : connection.write("334 \r\n") ? self.line() ?? "" : ""
            return given.hasSuffix(right) ? "235 Authentication successful" : "535 Authentication failed"
        case "MAIL":
            letter = SMTPServer.Letter(from: address() ?? "", to: [], text: "")
            return "250 OK"
        case "RCPT":
            letter.to.append(address() ?? "")
            return "250 OK"
        case "QUIT": return "221 Bye"
        default: return "502 Not implemented"
        }
    }

    private func data() -> Bool {
        var isWanted = false
        let goesOn = step("DATA") {
            isWanted = true
            return "354 Go on"
        }
        guard goesOn, isWanted else { return goesOn }
        var lines: [String] = []
        while let line = line() {
            if line == "." {
                letter.text = lines.joined(separator: "\r\n")
                return step(".") {
                    state { $0.letters.append(letter) }
                    return "250 Queued"
                }
            }
            lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
        }
        return false
    }

    private func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = buffer[..<end]
                buffer.removeFirst(end + 1)
                return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            }
            guard let more = connection.read() else { return nil }
            buffer += more
        }
    }
}
