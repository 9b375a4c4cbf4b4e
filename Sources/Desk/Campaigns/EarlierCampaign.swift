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
    /// Ids of places where nobody scanned anything; never all of them.
    let unscannedPlaces: [String]
    /// Codes of languages of which nobody scanned anything; never the source.
    let unscannedLanguages: [String]
    /// What is left out, and why.
    let notices: [Notice]

    init(_ name: String, _ desk: PressDesk, _ workspace: Workspace) throws {
        let source = try CountedCampaign(name, desk, workspace)
        let campaign = source.paths.campaign
        folder = workspace.folder(source.folder)
        kind = campaign.kind
        guard let report = try source.report() else {
            (unscannedPlaces, unscannedLanguages) = ([], [])
            notices = [
                Notice(
                    .hint,
                    Words(
                        de: "Von „\(name)“ ist nichts gezählt; übernommen ist alles. Zählen: docs/de/zaehlen.md",
                        en: "Nothing was counted of “\(name)”; all of it was taken over. Counting: docs/links.md"))
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
        let names = report.names
        notices =
            unscannedPlaces.map { id in
                let place = names.placement(id)
                return Notice(
                    .plain,
                    Words(
                        de: "Der Ort „\(place)“ fehlt: Dort hat niemand gescannt.",
                        en: "The place “\(place)” is left out: nobody scanned there."))
            }
            + unscannedLanguages.map { code in
                let language = names.language(code)
                return Notice(
                    .plain,
                    Words(
                        de:
                            """
                            \(language.de) fehlt: Niemand hat es gescannt. Wissen Sie einen besseren Ort, tragen Sie \
                            \(code) unter languages wieder ein.
                            """,
                        en:
                            """
                            \(language.en) is left out: nobody scanned it. If you know a better place, enter \(code) \
                            under languages again.
                            """))
            }
    }
}
