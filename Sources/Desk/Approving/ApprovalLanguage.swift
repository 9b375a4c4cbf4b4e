package import Findings
internal import Model
internal import Plan
internal import Schedule

/// All that goes out of a post in one language: its pictures, and each text once, wherever it goes.
package struct ApprovalLanguage: Hashable, Sendable {
    /// Code of `Languages.yaml`.
    package let code: String
    /// What one should know of all its texts before they are approved.
    package let draftMark: Notice?
    /// The pictures, each once: a sheet that goes out in two formats is one.
    package let pictures: [Picture]
    package private(set) var variants: [Variant]

    package struct Picture: Hashable, Sendable {
        let first: EntryPreview.Picture
        /// As it is called in each format.
        package fileprivate(set) var names: [String]
        /// In thousands of bytes, of the first.
        package var kilobytes: Int { first.kilobytes }
        /// What is said of it to those who do not see it; nothing where no platform takes it.
        package fileprivate(set) var alts: [String]
    }

    /// One text, and where it goes.
    package struct Variant: Hashable, Sendable {
        /// As `facebook → stadt`.
        package fileprivate(set) var destinations: [String]
        /// Exactly as it is sent.
        package let text: String
        /// The text as it need be read beside the language's first one.
        package fileprivate(set) var lines: [Line]
        /// Who has approved it already, where a second person must.
        package let firstApprover: String?
        /// What is another since it was approved; nil where it never was.
        package fileprivate(set) var change: ApprovalChange?
    }

    /// A line of a text that stands below another one in the same language.
    package enum Line: Hashable, Sendable {
        case text(String)
        /// One or more that the first text has, too.
        case asAbove
        /// One that the first text has and this one has not.
        case without(String)
    }

    /// - Parameters:
    ///   - entries: Of one post in this language; not empty.
    ///   - showsChangesAlone: Texts in which the same words are others than before are one then.
    init(_ code: String, _ entries: [Entry], _ queue: Queue, showsChangesAlone: Bool) throws {
        self.code = code
        draftMark =
            entries.contains(where: \.isStale)
            ? Self.stale : entries.contains(where: \.isDraft) ? Self.unread : nil
        var pictures: [Picture] = []
        var variants: [Variant] = []
        for entry in entries {
            let content = try queue.ledger.content(entry.hash)
            for picture in content?.pictures.map(EntryPreview.Picture.init) ?? [] {
                let alts = [picture.alt].compactMap(\.self)
                if let index = pictures.firstIndex(where: { $0.first.sheet == picture.sheet }) {
                    pictures[index].names = (pictures[index].names + [picture.name]).distinct
                    pictures[index].alts = (pictures[index].alts + alts).distinct
                } else {
                    pictures.append(Picture(first: picture, names: [picture.name], alts: alts))
                }
            }
            let variant = Variant(entry, content, after: variants.first?.text, queue)
            if let index = variants.firstIndex(where: { $0.isLike(variant) }) {
                variants[index].destinations += variant.destinations
            } else if showsChangesAlone, let (index, change) = variants.merging(variant) {
                variants[index].destinations += variant.destinations
                variants[index].change = change
            } else {
                variants.append(variant)
            }
        }
        self.pictures = pictures
        self.variants = variants
    }
}

extension ApprovalLanguage.Variant {
    fileprivate init(_ entry: Entry, _ content: EntryContent?, after first: String?, _ queue: Queue) {
        let account = content?.account ?? entry.account
        destinations = [entry.key.channel + (account.isEmpty ? "" : " → " + account)]
        text = content?.message.text ?? ""
        lines = Self.lines(text, after: first)
        firstApprover = entry.firstApproval?.by
        change = content.flatMap { content in
            entry.change.map { lapsed in
                ApprovalChange(lapsed, from: try? queue.ledger.content(lapsed.hash), to: content, zone: entry.timeZone)
            }
        }
    }

    private static func lines(_ text: String, after first: String?) -> [ApprovalLanguage.Line] {
        func split(_ text: String) -> [String] {
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        }
        guard let first, first.withoutMarks != text.withoutMarks else {
            return first == nil ? split(text).map { .text($0) } : [.asAbove]
        }
        let (before, after) = (split(first), split(text))
        let (seenBefore, seenAfter) = (Set(before.map(\.withoutMarks)), Set(after.map(\.withoutMarks)))
        var lines: [ApprovalLanguage.Line] = []
        for line in after {
            if seenBefore.contains(line.withoutMarks), !line.isEmpty {
                if lines.last != .asAbove { lines.append(.asAbove) }
            } else if !line.isEmpty || lines.last != .asAbove {
                lines.append(.text(line))
            }
        }
        return lines + before.filter { !$0.isEmpty && !seenAfter.contains($0.withoutMarks) }.map { .without($0) }
    }

    /// Whether a reader would see the same, wherever it goes.
    fileprivate func isLike(_ other: Self) -> Bool {
        text.withoutMarks == other.text.withoutMarks && firstApprover == other.firstApprover && change == other.change
    }

    /// What one should know before it is approved.
    package func marks(_ uiLanguage: UILanguage) -> [Notice] {
        let changed = change.map { change in
            let when = change.when(uiLanguage)
            return Notice(
                .warning,
                Words(
                    de: "! Von \(change.by) freigegeben (\(when)), seither geändert: \(change.why.de)",
                    en: "! Approved by \(change.by) (\(when)), changed since: \(change.why.en)"))
        }
        let first = firstApprover.map { name in
            Notice(
                .hint,
                Words(
                    de: "◐ 1 von 2: \(name) hat es freigegeben, eine zweite Person fehlt noch",
                    en: "◐ 1 of 2: \(name) has approved it, a second person is still needed"))
        }
        return [changed, first].compactMap(\.self)
    }
}

extension [ApprovalLanguage.Variant] {
    /// The one whose change is another's, too, and the change of both.
    fileprivate func merging(_ other: Element) -> (index: Int, change: ApprovalChange)? {
        for (index, variant) in enumerated() where variant.firstApprover == other.firstApprover {
            if let change = variant.change, let both = other.change.flatMap({ change.merged(with: $0) }) {
                return (index, both)
            }
        }
        return nil
    }
}

extension String {
    /// Without the signs that turn the direction of writing: some platforms take them, and nobody sees them.
    var withoutMarks: String {
        var shown = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.properties.isBidiControl { shown.append(scalar) }
        return String(shown)
    }
}

extension ApprovalLanguage {
    private static let stale = Notice(
        .warning,
        Words(
            de: "Veraltet: Der Ausgangstext hat sich geändert, seit dieser Text übersetzt oder gelesen wurde",
            en: "Stale: the source text has changed since this text was translated or read"))
    private static let unread = Notice(
        .warning,
        Words(
            de: "Ungeprüfter Entwurf: diesen Text hat noch niemand gegengelesen",
            en: "Unread draft: nobody has read this text yet"))
}

extension EntryPreview.Picture {
    /// The sheet that it shows: its name without the format.
    var sheet: Substring { name[..<(name.lastIndex(of: ".") ?? name.endIndex)] }
}
