internal import Foundation
import Model
import Page
import Plan
import Social
import Workspace

/// Writes what stands beside the sheets: posts, plans, print orders, the manifest and the press kit.
struct CampaignWriter {
    let project: Project
    let order: BuildOrder
    let folder: OutputFolder
    let design: KitDesign

    func finish(_ results: [SheetResult], _ jobFindings: [Finding], _ store: OutputStore) throws -> Production.Outcome {
        var artifacts = results.flatMap(\.artifacts)
        let pictures = pictures(artifacts, store)
        let posts = project.regions.map { ($0.region, project.posts(in: $0.region, pictures: pictures, bytes: size)) }
        let plans = project.plans(posts.flatMap(\.1))
        // What is no sheet is written by the first shard alone.
        if order.shard?.index ?? 1 == 1 {
            for (region, composed) in posts { artifacts += try write(composed, in: region) }
            for plan in plans { artifacts += try write(plan, posts.first { $0.0.slug == plan.region }?.1 ?? []) }
        }
        let refused = posts.flatMap { $0.1 }.filter { !$0.isPublishable }
        let found =
            project.standingFindings + project.contactFindings + jobFindings + results.flatMap(\.findings)
            + project.told(refused)
            + plans.flatMap(\.findings)
        var manifest = Manifest(
            campaign: project.campaign.name, artifacts: artifacts,
            findings: found.filter { order.selection.concerns($0.scope) })
        var outcome = Production.Outcome(manifest: manifest, project: project, selection: order.selection)
        outcome.drawn = results.count { !$0.isReused && !$0.artifacts.isEmpty }
        outcome.reused = results.count { $0.isReused }
        outcome.notes = store.notes
        guard order.shard == nil else {
            try store.close(manifest)
            return outcome
        }
        // Print orders and packages tell of all sheets in the folder, and are themselves among the artifacts.
        let sheets = contents(whole(manifest, store).manifest, posts, plans)
        artifacts += try writeOrders(sheets)
        artifacts += try PackageWriter(contents: sheets, selection: order.selection, folder: folder).write(
            stamp: project.date)
        manifest = Manifest(campaign: manifest.campaign, artifacts: artifacts, findings: manifest.findings)
        let whole = whole(manifest, store)
        for orphan in whole.orphans { try remove(orphan) }
        let shown = contents(whole.manifest, posts, plans)
        try folder.update(PressKit.page(shown, design: design), at: OutputTree.index)
        try folder.update(GuidePage(contents: shown, design: design).bytes, at: OutputTree.guide)
        try store.close(whole.manifest)
        outcome.manifest = manifest
        outcome.pressKit = folder.path + "/" + OutputTree.index
        return outcome
    }

    /// This run's manifest with what earlier runs left.
    private func whole(_ manifest: Manifest, _ store: OutputStore) -> Manifest.Update {
        manifest.updating(store.previous, selection: order.selection, exists: folder.contains)
    }

    /// The pictures for posts: made just now, left by an earlier run that had others to make, or being made by the
    /// other shards.
    private func pictures(_ made: [Artifact], _ store: OutputStore) -> Set<String> {
        let left =
            store.previous?.artifacts.filter {
                !order.selection.contains(region: $0.region, language: $0.language, material: $0.material)
                    && folder.contains($0.path)
            }.map(\.path) ?? []
        return Set(made.map(\.path)).union(left).union(order.shard == nil ? [] : project.postPictures)
    }

    private func contents(
        _ manifest: Manifest, _ posts: [(Region, [ComposedPost])], _ plans: [RegionPlan]
    ) -> KitContents {
        var thumbnails: [OutputTree.Sheet: KitContents.Picture] = [:]
        for artifact in manifest.artifacts where artifact.kind == .poster && artifact.unit == .pixels {
            let sheet = OutputTree.Sheet(
                region: artifact.region, material: artifact.material ?? "", language: artifact.language ?? "",
                placement: artifact.placement)
            let scale = SheetPress.thumbnailSide / max(artifact.width, artifact.height)
            thumbnails[sheet] = .init(
                path: OutputTree.thumbnail(sheet), width: Int((artifact.width * scale).rounded()),
                height: Int((artifact.height * scale).rounded()))
        }
        var contents = project.contents(
            manifest, posts: posts.map { (region: $0.0, posts: $0.1) }, plans: plans, program: order.program,
            thumbnails: thumbnails)
        contents.packages = manifest.artifacts.filter { $0.kind == .package }.map { artifact in
            let package = LanguagePackage(
                contents: contents, region: artifact.region, language: artifact.language ?? "mul")
            return .init(
                path: artifact.path, region: package.region, language: package.language, files: package.members.count,
                size: size(of: artifact.path) ?? 0)
        }
        return contents
    }

