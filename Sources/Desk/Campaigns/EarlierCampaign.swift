internal import Build
internal import Findings
internal import Loading
internal import Model
internal import Results
internal import Workspace

/// A campaign that the next one begins with, as far as it worked.
struct EarlierCampaign {
    let folder: InputFolder
    let kind: CampaignKind
    /// Slugs.
    let regions: [String]
    /// Ids of places where nobody scanned anything; never all of them.
    let unscannedPlaces: [String]
    /// Codes of languages of which nobody scanned anything; never the source.
    let unscannedLanguages: [String]
    /// What is taken over and what is left out, and why.
    let notices: [Notice]

    init(_ name: String, _ desk: PressDesk, _ workspace: Workspace) throws {
        let source = try CountedCampaign(name, desk, workspace)
        let campaign = source.paths.campaign
        folder = workspace.folder(source.folder)
        kind = campaign.kind
        regions = campaign.regions.map(\.value)
        guard let report = try source.report(), report.counts.rows.contains(where: { $0.key.source == .sheets }) else {
            (unscannedPlaces, unscannedLanguages) = ([], [])
            notices = [
                Notice(
                    .hint,
                    Words(
                        de: "Von „\(name)“ ist kein Scan gezählt; übernommen ist alles. Zählen: docs/de/zaehlen.md",
                        en: "No scan of “\(name)” was counted; all of it was taken over. Counting: docs/links.md"))
            ]
            return
        }
        let places = report.unscannedPlaces
        unscannedPlaces = places.count < campaign.placements.count ? places : []
        // A language that was scanned in one region is wanted.
        let listed = Set((campaign.languages ?? []).map(\.value))
        let everywhere = Dictionary(grouping: report.unscanned, by: \.language)
        let regions = Set(campaign.regions.map(\.value))
        unscannedLanguages = everywhere.filter { language, keys in
            listed.contains(language) && language != campaign.source && regions.isSubset(of: keys.map(\.region))
        }.keys.sorted()
        notices =
            [Self.kept(report), Self.leftOut(unscannedPlaces.map(report.names.placement))].compactMap(\.self)
            + [Self.leftOut(unscannedLanguages, report.names)].compactMap(\.self)
    }

    /// What was scanned most, first.
    private static func kept(_ report: EffectReport) -> Notice? {
        func list(_ dimension: Counts.Dimension, _ title: Words) -> Words? {
            let cells = report.counts.table(.sheets, by: dimension).filter {
                $0.name != nil && $0.name != LinkKey.manyLanguages
            }
            guard !cells.isEmpty else { return nil }
            let shown = cells.prefix(mostNamed).map { cell in
                let (name, count) = (report.names.name(of: cell), cell.count.value.map(ReportNames.number))
                return Words(
                    de: name.de + (count.map { " (\($0.de))" } ?? ""), en: name.en + (count.map { " (\($0.en))" } ?? "")
                )
            }
            let more = cells.count > mostNamed ? ", …" : ""
            return Words(
                de: "\(title.de) " + shown.map(\.de).joined(separator: ", ") + more,
                en: "\(title.en) " + shown.map(\.en).joined(separator: ", ") + more)
        }
        let lists = [
            list(.placement, Words(de: "Orte:", en: "places:")),
            list(.language, Words(de: "Sprachen:", en: "languages:")),
        ].compactMap(\.self)
        guard !lists.isEmpty else { return nil }
        return Notice(
            .good,
            Words(
                de: "Übernommen, weil gescannt: " + lists.map(\.de).joined(separator: "; ") + ".",
                en: "Taken over, since they were scanned: " + lists.map(\.en).joined(separator: "; ") + "."))
    }

    private static let mostNamed = 8

    private static func leftOut(_ places: [String]) -> Notice? {
        guard !places.isEmpty else { return nil }
        let list = places.joined(separator: ", ")
        return Notice(
            .plain,
            Words(
                de: "Weggelassen, weil dort niemand gescannt hat: \(list).",
                en: "Left out, since nobody scanned there: \(list)."))
    }

    private static func leftOut(_ codes: [String], _ names: ReportNames) -> Notice? {
        guard !codes.isEmpty else { return nil }
        let list = codes.map { code in
            let name = names.language(code)
            return Words(de: "\(name.de) (\(code))", en: "\(name.en) (\(code))")
        }
        return Notice(
            .plain,
            Words(
                de:
                    """
                    Weggelassen, weil niemand sie gescannt hat: \(list.map(\.de).joined(separator: ", ")). Wissen Sie \
                    einen besseren Ort dafür, tragen Sie das Kürzel in campaign.yaml unter languages wieder ein; die \
                    Texte liegen noch da.
                    """,
                en:
                    """
                    Left out, since nobody scanned them: \(list.map(\.en).joined(separator: ", ")). If you know a \
                    better place for one, enter its code in campaign.yaml under languages again; its texts still lie \
                    there.
                    """))
    }
}
