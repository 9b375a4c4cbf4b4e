import Foundation
import Layout
import Model
import Page
import Support
import Testing

@testable import Raster

/// Every template in the scripts that differ most, as it looked when somebody last looked at it.
///
/// `LITFASS_RECORD=1 swift test --filter ReferenceTests` records anew; look at the pictures before they are committed.
struct ReferenceTests {
    /// Pixels a picture is wide.
    private static let width = 240.0
    /// Antialiasing may differ a little from one version of cairo to the next; a moved line may not.
    private static let largestMean = 0.75
    private static let largestShare = 0.004

    /// German; right to left; the widest letters; the fewest; the most.
    static let languages = ["de", "ar", "ti", "zh-CN", "fr"]
    /// The family's first members in all of these; the others in German and Arabic.
    static let first: Set = ["flyer-a5", "post-square", "poster-a3", "flyer-dl"]

    @Test(arguments: Repository.names(in: "Templates", ending: ".yaml"), languages)
    func itLooksAsItDid(template name: String, language: String) throws {
        let stage = try SmallSheet.stage.get()
        let template = try stage.template(name)
        // A sheet in many languages is one picture.
        guard template.multilingual ? language == "de" : Self.first.contains(name) || ["de", "ar"].contains(language)
        else {
            return
        }
        try look(at: template, language, prefix: "")
    }

    /// The second family's first members.
    @Test(arguments: ["poster-a3", "flyer-dl-single", "post-square", "table-tent"], ["de", "ar"])
    func theSecondFamilyLooksAsItDid(template name: String, language: String) throws {
        try look(at: SmallSheet.stage.get().template(name, family: "rahmen"), language, prefix: "rahmen.")
    }

    private func look(at template: Template, _ language: String, prefix: String) throws {
        let stage = try SmallSheet.stage.get()
        let codes = template.multilingual ? stage.codes(for: template)[0] : [language]
        let subject = try stage.subject(template, languages: codes, region: "lahn-dill-kreis")
        let pages = try Stage.layoutEngine().layOut(template, subject).document.pages
        for (index, page) in pages.enumerated() {
            let suffix = pages.count > 1 ? ".page\(index + 1)" : ""
            let file = "\(prefix)\(template.name).\(template.multilingual ? "mul" : language)\(suffix).png"
            let drawn = try Rasteriser().draw(page, resolution: Self.width / (page.size.width / .pt(72)))
            try compare(drawn, with: file)
            // As it leaves the house; one of each family and size is enough.
            guard Self.first.contains(template.name) else { continue }
            guard case .runs = try Rasteriser().drawing(page) else {
                Issue.record("\(file) has more colours than a palette may stand for")
                continue
            }
        }
    }

    private func compare(_ actual: Bitmap, with file: String) throws {
        let path = Repository.root + "/Tests/References/" + file
        if ProcessInfo.processInfo.environment["LITFASS_RECORD"] == "1" {
            try Data(PNGFile.encode(actual, PNGProperties())).write(to: URL(fileURLWithPath: path))
            return
        }
        let wanted = try PNGFile.decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).1
        guard let difference = PictureDifference(actual, wanted) else {
            Issue.record(
                "\(file): \(actual.width) × \(actual.height) pixels instead of \(wanted.width) × \(wanted.height)")
            return
        }
        guard difference.mean > Self.largestMean || difference.share > Self.largestShare else { return }
        let folder = FileManager.default.temporaryDirectory.path + "/litfass-references"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (picture, kind) in [(actual, "actual"), (difference.picture, "difference")] {
            let file = folder + "/" + file.replacing(".png", with: ".\(kind).png")
            try Data(PNGFile.encode(picture, PNGProperties())).write(to: URL(fileURLWithPath: file))
        }
        Issue.record(
            """
            \(file) looks different: \(difference.mean) in the mean, \(difference.share * 100) % of the pixels. \
            See \(folder).
            """
        )
    }
}
