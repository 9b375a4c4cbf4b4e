internal import Foundation
internal import Synchronization

/// A small HTTP/1.1 server on loopback: a thread a connection, every request recorded, faults on request.
///
/// It lives in the test's process; what is tested is a client in the same process or a program run beside it.
package final class HTTPServer: Sendable {
    private let socket: ListeningSocket
    private let state = Mutex(State())

    private struct State {
        var requests: [ServerRequest] = []
        var disturbances: [(route: String, what: Disturbance)] = []
        var lag: Lag?
    }

    /// A server under load: it looks for what it knows when a request comes in, and makes the post so much later,
    /// without looking again.
    package struct Lag: Sendable {
        /// What the route begins with.
        package var route: String
        package var seconds: Double
        /// Called once a request is whole and looked up.
        package var arrived: @Sendable () -> Void
        /// Called once all of it is done, whether or not anybody waits for the answer.
        package var done: @Sendable () -> Void

        package init(
            _ route: String, seconds: Double, arrived: @escaping @Sendable () -> Void,
            done: @escaping @Sendable () -> Void
        ) {
            (self.route, self.seconds, self.arrived, self.done) = (route, seconds, arrived, done)
        }
    }

    /// - Parameters:
    ///   - known: The answer to a request that is done already; nil where it is not.
    ///   - handle: Called on several threads at once.
    package init(
        known: @escaping @Sendable (ServerRequest) -> ServerAnswer? = { _ in nil },
        _ handle: @escaping @Sendable (ServerRequest) -> ServerAnswer
    ) throws {
        socket = try ListeningSocket()
        socket.serve { [weak self] connection in self?.serve(connection, known, handle) }
    }

    package var port: Int { socket.port }
    package var address: String { "http://127.0.0.1:\(port)" }

    /// All that were received whole, in the order in which they came.
    package var requests: [ServerRequest] { state.withLock { $0.requests } }

    /// How many requests of a route were received: `POST /api/v1/statuses`.
    package func count(_ route: String) -> Int { requests.count { $0.route == route } }

    /// The next requests whose route begins so go wrong, one after the other; those after them go well.
    package func disturb(_ route: String, _ disturbances: Disturbance...) {
        state.withLock { state in state.disturbances += disturbances.map { (route, $0) } }
    }

    package func lag(_ lag: Lag?) { state.withLock { $0.lag = lag } }

    private func serve(
        _ connection: Connection, _ known: (ServerRequest) -> ServerAnswer?, _ handle: (ServerRequest) -> ServerAnswer
    ) {
        guard var request = ServerRequest(from: connection) else { return }
        if let lag = state.withLock({ $0.lag }), request.route.hasPrefix(lag.route) {
            let answer = known(request)
            lag.arrived()
            request.wasLookedUp = true
            if answer == nil { Thread.sleep(forTimeInterval: lag.seconds) }
            let late = answer ?? handle(request)
            lag.done()
            connection.write(late.bytes())
            return
        }
        let disturbance = state.withLock { state -> Disturbance? in
            state.requests.append(request)
            guard let index = state.disturbances.firstIndex(where: { request.route.hasPrefix($0.route) }) else {
                return nil
            }
            return state.disturbances.remove(at: index).what
        }
        switch disturbance {
        case nil: connection.write(handle(request).bytes())
        case .dropped: break
        case .answer(let answer): connection.write(answer.bytes())
        case .strange(let text):
            _ = handle(request)
            connection.write(text)
        case .redirect(let address): connection.write(ServerAnswer(302, headers: ["Location": address]).bytes())
        case .cutAfterwards: _ = handle(request)
        case .answeredAfterwards(let answer):
            _ = handle(request)
            connection.write(answer.bytes())
        case .slow(let seconds):
            let answer = handle(request)
            Thread.sleep(forTimeInterval: seconds)
            connection.write(answer.bytes())
        case .oversized:
            let answer = ServerAnswer(handle(request).status, headers: ["Content-Type": "application/json"])
            connection.write(answer.bytes(announcing: 64 << 20))
            let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 16)
            for _ in 0..<1024 where !connection.write(piece) { return }
        case .dripping:
            connection.write(ServerAnswer(handle(request).status).bytes(announcing: 300))
            for _ in 0..<300 {
                Thread.sleep(forTimeInterval: 0.1)
                guard connection.write(" ") else { return }
            }
        case .truncated:
            var answer = handle(request)
            let length = answer.body.count
            answer.body.removeLast(length / 2)
            connection.write(answer.bytes(announcing: length))
        case .garbled:
            connection.write(
                ServerAnswer(
                    handle(request).status, headers: ["Content-Type": "text/html"], body: Array("<!doctype html>".utf8)
                ).bytes())
        }
    }
}
