internal import Build
package import Findings
package import Formats
internal import Foundation
internal import Loading
internal import Model
internal import Plan
internal import Results
internal import Workspace

/// What came of taking in logs and tables.
package struct ResultsIntake: Sendable {
    /// All scans and visits that are known now; nil where they are fewer than five.
    let total: Int?
    /// Whether nothing is left that another time would bring.
    package let isWhole: Bool
    package let notices: [Notice]
    package let findings: [Finding]

    package var json: JSON {
        .object([
            .init("scans", total.map(JSON.integer) ?? .null),
            .init("notices", .array(notices.map { .string($0.words.en) })),
        ])
    }
}

extension PressDesk {
    /// Takes in what servers, programs and people counted; what is taken twice counts once.
    ///
    /// - Throws: `Fault`; `LoadingFault` for a campaign that can't be read; `FileFault`.
    package func takeResults(_ request: ResultsRequest) throws -> ResultsIntake {
        let workspace = try workspace()
        let source = try CountedCampaign(request.campaign, self, workspace)
        let store = source.store
        guard let lock = try store.lock() else { throw Fault.isTaking }
        defer { withExtendedLifetime(lock) {} }
        var (tally, memory) = try store.load()
        let queue: Queue? =
            switch request.ledger {
            case .own: try Queue(self, at: nil)
            case .at(let place): try Queue(self, at: place)
            case nil: nil
            }
        var intake = try ResultsReading(source: source, desk: self, workspace: workspace, span: request.span)
        let before = tally.visitCount
        for file in request.files { try intake.read(absolute(file), named: file, into: &tally) }
        intake.finish(&tally)
        var echoes = queue.map { EchoIntake($0) }
        try echoes?.take(source.paths.campaign.name, into: &tally)
        let counts = Counts(
            tally, links: source.paths.table, zones: source.zones, begin: source.paths.campaign.from, memory: memory)
        try store.save(tally, counts, memory)
        if !request.files.isEmpty { intake.say(new: tally.visitCount - before, of: tally.visitCount) }
        let command = "litfass results report \(request.campaign)"
        let next = Notice(.hint, Words(de: "Weiter: \(command)", en: "Next: \(command)"))
        return ResultsIntake(
            total: tally.visitCount < Disclosure.least ? nil : tally.visitCount, isWhole: echoes?.isWhole ?? true,
            notices: intake.notices + (echoes?.notices ?? []) + [next], findings: source.paths.findings)
    }
}

/// A campaign with what is needed to count it.
struct CountedCampaign {
    let paths: Production.Paths
    /// Its folder, absolute.
    let folder: String
    /// Where its output lies, absolute.
    let output: String
    /// What its files say of when they were made, in seconds since 1970.
    let date: Int
    let store: ResultsStore

    init(_ name: String, _ desk: PressDesk, _ workspace: Workspace) throws {
        var request = BuildRequest()
        request.campaigns = [name]
        guard let job = try request.jobs(desk, in: workspace).first else { throw Fault.noLinks }
        paths = try Production.paths(job.order, in: workspace)
        folder = job.order.campaign
        output = job.order.output + "/" + OutputTree.folder(campaign: paths.campaign.name)
        date = job.order.date ?? paths.campaign.from.daysSince1970 * 86_400
        store = ResultsStore(home: desk.home, folder: folder, files: workspace.files)
    }

    /// Whose campaign it is; nil where it is several towns'.
    var town: Region? {
        guard paths.campaign.regions.count == 1 else { return nil }
        return paths.regions.first { $0.slug == paths.campaign.regions[0].value }
    }

    /// What it brought; nil where nothing was counted yet.
    func report() throws -> EffectReport? {
        guard let counts = try store.counts(), !counts.isEmpty else { return nil }
        return EffectReport(
            counts, campaign: paths.campaign, links: paths.table, languages: paths.languages,
            materials: paths.materials, regions: paths.regions, end: PlanTask.end(of: paths.campaign))
    }

