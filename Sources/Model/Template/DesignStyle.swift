/// A family of designs: every material in one look. The standard one stands in `Templates/`, each other one in a folder
/// of its own there.
package struct DesignStyle: Hashable, Sendable {
    /// By which campaigns and brands name it; the folder's name.
    package var name: String
    /// What the press office calls it.
    package var title: Words

    package init(name: String, title: Words) {
        self.name = name
        self.title = title
    }

    package static let standard = DesignStyle(name: "kacheln", title: Words(de: "Kacheln", en: "Tiles"))
}
