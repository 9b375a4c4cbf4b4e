package import Findings
package import Formats
internal import Loading
internal import Model
internal import Translation
internal import Workspace

/// What became of words that were handed in, campaign by campaign and language by language.
package struct IntakeOutcome: Sendable {
    let parts: [Part]
    /// What is strange about what was handed in.
    package let warnings: [Notice]
    package let isDryRun: Bool
    /// What to do about texts that were refused.
    private let again: Words
    /// Relative to the campaigns' folder.
    private var written: [String] = []
    private var listed: [Unlisted] = []

    init(parts: [Part], warnings: [Notice], again: Words, isDryRun: Bool) {
        self.parts = parts
        self.warnings = warnings
        self.again = again
        self.isDryRun = isDryRun
    }

    /// A language with texts that `languages:` in `campaign.yaml` does not name: nothing is built in it.
    package struct Unlisted: Hashable, Sendable {
        package let campaign: String
        package let code: String
        package let language: Words
    }

    /// One campaign in one language, judged and not yet written.
    struct Part: Sendable {
        let campaign: String
        let language: Language
        fileprivate let intake: Intake
        fileprivate let folder: OutputFolder

        /// - Throws: `Fault` where a file can't be changed, or would be faulty afterwards.
        init(
            _ answers: [TextAnswer], language: String, into campaign: TranslatedCampaign, limits: [String: Int] = [:],
            isForced: Bool = false
        ) throws {
            self.campaign = campaign.name
            self.language = try PressDesk.language(language, campaign.languages)
            folder = OutputFolder(campaign.folder)
            let texts = try campaign.texts(language)
            do {
                intake = try Intake(
                    answers, into: texts, of: campaign.loaded, limits: limits, isForced: isForced)
            } catch {
                throw Fault(error, "\(campaign.name)/\(TextUnits.file(of: language))")
            }
            let faults = try campaign.faults(with: intake.files)
            if !faults.isEmpty { throw LoadingFault.unreadable(faults) }
        }
    }

    /// Writes what was taken, each file whole or not at all.
    ///
    /// - Parameter lists: Whether a campaign is to list a language.
    mutating func save(lists: (Unlisted) throws -> Bool) throws {
        let wanted = try unlisted.filter(lists)
        for part in parts {
            let isListed = part.unlisted.map(wanted.contains) ?? false
            let files = try part.intake.save(in: part.folder, isListed: isListed)
            written += files.sorted().map { part.campaign + "/" + $0 }
        }
        listed = wanted
    }

    private var unlisted: [Unlisted] { parts.compactMap(\.unlisted) }

    /// Whether more was left out than the verdicts say.
    var leavesOut = false

    /// Whether anything was refused.
    package var hasRefusals: Bool {
        leavesOut || parts.contains { $0.intake.verdicts.contains(where: \.isRefused) }
    }

    /// What a person is shown of one language.
    package struct Section: Hashable, Sendable {
        package let campaign: String
        package let language: Words
        package let code: String
        /// What was taken or refused, line by line.
        package let lines: [Line]
        /// How many texts were as they are, and how many had no translation.
        package let unchanged: Int
        package let untouched: Int
        /// Left empty, alike in all languages, and needed by a list: their keys.
        package let filled: [String]
        /// How many of those taken and confirmed count as translated, and as reviewed.
        package let translated: Int
        package let reviewed: Int
    }

    package struct Line: Hashable, Sendable {
        package enum Mark: String, Hashable, Sendable {
            case taken, confirmed, refused
            /// Nothing but a remark.
            case noted
        }

        package let mark: Mark
        package let key: String
        /// What is there now, or was refused.
        package let text: String
        package let before: String?
        /// Why it was refused, or what is to be known of it.
        package let remark: Words?
        /// Where it stands in the file: `willkommen.ar.xlf:34`.
        package let place: String
    }

    package var sections: [Section] { parts.map(\.section) }

    /// Whether nothing would be another one than it is.
    package var isEmpty: Bool { parts.allSatisfy(\.intake.steps.isEmpty) }

    package var notices: [Notice] {
        var notices = unlisted.map { notice(of: $0) }
        if isDryRun {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Nur geprüft, nichts geschrieben. Ohne --dry-run wird es übernommen.",
                        en: "Checked only, nothing written. Without --dry-run it is taken.")))
        } else if written.isEmpty {
            notices.append(Notice(.plain, Words(de: "Nichts hat sich geändert.", en: "Nothing has changed.")))
        } else {
            let list = written.joined(separator: ", ")
            notices.append(Notice(.good, Words(de: "Geschrieben: \(list)", en: "Written: \(list)")))
        }
        if hasRefusals { notices.append(Notice(.hint, again)) }
        if !isDryRun, !written.isEmpty {
            let names = Set(parts.map(\.campaign)).sorted().joined(separator: " ")
            notices.append(
                Notice(.hint, Words(de: "Weiter mit: litfass check \(names)", en: "Go on with: litfass check \(names)"))
            )
        }
        return notices
    }

    /// What became of a language that its campaign does not list.
    private func notice(of unlisted: Unlisted) -> Notice {
        let (campaign, code, names) = (unlisted.campaign, unlisted.code, unlisted.language)
        if listed.contains(unlisted) {
            return Notice(
                .plain,
                Words(
                    de: "campaign.yaml von \(campaign) hat jetzt \(names.de) (\(code)) in languages.",
                    en: "campaign.yaml of \(campaign) now has \(names.en) (\(code)) in languages."))
        }
        return Notice(
            .hint,
            Words(
                de:
                    """
                    \(names.de) (\(code)) steht in campaign.yaml von \(campaign) nicht unter languages; gebaut wird es \
                    erst dann. Mit --yes trägt Litfass es ein.
                    """,
                en:
                    """
                    \(names.en) (\(code)) is not among the languages in campaign.yaml of \(campaign); it is built only \
                    then. With --yes Litfass enters it.
                    """))
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init(
                "campaigns",
                .array(
                    parts.map { part in
                        .object([
                            .init("campaign", .string(part.campaign)), .init("language", .string(part.language.code)),
                            .init("new", .bool(part.intake.isNew)),
                            .init("listed", .bool(part.unlisted.map(listed.contains) ?? true)),
                            .init("texts", .array(part.intake.verdicts.map { $0.json(uiLanguage) })),
                        ])
                    })),
            .init("written", .array(written.map(JSON.string))),
        ])
    }
}

