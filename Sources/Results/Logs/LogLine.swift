internal import Model

/// What a line of a web server's log says of one request, as far as it is counted.
struct LogLine {
    /// Since 1970.
    var seconds: Int
    var status: Int
    var isGet: Bool
    /// Nil where the log has none (`-`).
    var address: LogBytes?
    /// Nil in the common format, which has none; empty where the browser sent none.
    var agent: LogBytes?
    /// For which the log says it answered; nil where it does not say.
    var host: LogBytes?
}

/// The formats in which web servers write their logs.
enum LogFormat {
    /// Common and combined, also with the host before the address.
    ///
    /// See <https://httpd.apache.org/docs/2.4/logs.html> and nginx's `ngx_http_log_module`.
    case combined
    /// An object a line, as Caddy writes it.
    case json

    init(of line: LogBytes) { self = line[0] == UInt8(ascii: "{") ? .json : .combined }

    /// Where a request's path begins; nil for what is no line of a log.
    func path(in line: LogBytes) -> Int? {
        switch self {
        case .combined:
            guard let quote = line.index(of: Self.quote),
                let space = line.index(of: Self.space, from: quote + 1), space - quote <= Self.longestMethod,
                space > quote + 1, space + 1 < line.count, line[space + 1] == UInt8(ascii: "/")
            else { return nil }
            return space + 1
        case .json:
            guard let start = line.end(of: "\"uri\":\""), start < line.count, line[start] == UInt8(ascii: "/") else {
                return nil
            }
            return start
        }
    }

    /// All of a line; nil where it is torn.
    ///
    /// - Parameter path: Where the request's path begins.
    func read(_ line: LogBytes, path: Int) -> LogLine? {
        switch self {
        case .combined: Self.combined(line, path)
        case .json: Self.json(line)
        }
    }

    static let quote = UInt8(ascii: "\"")
    static let space = UInt8(ascii: " ")
    private static let longestMethod = 20

    private static func combined(_ line: LogBytes, _ path: Int) -> LogLine? {
        guard let quote = line.index(of: quote), let bracket = line.index(of: UInt8(ascii: "[")), bracket < quote,
            let seconds = time(line, bracket + 1), let end = line.closingQuote(from: path), end + 5 <= line.count,
            line[end + 1] == space, let status = line.number(end + 2..<end + 5, digits: 3),
            end + 5 == line.count || line[end + 5] == space
        else { return nil }
        var agent: LogBytes?
        // Behind status and size stand where it came from and the browser, each in quotation marks.
        if let from = line.index(of: Self.quote, from: end + 5) {
            guard let fromEnd = line.closingQuote(from: from + 1),
                let start = line.index(of: Self.quote, from: fromEnd + 1),
                let agentEnd = line.closingQuote(from: start + 1)
            else { return nil }
            agent = line[start + 1..<agentEnd]
            if agent?.equals("-") == true { agent = line[start + 1..<start + 1] }
        }
        let (host, address) = names(line[0..<bracket])
        let method = line[quote + 1..<path - 1]
        return LogLine(
            seconds: seconds, status: status, isGet: method.equals("GET"), address: address, agent: agent, host: host)
    }

    /// What stands before the time: the address, or the host and then the address.
    private static func names(_ start: LogBytes) -> (host: LogBytes?, address: LogBytes?) {
        var parts: [LogBytes] = []
        var index = 0
        while parts.count < 4, let end = start.index(of: space, from: index) {
            if end > index { parts.append(start[index..<end]) }
            index = end + 1
        }
        let address = parts.count == 4 ? parts[1] : parts.first
        return (parts.count == 4 ? parts[0] : nil, address.flatMap { $0.equals("-") ? nil : $0 })
    }

    /// `10/Dec/2026:14:05:33 +0100`.
    private static func time(_ line: LogBytes, _ start: Int) -> Int? {
        guard start + 27 <= line.count, line[start + 26] == UInt8(ascii: "]"),
            let day = line.number(start..<start + 2, digits: 2),
            let year = line.number(start + 7..<start + 11, digits: 4),
            let hour = line.number(start + 12..<start + 14, digits: 2), hour < 24,
            let minute = line.number(start + 15..<start + 17, digits: 2), minute < 60,
            let second = line.number(start + 18..<start + 20, digits: 2), second <= 60,
            let zoneHour = line.number(start + 22..<start + 24, digits: 2), zoneHour < 24,
            let zoneMinute = line.number(start + 24..<start + 26, digits: 2), zoneMinute < 60,
            let month = months.firstIndex(where: { line.starts(with: $0, at: start + 3) }),
            let date = Day(year: year, month: month + 1, day: day)
        else { return nil }
        let sign = line[start + 21]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let offset = (zoneHour * 60 + zoneMinute) * (sign == UInt8(ascii: "-") ? -60 : 60)
        return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second - offset
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        .map { Array($0.utf8) }
}

extension LogFormat {
    /// A quotation mark within a value has a backslash before it: a name in its own marks is the object's.
    private static func json(_ line: LogBytes) -> LogLine? {
        guard line[line.count - 1] == UInt8(ascii: "}"), let seconds = instant(line),
            let statusStart = line.end(of: "\"status\":"), statusStart + 3 < line.count,
            let status = line.number(statusStart..<statusStart + 3, digits: 3),
            let method = value(line, "\"method\":\"")
        else { return nil }
        // A log that was told to leave it out has no line for it.
        let agent = value(line, "\"User-Agent\":[\"")
        let address =
            value(line, "\"client_ip\":\"") ?? value(line, "\"remote_ip\":\"") ?? value(line, "\"remote_addr\":\"")
        return LogLine(
            seconds: seconds, status: status, isGet: method.equals("GET"), address: address,
            agent: agent ?? line[0..<0], host: value(line, "\"host\":\""))
    }

    /// Seconds, or thousandths of them, since 1970: what Caddy calls `unix_seconds_float` and `unix_milli_float`.
    private static func instant(_ line: LogBytes) -> Int? {
        guard let start = line.end(of: "\"ts\":") else { return nil }
        var end = start
        while end < line.count, (0x30...0x39).contains(line[end]) { end += 1 }
        guard end < line.count, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "}")].contains(line[end]),
            let number = line.number(start..<end, digits: 13)
        else { return nil }
        return end - start == 13 ? number / 1000 : number
    }

    private static func value(_ line: LogBytes, _ name: StaticString) -> LogBytes? {
        guard let start = line.end(of: name), let end = line.closingQuote(from: start) else { return nil }
        return line[start..<end]
    }
}
