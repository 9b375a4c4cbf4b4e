/// Who is no person with a browser, by the name that is sent: `Assets/Robots.txt`.
package struct RobotList: Hashable, Sendable {
    /// What the name of an agent says of who it is.
    enum Verdict: Hashable, Sendable {
        case person, robot
        /// A messenger or a network that shows a link before anybody opens it.
        case preview
    }

    /// In the workspace's assets.
    package static let file = "Assets/Robots.txt"
    /// The largest that is read, in bytes.
    package static let largestFile = 1 << 20

    private let texts: [Kind: [String]]

    private enum Kind: String, Hashable, Sendable { case browser, engine, preview, robot, phone }

    /// Lines that are none are passed over.
    package init(_ bytes: [UInt8]) {
        var texts: [Kind: [String]] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { continue }
            texts[kind, default: []].append(String(parts[1]))
        }
        self.texts = texts
    }

    /// - Parameter agent: In small letters, as it was sent.
    func verdict(_ agent: String) -> Verdict {
        let name = (texts[.phone] ?? []).reduce(agent) { $0.replacing($1, with: "") }
        func holds(_ kind: Kind) -> Bool { (texts[kind] ?? []).contains { name.contains($0) } }
        if holds(.preview) { return .preview }
        let isBrowser = (texts[.browser] ?? []).contains { name.hasPrefix($0) } && holds(.engine)
        return isBrowser && !holds(.robot) ? .person : .robot
    }
}
