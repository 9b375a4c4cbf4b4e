package import Findings
package import Formats
internal import Loading
internal import Model
internal import Translation
internal import Workspace

/// What became of words that were handed in, campaign by campaign and language by language.
package struct IntakeOutcome: Sendable {
    let parts: [Part]
    package let isDryRun: Bool
    /// Relative to the campaigns' folder.
    private(set) var written: [String] = []

    init(parts: [Part], isDryRun: Bool) {
        self.parts = parts
        self.isDryRun = isDryRun
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
    mutating func save() throws {
        for part in parts {
            try part.intake.save(in: part.folder)
            written += part.intake.files.keys.sorted().map { part.campaign + "/" + $0 }
        }
    }

    /// Whether anything was refused.
    package var hasRefusals: Bool { parts.contains { $0.intake.verdicts.contains(where: \.isRefused) } }

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
        /// The language has got its text file only now.
        package let isNew: Bool
        /// `campaign.yaml` lists it only now.
        package let isAdded: Bool
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
    package var isEmpty: Bool { parts.allSatisfy { $0.count(.taken) + $0.count(.confirmed) == 0 } }

    package var notices: [Notice] {
        let taken = parts.reduce(0) { $0 + $1.count(.taken) + $1.count(.confirmed) }
        var notices: [Notice] = []
        for part in parts where part.intake.isAdded {
            let (campaign, code, names) = (part.campaign, part.language.code, part.language.names)
            notices.append(
                Notice(
                    .plain,
                    isDryRun
                        ? Words(
                            de: "\(names.de) ist neu: campaign.yaml von \(campaign) hat dann „\(code)“ in languages.",
                            en: "\(names.en) is new: campaign.yaml of \(campaign) then has “\(code)” in languages.")
                        : Words(
                            de: "\(names.de) ist neu: campaign.yaml von \(campaign) hat jetzt „\(code)“ in languages.",
                            en: "\(names.en) is new: campaign.yaml of \(campaign) now has “\(code)” in languages.")))
        }
        if isDryRun {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Nur geprüft, nichts geschrieben. Ohne --dry-run wird es übernommen.",
                        en: "Checked only, nothing written. Without --dry-run it is taken.")))
        } else if taken > 0 {
            let list = written.joined(separator: ", ")
            notices.append(Notice(.good, Words(de: "Geschrieben: \(list)", en: "Written: \(list)")))
            for name in Set(parts.map(\.campaign)).sorted() {
                notices.append(
                    Notice(
                        .hint, Words(de: "Weiter mit: litfass check \(name)", en: "Go on with: litfass check \(name)")))
            }
        } else {
            notices.append(Notice(.plain, Words(de: "Nichts hat sich geändert.", en: "Nothing has changed.")))
        }
        return notices
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
            isNew: intake.isNew, isAdded: intake.isAdded)
    }
}

extension TextVerdict {
    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }

    private var place: String {
        origin.map { $0.file + ($0.line.map { ":\($0)" } ?? "") } ?? ""
    }

    /// Why it was refused, what is to be known of it, what the translator says.
    private var remarks: Words? {
        var all: [Words] = []
        if case .refused(let refusal) = outcome { all.append(refusal.words) }
        if let excess {
            all.append(
                Words(
                    de: "\(excess) Zeichen länger, als dort Platz ist.",
                    en: "\(excess) characters longer than there is room."))
        }
        if let remark { all.append(Words(de: "Bemerkung: \(remark)", en: "Remark: \(remark)")) }
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
        case .unchanged, .untouched:
            guard remark != nil else { return nil }
            mark = .noted
        }
        return IntakeOutcome.Line(
            mark: mark, key: key, text: text ?? "", before: before, remark: remarks, place: place)
    }

    fileprivate func json(_ uiLanguage: UILanguage) -> JSON {
        let name: String =
            switch outcome {
            case .taken: "taken"
            case .confirmed: "confirmed"
            case .unchanged: "unchanged"
            case .untouched: "untouched"
            case .refused: "refused"
            }
        return .object([
            .init("key", .string(key)), .init("outcome", .string(name)),
            .init("before", JSON.optional(before)), .init("text", JSON.optional(text)),
            .init("state", JSON.optional(record?.state.rawValue)),
            .init("remark", JSON.optional(remarks?[uiLanguage])),
            .init("place", JSON.optional(place.isEmpty ? nil : place)),
        ])
    }
}
