package import Findings

/// Lines and rows that did not count, by their kind. What stood in them is never shown.
package struct SkippedLines: Hashable, Sendable {
    /// Why one does not count.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// No line of a log, or no row of the table.
        case unreadable
        /// Begun like one, and not whole.
        case torn
        /// Longer than any that is read.
        case tooLong
        case otherHost
        /// Under the town's address, and none of this campaign's paths.
        case otherPath
        /// Before the campaign was known, or later than today: a clock was wrong.
        case otherTime
        /// Asked for by another method than a browser opens pages with.
        case notOpened
        /// Answered with an error.
        case refused
        case robot
        case preview
        /// The same address and browser opened the same path on the same day.
        case repeated
    }

    package private(set) var counts: [Kind: Int] = [:]

    package init() {}

    package subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

    mutating func add(_ kind: Kind, _ count: Int = 1) { if count > 0 { counts[kind, default: 0] += count } }

    package mutating func add(_ other: SkippedLines) { for (kind, count) in other.counts { add(kind, count) } }

    /// What was passed over, kind by kind.
    package var notes: [Words] {
        Kind.allCases.compactMap { kind in
            counts[kind].map { count in Words(de: "\(count) × \(kind.words.de)", en: "\(count) × \(kind.words.en)") }
        }
    }
}

extension SkippedLines.Kind {
    /// In a few words, behind a count.
    package var words: Words {
        switch self {
        case .unreadable:
            Words(de: "keine Zeile eines Protokolls oder der Tabelle", en: "no line of a log or the table")
        case .torn: Words(de: "abgerissene Zeile", en: "torn line")
        case .tooLong: Words(de: "überlange Zeile", en: "line out of all length")
        case .otherHost: Words(de: "von einer anderen Website", en: "of another website")
        case .otherPath: Words(de: "Pfad, der nicht zu dieser Kampagne gehört", en: "path that is not this campaign's")
        case .otherTime: Words(de: "zu einer Zeit, die nicht sein kann", en: "at a time that cannot be")
        case .notOpened: Words(de: "abgefragt, aber nicht geöffnet", en: "asked for, and not opened")
        case .refused: Words(de: "vom Server abgelehnt", en: "refused by the server")
        case .robot: Words(de: "Suchmaschine oder anderes Programm", en: "search engine or other program")
        case .preview: Words(de: "Vorschau eines Messengers oder Netzwerks", en: "preview of a messenger or network")
        case .repeated: Words(de: "am selben Tag vom selben Gerät", en: "on the same day from the same device")
        }
    }
}
