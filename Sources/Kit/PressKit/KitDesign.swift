public import Workspace

/// The looks of the press kit and of the print order, which a designer may change in `Assets/Kit`.
public struct KitDesign: Hashable, Sendable {
    /// `kit.css`.
    public var style: String
    /// `kit.js`.
    public var script: String
    /// `order.css`.
    public var orderStyle: String

    public init(style: String, script: String, orderStyle: String) {
        self.style = style
        self.script = script
        self.orderStyle = orderStyle
    }

    /// The largest file that is read, in bytes.
    private static let limit = 1 << 20

    public static func load(from workspace: Workspace) throws(FileFault) -> KitDesign {
        func text(_ name: String) throws(FileFault) -> String {
            let relative = "Assets/Kit/" + name
            guard let path = workspace.find(relative) else { throw FileFault(.missing, path: relative) }
            return String(decoding: try BoundedFile.read(path, limit: limit), as: UTF8.self)
        }
        return KitDesign(style: try text("kit.css"), script: try text("kit.js"), orderStyle: try text("order.css"))
    }
}
