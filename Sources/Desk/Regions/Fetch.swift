internal import Findings
internal import Foundation
internal import FoundationNetworking
internal import Synchronization

/// Reads one file from the web: by https, from this machine also by http; bounded in size and time.
enum Fetch {
    /// In bytes; the API's list of all regions has 0.3 MB.
    static let limit = 20 << 20
    /// In seconds, for the whole of it.
    static let patience = 30.0

    /// Whether an address may be read; a redirection may go to https only.
    static func isAllowed(_ url: URL) -> Bool {
        switch url.scheme?.lowercased() {
        case "https": url.host?.isEmpty == false
        case "http": ["localhost", "127.0.0.1", "::1", "[::1]"].contains(url.host?.lowercased() ?? "")
        default: false
        }
    }

    /// The address without what may be secret: no name, password, query or fragment.
    static func shown(_ url: URL) -> String {
        (url.scheme ?? "") + "://" + (url.host ?? "") + (url.port.map { ":\($0)" } ?? "") + url.path
    }

    static func bytes(_ url: URL) async throws(Fault) -> [UInt8] {
        guard isAllowed(url) else {
            throw Fault(
                .usage,
                Words(
                    de: "\(shown(url)) wird nicht gelesen: aus dem Netz nur über https.",
                    en: "\(shown(url)) is not read: from the network by https only."),
                remedy: Words(
                    de: "Bitte nennen Sie eine Adresse mit https://.", en: "Please name an address with https://."))
        }
        let reader = Reader()
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = patience
        configuration.timeoutIntervalForResource = patience
        configuration.httpShouldSetCookies = false
        let session = URLSession(configuration: configuration, delegate: reader, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        var request = URLRequest(url: url)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        let task = session.dataTask(with: request)
        let end = await withCheckedContinuation { continuation in
            reader.begin(continuation)
            task.resume()
        }
        return try judge(end, url)
    }

    private static func judge(_ end: Reader.End, _ url: URL) throws(Fault) -> [UInt8] {
        let shown = shown(url)
        let later = Words(
            de: "Bitte prüfen Sie die Verbindung und versuchen Sie es später noch einmal.",
            en: "Please check the connection and try again later.")
        if end.isTooLarge {
            throw Fault(
                .badInput,
                Words(
                    de: "\(shown) ist größer als \(limit >> 20) MB; so viel wird nicht gelesen.",
                    en: "\(shown) is larger than \(limit >> 20) MB; that much is not read."))
        }
        if end.isMisled {
            throw Fault(
                .badInput,
                Words(
                    de: "\(shown) leitet an eine Adresse ohne https weiter.",
                    en: "\(shown) leads on to an address without https."))
        }
        guard end.error == nil, let status = end.status else {
            throw Fault(
                .tryAgain, Words(de: "\(shown) ist nicht erreichbar.", en: "\(shown) cannot be reached."), remedy: later
            )
        }
        switch status {
        case 200: return end.bytes
        case 404, 410:
            throw Fault(.missing, Words(de: "\(shown) gibt es nicht.", en: "\(shown) does not exist."))
        case 429, 500...599:
            throw Fault(
                .tryAgain,
                Words(
                    de: """
                        \(shown) antwortet gerade nicht (\(status)).
                        """, en: "\(shown) does not answer now (\(status))."),
                remedy: later)
        default:
            throw Fault(
                .badInput,
                Words(de: "\(shown) gibt nichts heraus (\(status)).", en: "\(shown) gives nothing (\(status))."))
        }
    }

    /// Takes what comes, as long as it is not too much.
    private final class Reader: NSObject, URLSessionDataDelegate, Sendable {
        struct End: Sendable {
            var bytes: [UInt8] = []
            var status: Int?
            var isTooLarge = false
            var isMisled = false
            var error: (any Error)?
        }

        private struct State {
            var end = End()
            var continuation: CheckedContinuation<End, Never>?
        }

        private let state = Mutex(State())

        func begin(_ continuation: CheckedContinuation<End, Never>) {
            state.withLock { $0.continuation = continuation }
        }

        func urlSession(
            _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
            completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
        ) {
            let isTooLarge = response.expectedContentLength > Int64(Fetch.limit)
            state.withLock { state in
                state.end.status = (response as? HTTPURLResponse)?.statusCode
                state.end.isTooLarge = isTooLarge
            }
            completionHandler(isTooLarge ? .cancel : .allow)
        }

        func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
            let isTooLarge = state.withLock { state in
                guard state.end.bytes.count + data.count <= Fetch.limit else {
                    state.end.isTooLarge = true
                    return true
                }
                state.end.bytes.append(contentsOf: data)
                return false
            }
            if isTooLarge { dataTask.cancel() }
        }

        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            let isSafe = request.url?.scheme?.lowercased() == "https"
            if !isSafe { state.withLock { $0.end.isMisled = true } }
            completionHandler(isSafe ? request : nil)
        }

        func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
            state.withLock { state in
                state.end.error = error
                state.continuation?.resume(returning: state.end)
                state.continuation = nil
            }
        }
    }
}
