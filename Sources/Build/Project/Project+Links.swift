import Loading
import Model
import Workspace

extension Project {
    /// What has a short path of its own: each sheet's code, and each post's link on each platform, in every region that
    /// counts under an address of its own.
    var linkKeys: [LinkKey] {
        regions.map(\.region).filter { $0.brand.redirect != nil }.flatMap { region in
            // A language whose texts are faulty today has its codes already.
            let languages = languageCodes(in: region).filter { loaded.texts[$0] != nil }
            return sheetKeys(region, languages) + postKeys(region, languages)
        }
    }

    func sheetKeys(_ region: Region, _ languages: [String]) -> [LinkKey] {
        campaign.materials.compactMap { template($0.value, in: region) }.flatMap { template -> [LinkKey] in
            let targets = template.codeTargets
            let many = template.multilingual || targets.contains(.linkAny) ? [LinkKey.manyLanguages] : []
            let single = template.multilingual || !targets.contains(.link) ? [] : languages
            return placements(of: template).flatMap { placement in
                (single + many).map {
                    LinkKey(
                        region: region.slug, language: $0, .sheet(material: template.name, placement: placement?.id))
                }
            }
        }
    }

    func postKeys(_ region: Region, _ languages: [String]) -> [LinkKey] {
        campaign.posts.flatMap { post in
            (post.channels ?? campaign.channels).flatMap { channel in
                languages.filter { loaded.texts[$0]?.posts[post.text.value] != nil }.map {
                    LinkKey(region: region.slug, language: $0, .post(id: post.id, channel: channel.value))
                }
            }
        }
    }

    /// What the workspace's other campaigns have given, by their names. Where one's file is faulty, its own check says
    /// so.
    static func links(ofOthersThan folder: InputFolder, in workspace: Workspace) -> [String: LinkTable] {
        let own = try? folder.resolve(CampaignLoader.file)
        var tables: [String: LinkTable] = [:]
        for name in (try? workspace.campaigns()) ?? [] {
            let other = workspace.folder(workspace.root + "/Campaigns/" + name)
            guard (try? other.resolve(CampaignLoader.file)) != own else { continue }
            tables[name] = LinkTableReader.read(other).table
        }
        return tables
    }

    /// What is to be said of a campaign that has another one's paths.
    static func givenTwice(_ links: LinkTable, _ others: [String: LinkTable]) -> Finding? {
        for (campaign, table) in others.sorted(by: { $0.key < $1.key }) {
            let twice = table.paths.intersection(links.paths)
            guard let path = twice.min() else { continue }
            let fault = PathGivenTwice(count: twice.count, path: path.text, campaign: campaign)
            return Finding(fault, at: SourcePlace(file: LinkTableReader.file))
        }
        return nil
    }

    /// Gives a path to each code that has none yet; nothing is written.
    mutating func givePaths(besides others: [String: LinkTable]) {
        let taken = others.values.reduce(into: Set()) { $0.formUnion($1.paths) }
        links.give(linkKeys, campaign: campaign.name, taken: taken)
    }

    /// How often somebody else's new paths are taken in before one's own are written.
    private static let attempts = 5

    /// Writes the paths that were newly given into `links.yaml`.
    ///
    /// Several machines may build the same campaign at once: who comes later takes over what is there. Where the folder
    /// can't be written, codes bear the paths that come out of their names in any case.
    ///
    /// - Returns: What is to be said where they were not kept.
    mutating func keepPaths(in workspace: Workspace) -> [Finding] {
        var (known, former) = (loaded.links, loaded.linksFile)
        for _ in 0..<Self.attempts where links != known {
            do {
                let bytes = try LinkTableWriter.bytes(links, over: former)
                try OutputFolder(loaded.folder.path).replace(former, with: bytes, at: LinkTableReader.file)
                return []
            } catch let fault as FileFault where fault.kind == .changed {
                let read = LinkTableReader.read(loaded.folder)
                guard let table = read.table else { return read.findings }
                (known, former, links) = (table, read.bytes, table)
                givePaths(besides: Self.links(ofOthersThan: loaded.folder, in: workspace))
            } catch let fault as FileFault {
                return [notKept(fault.message)]
            } catch {
                return [
                    notKept(
                        Words(
                            de: "Hinter „paths:“ steht noch etwas anderes, oder die Zeilen sind anders eingerückt.",
                            en: "Something else stands behind “paths:”, or its lines are indented otherwise."))
                ]
            }
        }
        return []
    }

    private func notKept(_ reason: Words) -> Finding {
        Finding(
            LinksNotKept(count: links.entries.count - loaded.links.entries.count, reason: reason),
            at: SourcePlace(file: LinkTableReader.file))
    }
}

extension Template {
    /// Where its codes lead.
    var codeTargets: Set<CodeNode.Target> {
        Set(nodes().compactMap { if case .code(let code) = $0.content { code.target } else { nil } })
    }
}