extension IntakeOutcome.Part {
    fileprivate func count(_ outcome: TextVerdict.Outcome) -> Int {
        intake.verdicts.count { $0.outcome == outcome }
    }

    fileprivate var section: IntakeOutcome.Section {
        IntakeOutcome.Section(
            campaign: campaign, language: language.names, code: language.code,
            lines: intake.verdicts.compactMap(\.line), unchanged: count(.unchanged), untouched: count(.untouched),
            filled: intake.verdicts.filter { $0.outcome == .filled }.map(\.key), translated: count(.translated),
            reviewed: count(.reviewed))
    }

    private func count(_ state: TextState) -> Int {
        intake.verdicts.count { [.taken, .confirmed].contains($0.outcome) && $0.record?.state == state }
    }

    fileprivate var unlisted: IntakeOutcome.Unlisted? {
        intake.listing.map { _ in .init(campaign: campaign, code: language.code, language: language.names) }
    }
}

extension TextVerdict {
    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }

    private var place: String {
        origin.map { $0.file + ($0.line.map { ":\($0)" } ?? "") } ?? ""
    }

    /// Why it was refused, what is to be known of it, what the translator says.
    private var explanation: Words? {
        var all: [Words] = []
        if case .refused(let refusal) = outcome { all.append(refusal.words) }
        if let excess {
            all.append(
                Words(
                    de: "\(excess) Zeichen länger, als dort Platz ist.",
                    en: "\(excess) characters longer than there is room."))
        }
        if !removed.isEmpty {
            let list = removed.joined(separator: ", ")
            all.append(
                Words(de: "Unsichtbares ist entfernt (\(list)).", en: "What nobody sees was taken out (\(list))."))
        }
        for remark in remarks {
            let said = "\(remark.text) (\(remark.by))"
            all.append(Words(de: "Bemerkung: \(said)", en: "Remark: \(said)"))
        }
        guard !all.isEmpty else { return nil }
        return Words(de: all.map(\.de).joined(separator: " "), en: all.map(\.en).joined(separator: " "))
    }

    /// Nil for what need not be shown.
    fileprivate var line: IntakeOutcome.Line? {
        let mark: IntakeOutcome.Line.Mark
        switch outcome {
        case .taken: mark = .taken
        case .confirmed: mark = .confirmed
        case .refused: mark = .refused
        case .unchanged, .untouched, .filled:
            guard !remarks.isEmpty else { return nil }
            mark = .noted
        }
        return IntakeOutcome.Line(
            mark: mark, key: key, text: text ?? "", before: before, remark: explanation, place: place)
    }

    fileprivate func json(_ uiLanguage: UILanguage) -> JSON {
        let name: String =
            switch outcome {
            case .taken: "taken"
            case .confirmed: "confirmed"
            case .unchanged: "unchanged"
            case .untouched: "untouched"
            case .filled: "filled"
            case .refused: "refused"
            }
        return .object([
            .init("key", .string(key)), .init("outcome", .string(name)),
            .init("before", JSON.optional(before)), .init("text", JSON.optional(text)),
            .init("state", JSON.optional(record?.state.rawValue)),
            .init("remark", JSON.optional(explanation?[uiLanguage])),
            .init("place", JSON.optional(place.isEmpty ? nil : place)),
        ])
    }
}
