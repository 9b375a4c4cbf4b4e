import Foundation
import Testing

struct DoctorTests {
    @Test func allIsThereWhereTestsRun() throws {
        let result = try Litfass().run("doctor", "--json")
        #expect(result.status == 0)
        #expect(try result.json["ok"] as? Bool == true)
        let parts = try #require(try result.json["parts"] as? [[String: Any]])
        #expect(
            parts.contains {
                $0["part"] as? String == "Fonts"
                    && ($0["detail"] as? String)?.wholeMatch(of: /(\d\d) of \1 languages complete/) != nil
            })
    }

    /// Not the first by the alphabet, but the one on somebody's desk.
    @Test func theCampaignLastWorkedOnIsSuggested() throws {
        let scratch = try Scratch()
        for name in ["alt", "mitte", "neu"] { try scratch.write("", to: "Campaigns/\(name)/texts/de.yaml") }
        for name in ["alt", "mitte", "neu"] { try scratch.write("", to: "Campaigns/\(name)/campaign.yaml") }
        let doctor = Litfass(folder: scratch.path)
        let path = scratch.path + "/Campaigns/mitte/texts/de.yaml"
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: path)
        #expect(try doctor.run("doctor").errors.contains("Ready to go: litfass check mitte"))
    }

    @Test func whoHasNoWorkspaceIsToldHowToStartOne() throws {
        let scratch = try Scratch()
        let result = try Litfass(folder: scratch.path).run("doctor", "--lang", "de")
        #expect(
            result.output.contains("fangen Sie hier einen an: litfass new NAME --kind willkommen --region augsburg"),
            "\(result.output)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    @Test func missingFontsAreNamedWithWhatHelps() throws {
        let scratch = try Scratch()
        try scratch.write("", to: "Campaigns/keine")
        try scratch.write(
            """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
            <fontconfig><dir>/usr/share/fonts/opentype/inter</dir></fontconfig>
            """, to: "Assets/fonts.conf")
        let result = try Litfass(folder: scratch.path).run("doctor")
        #expect(result.status == 69)
        #expect(result.output.contains("Amharic"))
        #expect(result.output.contains("→ sudo apt install fonts-noto-core fonts-noto-extra"))
        // Each lack names its command, and one line mends them all.
        let lacks = try Litfass(folder: scratch.path).run("doctor", "--json").json["parts"] as? [[String: Any]] ?? []
        #expect(
            lacks.filter { $0["state"] as? String != "ok" && $0["part"] as? String != "Fonts" }.allSatisfy {
                ($0["remedy"] as? String)?.contains(/sudo |litfass |rm -r/) == true
            }, "\(lacks)")
        #expect(result.errors.contains("(sudo apt install fonts-noto-cjk"), "\(result.errors)")
    }
}