    private func write(_ posts: [ComposedPost], in region: Region) throws -> [Artifact] {
        var artifacts: [Artifact] = []
        for post in posts
        where post.isPublishable
            && order.selection.contains(region: region.slug, language: post.language, material: nil)
        {
            let files = [
                (
                    OutputTree.postText(
                        region: region.slug, post: post.post, platform: post.platform, language: post.language),
                    PostFile.text(post)
                ),
                (
                    OutputTree.postJSON(
                        region: region.slug, post: post.post, platform: post.platform, language: post.language),
                    PostFile.json(post)
                ),
            ]
            for (path, bytes) in files {
                try folder.update(bytes, at: path)
                artifacts.append(
                    Artifact(
                        path: path, kind: .text, material: nil, region: region.slug, language: post.language,
                        platform: post.platform, sha256: Artifact.sum(of: bytes), findings: post.findings))
            }
        }
        return try artifacts + threads(posts, in: region)
    }

    /// Each thread of several languages once more, its parts in order in one file.
    private func threads(_ posts: [ComposedPost], in region: Region) throws -> [Artifact] {
        let language = PostFile.threadLanguage
        guard order.selection.contains(region: region.slug, language: language, material: nil) else { return [] }
        let parts = Dictionary(grouping: posts.filter { $0.thread != nil && $0.isPublishable }) {
            [$0.post, $0.platform]
        }
        var artifacts: [Artifact] = []
        for (name, parts) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where parts.count > 1 {
            let files = [
                (
                    OutputTree.postText(region: region.slug, post: name[0], platform: name[1], language: language),
                    PostFile.threadText(parts)
                ),
                (
                    OutputTree.postJSON(region: region.slug, post: name[0], platform: name[1], language: language),
                    PostFile.threadJSON(parts)
                ),
            ]
            for (path, bytes) in files {
                try folder.update(bytes, at: path)
                artifacts.append(
                    Artifact(
                        path: path, kind: .text, region: region.slug, language: language, platform: name[1],
                        sha256: Artifact.sum(of: bytes)))
            }
        }
        return artifacts
    }

    /// A region's plan as a calendar, a table, a feed and for bulk upload.
    private func write(_ plan: RegionPlan, _ posts: [ComposedPost]) throws -> [Artifact] {
        guard order.selection.contains(region: plan.region, language: nil, material: nil) else { return [] }
        let platforms = project.supplies.platforms
        let titles = platforms.mapValues(\.title)
        let planned = plan.planned(posts)
        let tags = Dictionary(
            project.languagesOfAll.map { ($0.code, $0.bcp47) }, uniquingKeysWith: { first, _ in first })
        var files: [(path: String, bytes: [UInt8], platform: String?)] = [
            (OutputTree.plan(region: plan.region), CalendarFile.write(plan, stamp: project.date, titles: titles), nil),
            (OutputTree.planTable(region: plan.region), PlanTable.write(planned, titles: titles), nil),
            (OutputTree.feed(region: plan.region), AtomFeed.write(plan, planned, tags: tags, stamp: project.date), nil),
        ]
        for platform in platforms.values.filter(\.hootsuite).map(\.name).sorted() {
            let parts = HootsuiteFile.write(planned.filter { $0.entry.channel == platform })
            files += parts.enumerated().map {
                (OutputTree.hootsuite(region: plan.region, platform: platform, part: $0 + 1), $1, platform)
            }
        }
        return try files.map { path, bytes, platform in
            try folder.update(bytes, at: path)
            return Artifact(
                path: path, kind: .plan, region: plan.region, platform: platform, sha256: Artifact.sum(of: bytes))
        }
    }

    /// How large a file of the output is, in bytes; nil where it is not there.
    private func size(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
        return (attributes?[.size] as? NSNumber)?.intValue
    }

    /// How each folded material is folded, for the print shop.
    private var folds: [String: String] {
        project.supplies.templates.compactMapValues { template in
            if let across = template.crossFolds.first, !across.isEmpty {
                let places = across.map { German.number($0.millimetres) }.joined(separator: ", ")
                return German.count(across.count, "Bruch", "Brüche")
                    + " quer, \(places) mm von oben; die Schrift bleibt außen"
            }
            guard let folds = template.folds.first, !folds.isEmpty else { return nil }
            let edges = [.zero] + folds + [template.size.width]
            let panels = zip(edges, edges.dropFirst()).map { German.number(($1 - $0).millimetres) }
            return German.count(folds.count, "Bruch", "Brüche")
                + ", außen von links \(panels.joined(separator: " | ")) mm;"
                + " in Sprachen, die von rechts nach links laufen, gespiegelt"
        }
    }

    private func writeOrders(_ contents: KitContents) throws -> [Artifact] {
        var artifacts: [Artifact] = []
        for place in project.regions
        where order.selection.contains(region: place.region.slug, language: nil, material: nil) {
            let path = OutputTree.order(region: place.region.slug)
            let bytes = PrintOrder(
                contents, region: place.region.slug, contact: place.region.brand.contact,
                deadline: project.campaign.deadlines["print"], folds: folds
            ).page(design: design)
            try folder.update(bytes, at: path)
            artifacts.append(
                Artifact(path: path, kind: .order, region: place.region.slug, sha256: Artifact.sum(of: bytes)))
        }
        return artifacts
    }

    private func remove(_ path: String) throws {
        try folder.remove(path)
        // A poster's thumbnail goes with it.
        if path.contains("/posters/"), path.hasSuffix(".png") {
            try folder.remove(path.replacing("/posters/", with: "/previews/"))
        }
    }
}
