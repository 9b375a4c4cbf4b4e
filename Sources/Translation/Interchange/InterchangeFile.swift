/// A campaign's texts in one language on their way to a translator or back, whatever the file's format.
package struct InterchangeFile: Hashable, Sendable {
    /// The campaign's name; nil where a file that came back does not say it.
    package var campaign: String?
    /// As codes or as tags (BCP 47); nil as above.
    package var source: String?
    package var language: String?
    /// As they follow each other in the file.
    package var units: [InterchangeUnit]

    package init(campaign: String?, source: String?, language: String?, units: [InterchangeUnit]) {
        self.campaign = campaign
        self.source = source
        self.language = language
        self.units = units
    }

    /// The most bytes that a file may have which comes back.
    package static let largest = 20 << 20
}

/// One text in such a file. It answers for several places of the campaign where these say the same in both languages.
package struct InterchangeUnit: Hashable, Sendable {
    /// Of all those places; see `TextUnit.key`.
    package var keys: [String]
    /// With its placeholders in braces, as the text file has it.
    package var source: String
    /// The source's mark when the file was written; nil where a file that came back does not say it.
    package var mark: String?
    /// Nil where there is none yet.
    package var target: String?
    /// What the file says of the translation; nil where it says nothing.
    package var state: TextState?
    /// Whether the source has changed since it was translated; only on the way out.
    package var isStale = false
    /// How many characters there is room for.
    package var limit: Int?
    /// Where it stands and what else the translator should know.
    package var notes: [String] = []
    /// What somebody has noted beside it.
    package var remark: String?
    /// Where the file has it, from 1; only on the way back.
    package var line: Int?
    /// Whether some segments of it are translated and others are not; only on the way back.
    package var isPartial = false

    package init(
        keys: [String], source: String, mark: String? = nil, target: String? = nil, state: TextState? = nil
    ) {
        self.keys = keys
        self.source = source
        self.mark = mark
        self.target = target
        self.state = state
    }
}

extension InterchangeFile {
    /// What is alike in source and translation, once.
    ///
    /// It gets the smallest limit, the least state and all notes.
    package func merged() -> InterchangeFile {
        struct Pair: Hashable {
            var source: [UInt8]
            var target: [UInt8]?
        }
        var places: [Pair: Int] = [:]
        var merged = self
        merged.units = []
        for unit in units {
            let pair = Pair(source: Array(unit.source.utf8), target: unit.target.map { Array($0.utf8) })
            if let place = places[pair] {
                merged.units[place].join(unit)
            } else {
                places[pair] = merged.units.count
                merged.units.append(unit)
            }
        }
        return merged
    }
}

extension InterchangeUnit {
    fileprivate mutating func join(_ other: InterchangeUnit) {
        keys += other.keys
        limit = [limit, other.limit].compactMap(\.self).min()
        notes += other.notes.filter { !notes.contains($0) }
        isStale = isStale || other.isStale
        let states = [state, other.state]
        state = states.contains(nil) ? nil : TextState.allCases.first(where: states.contains)
    }
}
