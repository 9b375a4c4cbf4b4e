package import Model

/// What somebody hands in for one text.
package struct TextAnswer: Hashable, Sendable {
    /// See `TextUnit.key`.
    package var key: String
    /// Nil where it was left empty.
    package var text: String?
    /// What it is from now on; nil where nobody says: then a new text counts as translated, and one that is as it was
    /// stays what it is.
    package var state: TextState?
    /// Whether the state stood there before it was handed out: of a text that has been changed since, it says nothing.
    package var isStateCarried: Bool
    package var by: String
    package var on: Day
    /// The mark of the source text that the person saw, and that text; nil where it is not known.
    package var of: String?
    package var source: String?
    /// Whether a part of it is still to be translated.
    package var isPartial: Bool
    /// What the person has noted beside it.
    package var remark: String?
    /// How long it may be, in characters, as what was handed in says.
    package var limit: Int?
    /// Where it stands in what was handed in.
    package var place: SourcePlace?

    package init(
        key: String, text: String?, state: TextState?, isStateCarried: Bool = false, by: String, on: Day,
        of: String? = nil, source: String? = nil, isPartial: Bool = false, remark: String? = nil, limit: Int? = nil,
        place: SourcePlace? = nil
    ) {
        self.key = key
        self.text = text.flatMap(\.trimmed)
        self.state = state
        self.isStateCarried = isStateCarried
        self.by = by
        self.on = on
        self.of = of
        self.source = source
        self.isPartial = isPartial
        self.remark = remark
        self.limit = limit
        self.place = place
    }

    /// The answers of a file: one for each text that a unit answers for.
    ///
    /// - Parameter name: The file's, for messages.
    package static func all(in file: InterchangeFile, named name: String, by: String, on: Day) -> [TextAnswer] {
        file.units.flatMap { unit in
            let source = unit.source.trimmed
            return (unit.keys.isEmpty ? [""] : unit.keys).map { key in
                TextAnswer(
                    key: key, text: unit.target, state: unit.state, isStateCarried: true, by: by, on: on,
                    of: unit.mark, source: source, isPartial: unit.isPartial, remark: unit.remark,
                    limit: unit.limit, place: SourcePlace(file: name, line: unit.line))
            }
        }
    }
}
