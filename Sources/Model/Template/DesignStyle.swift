/// A family of designs: every material in one look. The standard one stands in `Templates/`, each other one in a folder
/// of its own there.
public struct DesignStyle: Hashable, Sendable {
    /// By which campaigns and brands name it; the folder's name.
    public var name: String
    /// What the press office calls it.
    public var title: Words

    public init(name: String, title: Words) {
        self.name = name
        self.title = title
    }

    public static let standard = DesignStyle(name: "kacheln", title: Words(de: "Kacheln", en: "Tiles"))
}
