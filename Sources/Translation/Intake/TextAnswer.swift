package import Model

/// What somebody hands in for one text.
package struct TextAnswer: Hashable, Sendable {
    /// See `TextUnit.key`.
    package var key: String
    /// Nil where it was left empty.
    package var text: String?
    /// What was taken out of it, as nobody sees it and nobody needs it: `U+200B`.
    package let removed: [String]
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
        let (plain, removed) = (text ?? "").withoutBlanks
        self.text = plain.trimmed
        self.removed = removed
        self.state = state
        self.isStateCarried = isStateCarried
        self.by = by
        self.on = on
        self.of = of
        self.source = source
        self.isPartial = isPartial
        self.remark = remark.flatMap(Self.line)
        self.limit = limit
        self.place = place
    }

    /// As much of a remark as a page takes, on one line and without what nobody sees.
    package static func line(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(1000)
        let kept = words.unicodeScalars.filter { scalar in
            // Within words some scripts need the joiners.
            scalar.value == 0x200C || scalar.value == 0x200D
                || ![.control, .format, .privateUse, .lineSeparator, .paragraphSeparator].contains(
                    scalar.properties.generalCategory)
        }
        return String(String.UnicodeScalarView(kept)).trimmed
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

extension String {
    /// Without what comes along when texts are copied, has no width and means nothing: spaces of no width (U+200B),
    /// word joiners, marks of byte order; and what of it was there.
    var withoutBlanks: (text: String, removed: [String]) {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x200B, 0x2060...0x2064, 0xFEFF: true
            default: false
            }
        }
        guard unicodeScalars.contains(where: isBlank) else { return (self, []) }
        let removed = Set(unicodeScalars.filter(isBlank)).map(\.codePoint).sorted()
        return (String(String.UnicodeScalarView(unicodeScalars.filter { !isBlank($0) })), removed)
    }
}

extension Unicode.Scalar {
    /// E.g. `U+202E`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
