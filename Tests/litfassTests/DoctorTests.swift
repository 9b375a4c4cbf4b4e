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
    }
}
