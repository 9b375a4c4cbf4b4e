import Foundation
import Testing

struct CheckTests {
    @Test func aSoundCampaign() throws {
        let campaign = try SmallCampaign(materials: ["poster-a3", "flyer-a5", "post-square"])
        let result = try campaign.check("--lang", "de")
        #expect(result.status == 0)
        #expect(
            result.output == """
                klein
                    Sprache   poster-a3  flyer-a5  post-square
                de  Deutsch   ✓ gut      ✓ gut     ✓ gut        Deutsch
                ar  Arabisch  ✓ gut      ✓ gut     ✓ gut        العربية


                """)
        #expect(result.errors == "Keine Befunde. Weiter mit: litfass build klein\n")
        #expect(!FileManager.default.fileExists(atPath: campaign.output))
    }

    @Test func theLastLineSaysWhatToDoNext() throws {
        let campaign = try SmallCampaign()
        try FileManager.default.removeItem(atPath: campaign.scratch.path + "/Campaigns/klein/texts/ar.yaml")
        let result = try campaign.run(["check", "Campaigns/klein/"])
        #expect(result.status == 1)
        #expect(result.output.contains("ar  Arabic    ✗ 1 error    العربية"))
        #expect(result.output.contains("campaign.yaml:6:17  error  texts/ar.yaml for Arabic is missing.\n    → Create the file"))
        #expect(result.errors == "1 error. Please mend what is called an error; then again: litfass check Campaigns/klein\n")
    }
}
