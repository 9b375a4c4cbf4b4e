import Formats
import Model
import Plan
import Social

/// Makes the files of a region's posts and its plan, each in the forms that people and other programs read.
struct PostWriter {
    let project: Project
    let selection: Selection

    /// Each post as text to copy and as fields for tools, and each thread of several languages once more, its parts in
    /// order in one file.
    func files(_ posts: [ComposedPost], in region: String) -> [MadeFile] {
        let publishable = posts.filter(\.isPublishable)
        var made: [MadeFile] = []
        for post in publishable where selection.contains(region: region, language: post.language, material: nil) {
            let name = OutputTree.Post(
                region: region, post: post.post, platform: post.platform, language: post.language)
            made += files(name, PostFile.text(post), PostFile.json(post), findings: post.findings)
        }
        let many = PostFile.threadLanguage
        guard selection.contains(region: region, language: many, material: nil) else { return made }
        let threads = Dictionary(grouping: publishable.filter { $0.thread != nil }) { post in
            OutputTree.Post(region: region, post: post.post, platform: post.platform, language: many)
        }
        for (name, parts) in threads.sorted(by: { $0.key.names.lexicographicallyPrecedes($1.key.names) })
        where parts.count > 1 {
            made += files(name, PostFile.threadText(parts), PostFile.threadJSON(parts))
        }
        return made
    }

    private func files(
        _ name: OutputTree.Post, _ text: [UInt8], _ json: [UInt8], findings: [Finding] = []
    ) -> [MadeFile] {
        [(Artifact.Format.text, text), (.json, json)].map { format, bytes in
            MadeFile(
                Artifact(
                    path: OutputTree.post(name, format), kind: .text, purpose: .text, format: format,
                    region: name.region, language: name.language, platform: name.platform, post: name.post, sha256: "",
                    findings: findings), bytes: bytes)
        }
    }

    /// A region's plan as a calendar, a table, a feed and for bulk upload.
    func files(_ plan: RegionPlan, _ posts: [ComposedPost]) -> [MadeFile] {
        guard selection.contains(region: plan.region, language: nil, material: nil) else { return [] }
        let platforms = project.resources.platforms
        let titles = platforms.mapValues(\.title)
        let planned = plan.planned(posts)
        let tags = Dictionary(
            project.languagesOfAll.map { ($0.code, $0.bcp47) }, uniquingKeysWith: { first, _ in first })
        let calendar = CalendarFile.write([plan], stamp: project.date, titles: titles)
        let table = PlanTable.write(plan.withTasks(planned), titles: titles)
        let feed = AtomFeed.write(plan, planned, tags: tags, stamp: project.date)
        let uploads = platforms.values.filter(\.hootsuite).map(\.name).sorted().flatMap { platform in
            HootsuiteFile.write(planned.filter { $0.entry.key.channel == platform }).enumerated().map { part in
                let path = OutputTree.hootsuite(region: plan.region, platform: platform, part: part.offset + 1)
                return (path, Artifact.Format.table, part.element, Optional(platform))
            }
        }
        let files =
            [
                (OutputTree.plan(region: plan.region), .calendar, calendar, nil),
                (OutputTree.planTable(region: plan.region), .table, table, nil),
                (OutputTree.feed(region: plan.region), .feed, feed, nil),
            ] + uploads
        return files.map { path, format, bytes, platform in
            MadeFile(
                Artifact(
                    path: path, kind: .plan, purpose: .plan, format: format, region: plan.region, platform: platform,
                    sha256: ""), bytes: bytes)
        }
    }
}
