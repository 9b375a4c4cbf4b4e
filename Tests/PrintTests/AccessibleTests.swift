import Foundation
import Page
import Print
import Support
import Testing

/// The accessible twins of the built flyers, before a checker of PDF/UA-1 and PDF/A-2a and a reader that speaks.
@Suite struct AccessibleTests {
    private let built: BuiltCampaign

    init() throws { built = try BuiltCampaign.shared.get() }

    private func twin(_ material: String, _ language: String) -> String {
        built.folder + "/../web/\(material).\(language).pdf"
    }

    @Test func filesForTheSiteKeepToUniversalAccessibilityAndToArchiving() throws {
        let files = BuiltCampaign.languages.flatMap { language in BuiltCampaign.materials.map { twin($0, language) } }
        #expect(try failures(of: files, ["ua1", "2a"]) == "")
    }

    /// Print promises no accessibility; what is said of its fonts holds for it, too.
    @Test func fontsOfPrintFilesAreWhatTheySay() throws {
        let files = ["de", "zh-CN"].map { built.file("flyer-a5", $0) }
        #expect(try failures(of: files, ["ua1"]).split(separator: "\n").filter { $0.contains("FONT") } == [])
    }

    private static let heard = [("flyer-a5", "de"), ("flyer-dl", "ar"), ("flyer-a5", "ti"), ("flyer-a5", "zh-CN")]

    /// `LITFASS_RECORD=1 swift test --filter AccessibleTests` writes the references anew; read them aloud before they
    /// are committed.
    @Test func whatIsReadAloudIsInOrder() throws {
        let read = try Aloud.read(Self.heard.map(twin))
        for ((material, language), read) in zip(Self.heard, read) {
            let file = URL(
                fileURLWithPath: Repository.root + "/Tests/References/aloud/\(material).\(language).txt")
            if ProcessInfo.processInfo.environment["LITFASS_RECORD"] == "1" { try Data(read.utf8).write(to: file) }
            #expect(try String(contentsOf: file, encoding: .utf8) == read)
        }
        #expect(read.count == Self.heard.count)
    }

    @Test func aLeafletHasAPageAPanelAndABookmarkEach() throws {
        let information = try Tool.run("pdfinfo", twin("flyer-dl", "ar")).output
        #expect(information.contains(/Pages: +6\n/))
        let bookmarks = try Tool.run("mutool", "show", twin("flyer-dl", "ar"), "outline").output.split(separator: "\n")
        #expect(bookmarks.count == 6)
    }

    @Test func aTwinIsSmallerThanItsPrintFile() throws {
        for language in BuiltCampaign.languages {
            for material in BuiltCampaign.materials {
                func size(_ file: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: file)).count }
                #expect(try size(twin(material, language)) < size(built.file(material, language)))
            }
        }
    }

    @Test func everyScriptIsReadAloud() throws {
        let scratch = try Scratch()
        let files = try Samples.lines.enumerated().map { index, line in
            try scratch.write(PDFFile.write(Samples.flyer(line), .accessible), as: "\(index).pdf")
        }
        for (line, read) in zip(Samples.lines, try Aloud.read(files)) {
            let lines = read.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(lines.contains("P " + line.text), "\(read)")
        }
        #expect(try failures(of: files, ["ua1", "2a"]) == "")
    }

    /// A line for each that fails, with the file, the rule and what is wrong.
    private func failures(of files: [String], _ profiles: [String]) throws -> String {
        let script = """
            import sys
            sys.path.insert(0, sys.argv[1])
            from page import validate_pdf
            for file in sys.argv[3:]:
                for profile in sys.argv[2].split(','):
                    for failure in validate_pdf(file, profile=profile).failures:
                        print(file.rsplit('/', 1)[-1], failure.rule_id, failure.message)
            """
        let result = try Tool.run(
            ["/usr/bin/python3", "-c", script, Repository.root + "/.build/page", profiles.joined(separator: ",")]
                + files)
        #expect(result.errors == "", "make setup-tests fetches page-validation")
        return result.output
    }
}
