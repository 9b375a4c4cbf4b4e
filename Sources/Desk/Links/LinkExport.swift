internal import Build
package import Findings
package import Formats
internal import Foundation
internal import Links
internal import Loading
internal import Model
internal import Workspace

/// Redirects of one or more campaigns, written for a town's web server.
package struct LinkExport: Sendable {
    /// For which server.
    let format: RedirectFormat
    package static let formats = RedirectFormat.allCases.map(\.rawValue)
    /// Absolute, in the order in which they were written; of static pages their folder alone.
    package let files: [String]
    package let notices: [Notice]
    package let findings: [Finding]

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("format", .string(format.rawValue)), .init("files", .array(files.map(JSON.string))),
            .init("notices", .array(notices.map { .string($0.words[uiLanguage]) })),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }
}

extension PressDesk {
    /// What the export before wrote, for the next one to compare.
    private static let record = ".litfass-links"
    private static let largestRecord = 16 << 20
    /// So many paths are named where some are gone.
    private static let mostNamed = 5

    /// Writes where all short paths lead today.
    ///
    /// - Parameters:
    ///   - campaigns: As a person names them; none stands for all of the workspace.
    ///   - name: One of `LinkExport.formats`.
    ///   - output: The folder; nil takes `Output/links`. Each of several addresses has one of its own in it.
    /// - Throws: `Fault` where there is nothing to write; `LoadingFault`, `FileFault`.
    package func exportLinks(
        _ campaigns: [String], as name: String, into output: String?
    ) throws -> LinkExport {
        guard let format = RedirectFormat(rawValue: name) else {
            let list = LinkExport.formats.joined(separator: ", ")
            throw InvalidInput(name, Words(de: "Möglich sind: \(list).", en: "Possible are: \(list)."))
        }
        let workspace = try workspace()
        var request = BuildRequest()
        request.campaigns = campaigns
        let paths = try request.jobs(self, in: workspace).map { try Production.paths($0.order, in: workspace) }
        guard let languages = paths.first?.languages, let today = Day(daysSince1970: workspace.now / 86_400) else {
            throw Fault.noLinks
        }
        let plan = RedirectPlan(
            paths.map { CampaignPaths(campaign: $0.campaign, regions: $0.regions, table: $0.table) },
            languages: languages, today: today)
        let maps = plan.maps
        // Campaigns share regions.
        let findings = paths.flatMap(\.findings).reduce(into: [Finding]()) { if !$0.contains($1) { $0.append($1) } }
        guard !maps.isEmpty else {
            if findings.contains(where: { $0.severity == .error }) { throw LoadingFault.unreadable(findings) }
            throw Fault.noLinks
        }
        let root = output.map(absolute) ?? workspace.root + "/Output/links"
        var files: [String] = []
        var notices: [Notice] = []
        for map in maps {
            let folder = OutputFolder(maps.count == 1 ? root : root + "/" + map.folder)
            notices += try self.notices(of: map, in: folder)
            let written = format.files(of: map, uiLanguage)
            for file in written { try folder.update(file.bytes, at: file.name) }
            try folder.update(RedirectChanges.record(map), at: Self.record)
            files += format == .html ? [folder.path] : written.map { folder.path + "/" + $0.name }
        }
        notices += leftOut(plan, maps, workspace)
        if let day = plan.nextChange {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Ab \(day) führen Codes woandershin: dann bitte noch einmal exportieren.",
                        en: "From \(day) codes lead elsewhere: please export again then.")))
        }
        return LinkExport(format: format, files: files, notices: notices, findings: findings)
    }

    private func notices(of map: RedirectMap, in folder: OutputFolder) throws(FileFault) -> [Notice] {
        let (address, count) = (map.address.text, map.redirects.count)
        guard let record = try folder.read(Self.record, limit: Self.largestRecord) else {
            return [Notice(.good, Words(de: "\(address): \(count) Pfade.", en: "\(address): \(count) paths."))]
        }
        let changes = RedirectChanges(from: record, to: map)
        if changes.isEmpty {
            return [
                Notice(
                    .good,
                    Words(
                        de: "\(address): \(count) Pfade, wie beim letzten Mal.",
                        en: "\(address): \(count) paths, as the last time."))
            ]
        }
        let (new, changed, gone) = (changes.new.count, changes.changed.count, changes.gone.count)
        let sums = Notice(
            .good,
            Words(
                de:
                    """
                    \(address): \(count) Pfade; seit dem letzten Mal \(new) neu, \(changed) mit anderem Ziel, \(gone) \
                    weggefallen.
                    """,
                en:
                    """
                    \(address): \(count) paths; since the last time \(new) new, \(changed) with another target, \
                    \(gone) gone.
                    """))
        guard gone > 0 else { return [sums] }
        let names = changes.gone.prefix(Self.mostNamed).joined(separator: ", ") + (gone > Self.mostNamed ? ", …" : "")
        return [
            sums,
            Notice(
                .warning,
                Words(
                    de: "Diese gedruckten Codes führen jetzt nur noch zur Startseite: \(names).",
                    en: "These printed codes now lead to the start page only: \(names).")),
        ]
    }

    /// What is not among the redirects, though it may hang somewhere.
    private func leftOut(_ plan: RedirectPlan, _ maps: [RedirectMap], _ workspace: Workspace) -> [Notice] {
        var notices = plan.regionsLeftOut.map { slug in
            Notice(
                .warning,
                Words(
                    de: "Pfade der Region \(slug) fehlen: Sie lässt sich nicht lesen oder hat kein redirect mehr.",
                    en: "Paths of the region \(slug) are missing: it cannot be read, or has no redirect any more."))
        }
        let written = Set(maps.flatMap(\.campaigns))
        let others = ((try? workspace.campaigns()) ?? []).filter { name in
            !written.contains(name)
                && LinkTableReader.read(workspace.folder(workspace.root + "/Campaigns/" + name)).table?.entries.isEmpty
                    == false
        }
        if !others.isEmpty {
            let list = others.joined(separator: ", ")
            notices.append(
                Notice(
                    .warning,
                    Words(
                        de:
                            """
                            Auch diese Kampagnen haben Pfade, die hier fehlen: \(list). Ohne KAMPAGNE kommen alle in \
                            eine Datei.
                            """,
                        en:
                            """
                            These campaigns have paths, too, which are missing here: \(list). Without CAMPAIGN all go \
                            into one file.
                            """)))
        }
        return notices
    }
}

extension Fault {
    /// Nothing of a campaign is counted.
    static let noLinks = Fault(
        .badInput,
        Words(
            de: "Keine Region dieser Kampagnen hat eine eigene Adresse, unter der gezählt wird.",
            en: "No region of these campaigns has an address of its own at which is counted."),
        remedy: Words(
            de: "In brand.yaml eintragen: redirect: \"https://www.stadt.example/i\". Mehr in docs/de/zaehlen.md.",
            en: "Enter in brand.yaml: redirect: \"https://www.stadt.example/i\". More in docs/de/zaehlen.md."))
}

extension RedirectMap {
    /// The address as the name of a folder.
    fileprivate var folder: String {
        String((address.host + address.prefix).map { $0 == "/" || $0 == ":" ? "-" : $0 })
    }
}
