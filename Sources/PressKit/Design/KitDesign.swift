internal import Foundation
package import Loading
internal import Model
package import Workspace

/// The looks and the words of the press kit, which a designer or an editor may change in `Assets/Kit`.
package struct KitDesign: Hashable, Sendable {
    /// `base.css`: colours, type and buttons of all pages.
    let base: String
    /// `kit.css`, `guide.css`, `order.css`, `outbox.css`, `effect.css`.
    let kitStyle: String
    let guideStyle: String
    let orderStyle: String
    let outboxStyle: String
    let effectStyle: String
    /// `copy.js`: what copies texts, on all pages.
    let copying: String
    /// `kit.js`, `towns.js`, `order.js`, `outbox.js`.
    let kitScript: String
    let townScript: String
    let orderScript: String
    let outboxScript: String
    /// `kit.yaml`, `guide.yaml`, `order.yaml`, `package.yaml`, `outbox.yaml`.
    let kitWords: Phrasebook<KitPhrase>
    let guideWords: Phrasebook<GuidePhrase>
    let orderWords: Phrasebook<OrderPhrase>
    let packageWords: Phrasebook<PackagePhrase>
    let outboxWords: Phrasebook<OutboxPhrase>
    /// The chapters of `guide/`, in the order of their files' names.
    let guide: [GuideChapter]
    /// `findings.yaml`.
    let glossary: FindingGlossary
    /// Of all files, by which one knows whether a page would look the same.
    let sum: String

    private static let folder = "Assets/Kit"
    /// The largest file that is read, in bytes.
    private static let limit = 1 << 20

    /// - Throws: `LoadingFault` for a file that is missing, and for one that is not what it should be: its findings
    ///   name the line.
    package init(from workspace: Workspace) throws(LoadingFault) {
        var sums: [String] = []
        func bytes(_ name: String) throws(LoadingFault) -> (bytes: [UInt8], file: String) {
            let file = Self.folder + "/" + name
            do {
                let bytes = try workspace.read(file, limit: Self.limit)
                sums.append("\(file) \(SHA256.hex(of: bytes))")
                return (bytes, file)
            } catch { throw .file(error) }
        }
        func text(_ name: String) throws(LoadingFault) -> String {
            String(decoding: try bytes(name).bytes, as: UTF8.self)
        }
        func words<Name>(_ name: String) throws(LoadingFault) -> Phrasebook<Name> {
            let (bytes, file) = try bytes(name)
            return try Phrasebook(bytes, file: file)
        }
        base = try text("base.css")
        kitStyle = try text("kit.css")
        guideStyle = try text("guide.css")
        orderStyle = try text("order.css")
        outboxStyle = try text("outbox.css")
        effectStyle = try text("effect.css")
        copying = try text("copy.js")
        kitScript = try text("kit.js")
        townScript = try text("towns.js")
        orderScript = try text("order.js")
        outboxScript = try text("outbox.js")
        kitWords = try words("kit.yaml")
        guideWords = try words("guide.yaml")
        orderWords = try words("order.yaml")
        packageWords = try words("package.yaml")
        outboxWords = try words("outbox.yaml")
        var guide: [GuideChapter] = []
        let names: [String]
        do { names = try workspace.list(Self.folder + "/guide") } catch { throw .file(error) }
        for name in names where name.hasSuffix(".html") {
            guide.append(try GuideChapter(text("guide/" + name), file: Self.folder + "/guide/" + name))
        }
        self.guide = guide
        let (findings, file) = try bytes("findings.yaml")
        glossary = try FindingGlossary(findings, file: file)
        sum = SHA256.hex(of: sums.joined(separator: "\n").utf8)
    }

    /// A page's head: nothing but its own style and script may act, and no title but what it is given.
    ///
    /// - Parameter pictures: Where else pictures may come from: `data:`.
    static func head(style: String, script: String, pictures: String = "") -> HTML {
        .joined([policy(script, pictures), .inline("style", style)])
    }

    /// Forbids a page everything but its own style, its own script and pictures beside it. See CSP Level 3.
    private static func policy(_ script: String, _ pictures: String) -> HTML {
        .element(
            "meta",
            [
                "http-equiv": "Content-Security-Policy",
                "content":
                    "default-src 'none'; img-src 'self' file:\(pictures.isEmpty ? "" : " " + pictures); "
                    + "style-src 'unsafe-inline'; "
                    + "script-src 'sha256-\(sum(HTML.code(script)))'; base-uri 'none'; form-action 'none'",
            ])
    }

    /// SHA-256 in Base64.
    private static func sum(_ text: String) -> String {
        let digits = Array(SHA256.hex(of: Array(text.utf8)))
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