    /// In which weeks begin, by region.
    var zones: [String: Zone] {
        Dictionary(
            paths.regions.compactMap { region in Zone(region.brand.timeZone).map { (region.slug, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

/// One taking in: files, one after the other.
private struct ResultsReading {
    let source: CountedCampaign
    let workspace: Workspace
    let span: Tally.Span?
    let today: Day
    private let index: PathIndex
    private var counter: LogCounter
    private var skipped = SkippedLines()
    private var rows = 0
    private(set) var notices: [Notice] = []

    private static let day = 86_400
    /// Posters hang, and are tried, before a campaign begins; in days.
    private static let lead = 180
    private static let largestTable = 64 << 20

    init(source: CountedCampaign, desk: PressDesk, workspace: Workspace, span: Tally.Span?) throws {
        self.source = source
        self.workspace = workspace
        self.span = span
        today = Day(daysSince1970: desk.now / Self.day) ?? source.paths.campaign.to
        index = PathIndex(source.paths.table, regions: source.paths.regions)
        let robots: RobotList
        do { robots = RobotList(try workspace.read(RobotList.file, limit: RobotList.largestFile)) } catch {
            throw Fault.missingAssets(RobotList.file)
        }
        let first = (source.paths.campaign.from.daysSince1970 - Self.lead) * Self.day
        counter = LogCounter(index, robots: robots, times: first...max(first, desk.now + Self.day))
    }

    mutating func read(_ path: String, named name: String, into tally: inout Tally) throws {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        if ["csv", "tsv"].contains(ending) { try readTable(path, name, &tally) } else { try readLog(path, name) }
    }

    private mutating func readLog(_ path: String, _ name: String) throws {
        guard !index.isEmpty else { throw Fault.noLinks }
        let (lines, torn) = (counter.lines, counter.tornFiles)
        let before = counter.matched
        try counter.read(workspace.files.stream(path))
        if counter.tornFiles > torn {
            notices.append(
                Notice(
                    .warning,
                    Words(
                        de: "\(name) hört mitten in einer Zeile auf oder ist beschädigt; was davor steht, zählt.",
                        en: "\(name) ends in the middle, or is damaged; what stands before counts.")))
        }
        if counter.matched == before {
            let count = ReportNames.number(counter.lines - lines)
            notices.append(
                Notice(
                    .warning,
                    Words(
                        de:
                            """
                            \(name): In \(count.de) Zeilen steht kein Code dieser Kampagne. Ist es das richtige \
                            Protokoll?
                            """,
                        en: "\(name): \(count.en) lines hold no code of this campaign. Is it the right log?")))
        }
    }

    private mutating func readTable(_ path: String, _ name: String, _ tally: inout Tally) throws {
        let paths = source.paths
        let context = TableContext(
            regions: paths.regions, links: paths.table, languages: paths.languages, campaign: paths.campaign,
            span: span, today: today)
        let bytes = try workspace.files.read(path, limit: Self.largestTable)
        let file = name.split(separator: "/").last.map(String.init) ?? name
        do {
            let counts = try TableReader.read(bytes, named: file, context)
            tally.add(counts)
            rows += counts.rows
            skipped.add(counts.skipped)
        } catch {
            throw Fault(error, in: name)
        }
    }

    /// Puts what the logs hold together into the tally.
    mutating func finish(_ tally: inout Tally) {
        tally.add(counter.counts)
        skipped.add(counter.skipped)
    }

    mutating func say(new: Int, of total: Int) {
        func number(_ count: Int) -> Words {
            count > 0 && count < Disclosure.least
                ? Words(de: "weniger als fünf", en: "fewer than five") : ReportNames.number(count)
        }
        let (fresh, all) = (number(new), number(total))
        notices.append(
            Notice(
                .good,
                Words(
                    de: "Neu gezählt: \(fresh.de); zusammen jetzt \(all.de). Adressen bleiben nirgends.",
                    en: "Newly counted: \(fresh.en); together now \(all.en). Addresses are kept nowhere."))
        )
        if rows > 0 {
            let count = ReportNames.number(rows)
            notices.append(
                Notice(.good, Words(de: "Aus Tabellen: \(count.de) Zeilen.", en: "Out of tables: \(count.en) rows.")))
        }
        let notes = skipped.notes
        if !notes.isEmpty {
            let (de, en) = (notes.map(\.de).joined(separator: ", "), notes.map(\.en).joined(separator: ", "))
            notices.append(Notice(.plain, Words(de: "Nicht gezählt: \(de).", en: "Not counted: \(en).")))
        }
    }
}

extension Fault {
    fileprivate static let isTaking = Fault(
        .tryAgain,
        Words(
            de: "Gerade werden schon Zahlen übernommen.", en: "Numbers are being taken just now."),
        remedy: Words(de: "Bitte gleich noch einmal.", en: "Please once more in a moment."))

    fileprivate init(_ fault: TableReader.Fault, in file: String) {
        switch fault {
        case .csv:
            self.init(
                .badInput, Words(de: "\(file) ist keine Tabelle (CSV).", en: "\(file) is no table (CSV)."),
                remedy: Words(
                    de: "Bitte als CSV speichern, am besten „CSV UTF-8“.",
                    en: "Please save it as CSV, best as “CSV UTF-8”."))
        case .unknown:
            self.init(
                .badInput,
                Words(
                    de: "\(file): Die erste Zeile nennt keine Spalten, die Litfass kennt.",
                    en: "\(file): its first row names no columns that Litfass knows."),
                remedy: Words(
                    de: "Von Hand geht es so: Woche;Ort;Sprache;Anzahl. Mehr in docs/de/zaehlen.md.",
                    en: "By hand it goes so: week;placement;language;count. More in docs/links.md."))
        case .noSpan:
            self.init(
                .usage,
                Words(
                    de: "\(file) sagt nicht, für welche Tage die Zahlen gelten.",
                    en: "\(file) does not say of which days its numbers are."),
                remedy: Words(
                    de: "Bitte dazuschreiben: --from 2026-11-01 --to 2026-11-30",
                    en: "Please say so: --from 2026-11-01 --to 2026-11-30"))
        case .noRegion:
            self.init(
                .badInput,
                Words(
                    de: "\(file) nennt keine Region, und die Kampagne hat mehrere.",
                    en: "\(file) names no region, and the campaign has several."),
                remedy: Words(
                    de: "Bitte eine Spalte „Region“ einfügen, oder eine Tabelle mit Adressen der Seiten nehmen.",
                    en: "Please add a column “region”, or take a table with the pages' addresses."))
        }
    }
}
