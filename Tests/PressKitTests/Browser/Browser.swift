internal import Foundation

/// Chromium without a window, driven over its DevTools protocol by two pipes: no port, no network.
final class Browser {
    struct Fault: Error { var what: String }

    private let process = Process()
    private let commands: Int32
    private let answers: Int32
    private var pending: [UInt8] = []
    private var session: String?
    private var number = 0
    /// All that the page reported since the last navigation.
    private(set) var events: [[String: Any]] = []

    /// - Parameter folder: Where its profile and pipes lie.
    init(in folder: String) throws {
        let (input, output) = (folder + "/commands", folder + "/answers")
        guard mkfifo(input, 0o600) == 0, mkfifo(output, 0o600) == 0 else { throw Fault(what: "mkfifo") }
        // Opened both ways, a pipe waits for no one at its other end.
        commands = Foundation.open(input, O_RDWR | O_CLOEXEC)
        answers = Foundation.open(output, O_RDWR | O_CLOEXEC)
        process.executableURL = URL(filePath: "/bin/sh")
        let flags = "--headless=new --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe"
        process.arguments = [
            "-c", "exec chromium \(flags) --user-data-dir=\"$0/profile\" about:blank 3<\"$1\" 4>\"$2\"", folder, input,
            output,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
        session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
        for domain in ["Page", "Runtime", "Network"] { try call(domain + ".enable") }
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        close(commands)
        close(answers)
    }

    /// Shows a page on a window of a width, in light or dark colours, and waits until it has loaded.
    func open(_ path: String, width: Int = 1440, height: Int = 900, dark: Bool = false) throws {
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
        let scheme = ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]
        try call("Emulation.setEmulatedMedia", ["features": [scheme]])
        events = []
        try call("Page.navigate", ["url": "file://" + path])
        while !events.contains(where: { $0["method"] as? String == "Page.loadEventFired" }) {
            events.append(try receive())
        }
    }

    /// What an expression or a promise comes to; what it throws fails.
    @discardableResult
    func evaluate(_ script: String) throws -> Any? {
        let answer = try call(
            "Runtime.evaluate",
            ["expression": script, "awaitPromise": true, "returnByValue": true, "userGesture": true])
        if let details = answer["exceptionDetails"] { throw Fault(what: "\(details)") }
        return (answer["result"] as? [String: Any])?["value"]
    }

    func text(_ script: String) throws -> String { try evaluate(script) as? String ?? "" }

    /// A key as a person presses it.
    func press(_ key: String) throws {
        let codes = ["Tab": 9, "Enter": 13, "Escape": 27, "ArrowRight": 39]
        var event: [String: Any] = ["key": key, "code": key, "windowsVirtualKeyCode": codes[key] ?? 0]
        event["type"] = "keyDown"
        if key == "Enter" { event["text"] = "\r" }
        try call("Input.dispatchKeyEvent", event)
        event["type"] = "keyUp"
        event["text"] = nil
        try call("Input.dispatchKeyEvent", event)
    }

    /// The page as Chromium prints it.
    func pdf() throws -> Data {
        let answer = try call("Page.printToPDF", ["preferCSSPageSize": true, "printBackground": false])
        return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
    }

    /// The addresses of all that the page asked for since it was opened.
    var requests: [String] {
        events.filter { $0["method"] as? String == "Network.requestWillBeSent" }.compactMap {
            (($0["params"] as? [String: Any])?["request"] as? [String: Any])?["url"] as? String
        }
    }

    @discardableResult
    func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        number += 1
        var message: [String: Any] = ["id": number, "method": method, "params": parameters]
        if let session { message["sessionId"] = session }
        var bytes = Array(try JSONSerialization.data(withJSONObject: message)) + [0]
        while !bytes.isEmpty {
            let count = write(commands, bytes, bytes.count)
            guard count > 0 else { throw Fault(what: "write") }
            bytes.removeFirst(count)
        }
        while true {
            let answer = try receive()
            guard answer["id"] as? Int == number else {
                events.append(answer)
                continue
            }
            if let error = answer["error"] { throw Fault(what: "\(method): \(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    /// The next message; one that does not come within a minute is a fault.
    private func receive() throws -> [String: Any] {
        while true {
            if let end = pending.firstIndex(of: 0) {
                let data = Data(pending[..<end])
                pending.removeSubrange(...end)
                return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
            }
            var poller = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, 60_000) == 1 else { throw Fault(what: "Chromium does not answer") }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(answers, &buffer, buffer.count)
            guard count > 0 else { throw Fault(what: "read") }
            pending += buffer[..<count]
        }
    }
}
