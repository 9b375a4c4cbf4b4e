package import Page

/// A sign that says without words what something is about: `Assets/Pictograms/<name>.svg`.
package struct Pictogram: Hashable, Sendable {
    /// By which templates and campaigns call it: the file's name without `.svg`.
    package var name: String
    /// What it shows, in English.
    package var title: String
    /// Whether it turns with the direction of reading: a phone in a hand does, a clock does not.
    package var isMirrored: Bool
    /// The first lies at the bottom.
    package var parts: [Part]

    /// How many points a side of the square has in which the parts are drawn.
    package static let grid = 24.0

    package init(name: String, title: String, isMirrored: Bool, parts: [Part]) {
        self.name = name
        self.title = title
        self.isMirrored = isMirrored
        self.parts = parts
    }

    /// An outline of one colour.
    package struct Part: Hashable, Sendable {
        package var role: Role
        /// Within the grid, from its upper left corner.
        package var path: Path

        package init(role: Role, path: Path) {
            self.role = role
            self.path = path
        }
    }

    /// Whose colour a part has.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case body, accent
        /// Shows the ground on which the sign stands.
        case hole
    }

    /// The parts in a square of a sheet.
    ///
    /// - Parameter isTurned: Whether it stands where reading runs from right to left.
    package func shapes(in square: Rect, isTurned: Bool, color: (Role) -> Color) -> [Shape] {
        let scale = square.width / Length.pt(Self.grid)
        return parts.map { part in
            let path = part.path.mapped { point in
                let x = isMirrored && isTurned ? Length.pt(Self.grid) - point.x : point.x
                return Point(x: square.minX + x * scale, y: square.minY + point.y * scale)
            }
            return Shape(path: path, fill: color(part.role))
        }
    }
}

/// The signs that there are, and those that a campaign chose for a sheet.
package struct SheetSigns: Hashable, Sendable {
    /// By name.
    package var known: [String: Pictogram]
    /// What the sheet as a whole is about; nil where nobody chose one.
    package var own: String?
    /// By the name of a text that is a list: a sign for each of its items.
    package var items: [String: [String]]

    package init(known: [String: Pictogram] = [:], own: String? = nil, items: [String: [String]] = [:]) {
        self.known = known
        self.own = own
        self.items = items
    }
}
