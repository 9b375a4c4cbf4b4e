import Formats
internal import Print

/// Where each file of a campaign lies, relative to `Output/<campaign>`.
///
/// Names of regions, materials, languages, placements and posts are written so that none can leave the folder or be
/// taken for another: all but ASCII letters, digits, `-` and `_` become `%XX`.
package enum OutputTree {
    /// What all artifacts are; beside `index`, the press kit.
    package static let manifest = "manifest.json"
    package static let index = "index.html"
    /// The guide for someone who never ran a campaign.
    package static let guide = "guide.html"
    /// What the campaign brought, as a page, as a table, on two sheets to read and send, and the same for a print shop:
    /// made of what was counted, by no build.
    package static let effectPage = "wirkung.html"
    package static let effectTable = "wirkung.csv"
    package static let effectSheet = "wirkung.pdf"
    package static let effectPrint = "wirkung.print.pdf"
    static let effects = [effectPage, effectTable, effectSheet, effectPrint]
    /// The build keys; see `BuildRecord`.
    package static let keys = ".keys.json"

    /// The manifest of one shard of a build.
    package static func manifest(shard: Int, of count: Int) -> String { "manifest.\(shard)-of-\(count).json" }

    /// The build keys beside a manifest: `.keys.json`, `.keys.2-of-4.json`, `augsburg/.keys.json`.
    static func keys(beside manifest: String) -> String {
        let name = manifest.split(separator: "/").last ?? ""
        return String(manifest.dropLast(name.count)) + ".keys" + name.dropFirst("manifest".count)
    }

    /// Whether a file in the folder is one shard's manifest.
    static func isManifestOfShard(_ name: String) -> Bool {
        name.hasPrefix("manifest.") && name.contains("-of-") && name.hasSuffix(".json")
    }

    /// A region's folder, relative to the campaign's.
    static func folder(region: String) -> String { component(region) }

    /// A file of the whole campaign as a region has it of its own where there are many: `augsburg/manifest.json`.
    package static func own(_ name: String, of region: String) -> String { component(region) + "/" + name }

    /// A campaign's folder, relative to the folder of all output.
    package static func folder(campaign: String) -> String { component(campaign) }

    /// One sheet in one language: what the names of its files are made of.
    package struct Sheet: Hashable, Sendable {
        /// The slug.
        package var region: String
        /// As campaigns name it, e.g. `poster-a3`.
        package var material: String
        /// `mul` for many languages.
        package var language: String
        /// Its id; nil for everywhere.
        package var placement: String?
        /// The id of the post whose own picture it is; nil for a sheet of the whole campaign.
        package var post: String?

        package init(
            region: String, material: String, language: String, placement: String? = nil, post: String? = nil
        ) {
            self.region = region
            self.material = material
            self.language = language
            self.placement = placement
            self.post = post
        }
    }

    /// A poster at its print resolution, and for the print shop.
    package static func posterPicture(_ sheet: Sheet) -> String { path(sheet, "posters", .png) }
    package static func posterPDF(_ sheet: Sheet) -> String { path(sheet, "posters", "pdf") }
    /// Flyers, cards and all else on paper.
    package static func printPDF(_ sheet: Sheet) -> String { path(sheet, "print", "pdf") }
    /// A letter's words alone.
    static func printText(_ sheet: Sheet) -> String { path(sheet, "print", "txt") }
    /// The same on the office printer's paper.
    static func officePDF(_ sheet: Sheet, on format: OfficePaper) -> String {
        path(sheet, "print", format.rawValue + ".pdf")
    }
    /// A page of a printed piece, from 1, as a picture to look at.
    package static func printPreview(_ sheet: Sheet, page: Int) -> String {
        path(sheet, "print", "page\(page)." + PictureFormat.png.suffix)
    }
    /// The accessible twin, for the municipality's own site.
    package static func webPDF(_ sheet: Sheet) -> String { path(sheet, "web", "pdf") }
    /// What is seen on a screen; posts have no placement.
    package static func postPicture(_ sheet: Sheet) -> String { path(sheet, "posts", .png) }
    /// The same as a JPEG, for platforms that take no other.
    static func postJPEG(_ sheet: Sheet) -> String { path(sheet, "posts", .jpeg) }
    /// A small picture of a poster, for the press kit.
    package static func thumbnail(_ sheet: Sheet) -> String { path(sheet, "previews", .png) }

    /// A post on one platform in one language: what the names of its files are made of.
    package struct Post: Hashable, Sendable {
        /// The slug.
        package var region: String
        /// As the campaign calls it, e.g. `start`.
        package var post: String
        /// As its rules are called, e.g. `mastodon`.
        package var platform: String
        /// `mul` for a thread of several languages.
        package var language: String

        package init(region: String, post: String, platform: String, language: String) {
            self.region = region
            self.post = post
            self.platform = platform
            self.language = language
        }

        var names: [String] { [post, platform, language] }
    }

    /// A post's text, or its fields for tools.
    package static func post(_ post: Post, _ format: Artifact.Format) -> String {
        component(post.region) + "/posts/" + post.names.map(component).joined(separator: ".") + "." + format.rawValue
    }

    /// The plan as a calendar, as a table and as a feed.
    package static func plan(region: String) -> String { component(region) + "/plan.ics" }
    package static func planTable(region: String) -> String { component(region) + "/posts/plan.csv" }
    package static func feed(region: String) -> String { component(region) + "/posts/feed.atom" }
    /// A part of a platform's bulk upload, from 1.
    package static func hootsuite(region: String, platform: String, part: Int) -> String {
        component(region) + "/posts/hootsuite." + component(platform) + ".\(part).csv"
    }
    /// What a region gives to its print shop.
    package static func order(region: String) -> String { component(region) + "/order.html" }

    /// All files of one language in one archive, to pass on.
    package static func package(campaign: String, region: String, language: String) -> String {
        component(region) + "/packages/" + packageName(campaign: campaign, region: region, language: language) + ".zip"
    }
    /// What a package is called when it lies somewhere else.
    package static func packageName(campaign: String, region: String, language: String) -> String {
        [campaign, region, language].map(component).joined(separator: ".")
    }

    /// Whether a path that was read from a file names something inside the folder.
    static func staysInside(_ path: String) -> Bool {
        !path.isEmpty && !path.contains("\0")
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                $0 != "" && $0 != "." && $0 != ".."
            }
    }

    private static func path(_ sheet: Sheet, _ folder: String, _ format: PictureFormat) -> String {
        path(sheet, folder, format.suffix)
    }

    private static func path(_ sheet: Sheet, _ folder: String, _ ending: String) -> String {
        let names = [sheet.post, sheet.material, sheet.language, sheet.placement].compactMap(\.self)
        return component(sheet.region) + "/" + folder + "/" + names.map(component).joined(separator: ".") + "." + ending
    }

    private static func component(_ name: String) -> String {
        name.isEmpty ? "%" : PercentEncoding.encode(name, keeping: "-_")
    }
}
