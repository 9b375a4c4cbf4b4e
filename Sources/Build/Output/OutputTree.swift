package import Print

/// Where each file of a campaign lies, relative to `Output/<campaign>`.
///
/// Names of regions, materials, languages, placements and posts are written so that none can leave the folder or be
/// taken for another: all but ASCII letters, digits, `-` and `_` become `%XX`.
package enum OutputTree {
    package static let manifest = "manifest.json"
    package static let index = "index.html"
    /// The guide for someone who never ran a campaign.
    package static let guide = "guide.html"
    package static let keys = ".keys.json"

    /// The manifest of one shard of a build.
    package static func manifest(shard: Int, of count: Int) -> String { "manifest.\(shard)-of-\(count).json" }
    /// The build keys of one shard.
    package static func keys(shard: Int, of count: Int) -> String { ".keys.\(shard)-of-\(count).json" }

    /// Whether a file in the folder is one shard's manifest or keys.
    static func isOfShard(_ name: String) -> Bool {
        name.contains("-of-") && name.hasSuffix(".json") && (name.hasPrefix("manifest.") || name.hasPrefix(".keys."))
    }

    /// A campaign's folder, relative to the folder of all output.
    package static func folder(campaign: String) -> String { component(campaign) }

    /// One sheet in one language: what the names of its files are made of.
    package struct Sheet: Hashable, Sendable {
        package var region: String
        package var material: String
        /// `mul` for many languages.
        package var language: String
        package var placement: String?

        package init(region: String, material: String, language: String, placement: String? = nil) {
            self.region = region
            self.material = material
            self.language = language
            self.placement = placement
        }
    }

    package static func posterPicture(_ sheet: Sheet) -> String { path(sheet, "posters", "png") }
    package static func posterPDF(_ sheet: Sheet) -> String { path(sheet, "posters", "pdf") }
    /// Flyers, cards and all else on paper.
    package static func printPDF(_ sheet: Sheet) -> String { path(sheet, "print", "pdf") }
    /// A letter's words alone.
    package static func printText(_ sheet: Sheet) -> String { path(sheet, "print", "txt") }
    /// The same on the office printer's paper.
    package static func officePDF(_ sheet: Sheet, on format: SheetFormat) -> String {
        path(sheet, "print", format.rawValue + ".pdf")
    }
    /// The paper of a file for the office printer; nil for any other file.
    package static func officeFormat(of path: String) -> String? {
        guard path.contains("/print/"), path.hasSuffix(".pdf") else { return nil }
        return path.split(separator: ".").dropLast().last.flatMap { SheetFormat(rawValue: String($0))?.rawValue }
    }
    /// A page of a printed piece, from 1, as a picture to look at.
    package static func printPreview(_ sheet: Sheet, page: Int) -> String { path(sheet, "print", "page\(page).png") }
    /// The accessible twin, for the municipality's own site.
    package static func webPDF(_ sheet: Sheet) -> String { path(sheet, "web", "pdf") }
    /// What is seen on a screen; posts have no placement.
    package static func postPicture(_ sheet: Sheet) -> String { path(sheet, "posts", "png") }
    /// The same as a JPEG, for platforms that take no other.
    package static func postJPEG(_ sheet: Sheet) -> String { path(sheet, "posts", "jpg") }
    /// A small picture of a sheet for the press kit: an A3 at 300 dpi would take a browser 70 MB each.
    /// Its longer side, in pixels.
    package static let thumbnailSide = 1100.0
    package static func thumbnail(_ sheet: Sheet) -> String { path(sheet, "previews", "png") }

    package static func postText(region: String, post: String, platform: String, language: String) -> String {
        self.post(region, post, platform, language, "txt")
    }

    package static func postJSON(region: String, post: String, platform: String, language: String) -> String {
        self.post(region, post, platform, language, "json")
    }

    package static func plan(region: String) -> String { component(region) + "/plan.ics" }
    package static func planTable(region: String) -> String { component(region) + "/posts/plan.csv" }
    package static func feed(region: String) -> String { component(region) + "/posts/feed.atom" }
    /// A part of a platform's bulk upload, from 1.
    package static func hootsuite(region: String, platform: String, part: Int) -> String {
        component(region) + "/posts/hootsuite." + component(platform) + ".\(part).csv"
    }
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

    private static func path(_ sheet: Sheet, _ shelf: String, _ ending: String) -> String {
        let names = [sheet.material, sheet.language] + [sheet.placement].compactMap { $0 }
        return component(sheet.region) + "/" + shelf + "/" + names.map(component).joined(separator: ".") + "." + ending
    }

    private static func post(
        _ region: String, _ post: String, _ platform: String, _ language: String, _ ending: String
    ) -> String {
        component(region) + "/posts/" + [post, platform, language].map(component).joined(separator: ".") + "." + ending
    }

    private static func component(_ name: String) -> String {
        var out = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out.isEmpty ? "%" : out
    }
}
