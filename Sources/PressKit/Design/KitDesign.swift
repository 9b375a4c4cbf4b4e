package import Workspace

/// The looks and the standing words of the press kit, which a designer or an editor may change in `Assets/Kit`.
package struct KitDesign: Hashable, Sendable {
    /// `base.css`: colours, type and buttons of all pages.
    package var base: String
    /// `kit.css`, `guide.css`, `order.css`.
    package var kitStyle: String
    package var guideStyle: String
    package var orderStyle: String
    /// `copy.js`: what copies texts, on all pages.
    package var copying: String
    /// `kit.js`, `order.js`.
    package var kitScript: String
    package var orderScript: String
    /// The chapters of `guide/`, in the order of their files' names.
    package var guide: [GuideChapter]
    /// `findings.yaml`.
    package var glossary: FindingGlossary

    /// The largest file that is read, in bytes.
    private static let limit = 1 << 20

    package static func load(from workspace: Workspace) throws(FileFault) -> KitDesign {
        func bytes(_ name: String) throws(FileFault) -> [UInt8] {
            try workspace.read("Assets/Kit/" + name, limit: limit)
        }
        func text(_ name: String) throws(FileFault) -> String { String(decoding: try bytes(name), as: UTF8.self) }
        var guide: [GuideChapter] = []
        for name in try workspace.list("Assets/Kit/guide") where name.hasSuffix(".html") {
            guard let chapter = GuideChapter(file: name, try text("guide/" + name)) else {
                throw FileFault(.unreadable, path: "Assets/Kit/guide/" + name)
            }
            guide.append(chapter)
        }
        return KitDesign(
            base: try text("base.css"), kitStyle: try text("kit.css"), guideStyle: try text("guide.css"),
            orderStyle: try text("order.css"), copying: try text("copy.js"), kitScript: try text("kit.js"),
            orderScript: try text("order.js"), guide: guide,
            glossary: FindingGlossary(try bytes("findings.yaml"), file: "Assets/Kit/findings.yaml"))
    }

    /// A page's head: nothing but its own style and script may act, and no title but what it is given.
    static func head(style: String, script: String) -> HTML {
        .joined([ContentPolicy.html(script: script), .inline("style", style)])
    }
}
