import Layout
import Model
import Page
import Support
import Testing

/// A headline and the claim below it are one group: their distance is the same in every script, however much room there
/// is.
struct HeadlineDistanceTests {
    @Test(arguments: ["post-square", "post-portrait", "poster-a3", "flyer-a5"], [String?.none, "rahmen"])
    func itIsAlikeInAllScripts(template name: String, family: String?) throws {
        let stage = try SmallSheet.stage.get()
        let template = try family.map { try stage.template(name, family: $0) } ?? stage.template(name)
        let distances = try ["de", "ar", "ti", "fr", "zh-CN"].map { language in
            let subject = try stage.subject(template, languages: [language], region: "lahn-dill-kreis")
            let page = try #require(try Stage.layoutEngine().layOut(template, subject).document.pages.first)
            let headline = try #require(page.textBlocks.first { $0.role == .headline })
            let claim = try #require(page.textBlocks.first { $0.name == "claim" })
            return (claim.frame.minY - headline.frame.maxY) / template.size.shortSide * 100
        }
        // The first line's letters may reach a little above or below the height of capitals.
        let (least, most) = (distances.min() ?? 0, distances.max() ?? 0)
        #expect(least > 4.4, "\(distances)")
        // On a poster and a cover the greeting hangs from the bubble's top, and the claim stands on its bottom.
        if name != "poster-a3" && name != "flyer-a5" { #expect(most < 12 && most - least < 1.5, "\(distances)") }
    }
}
