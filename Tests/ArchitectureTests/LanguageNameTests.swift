import Foundation
import Testing

/// What is known of single languages, scripts and fonts stands in `Assets/Languages.yaml`: code asks a language or its
/// script what it has, and branches on none by its name. So a language is added in one file.
struct LanguageNameTests {
    /// Codes of languages that are words of another kind, too.
    private static let otherWords = [
        "id": "an identifier, in HTML, XML and JSON", "tr": "HTML's row", "th": "HTML's head of a column",
        "hr": "HTML's rule", "cs": "PDF's operator for a colour space", "pt": "the unit", "fr": "the unit of shares",
        "it": "XLIFF's tag that stands alone",
    ]
    /// Who speaks of German and English, by the file's name, and why.
    private static let own = [
        "FindingArgument+JSON.swift": "words in both of them", "Explanation.swift": "words in both of them",
        "Words.swift": "the languages in which Litfass speaks to who uses it",
        "Console.swift": "which of them a terminal's locale asks for",
        "TemplateLoader.swift": "a title in both of them", "TemplateLibrary.swift": "a style's title in both of them",
        "Ledger+Reading.swift": "columns in both of them",
        "Language.swift": "the language from which all texts are translated",
        "KitContents.swift": "the press kit speaks German", "KitPage.swift": "the press kit speaks German",
        "GuidePage.swift": "the press kit speaks German", "TownPage.swift": "the press kit speaks German",
        "PrintOrder.swift": "the press kit speaks German",
        "ApprovalPage.swift": "the page speaks the language of who asked for it",
        "DrawnCrest.swift": "a drawing without words has to have a language in its PDF",
        "ICCProfile.swift": "profiles describe themselves in English",
        "Fonts.swift": "two of Debian's hyphen-* packages are named by country",
        "FindingList.swift": "an ending of a German plural", "PressDesk+Regions.swift": "an ending of a German plural",
        "BrandPicture.swift": "the board speaks the language of who asked for it",
        "OutboxPages.swift": "the outbox's page speaks German", "OutboxDay.swift": "the outbox's page speaks German",
        "OutboxPage.swift": "the outbox's page speaks German", "StaticSite.swift": "the page speaks German first",
        "ReviewPageWords.swift": "the review page speaks English where it has no words in its reader's language",
    ]
    /// Who names a font, by the file's name, and why.
    private static let fontNames = [
        "Reading+Script.swift": "an example in a finding's remedy",
        "BrandBoard.swift": "the board is in Latin letters, and is no sheet of a template",
    ]

    @Test func noCodeBranchesOnALanguageOrScript() throws {
        let table = try Self.table()
        let scripts = Self.names(/^  - code: (\w+)/, in: table)
        let languages = Self.names(/(?:{ code|bcp47|iso639-1): ([\w-]+)/, in: table).subtracting(["any"])
        #expect(scripts.count > 8 && languages.count > 40)
        let (found, files) = try Self.literals { file, word in
            if scripts.contains(word) { return false }
            guard languages.contains(word), Self.otherWords[word] == nil else { return true }
            return ["de", "en"].contains(word) && Self.own[file] != nil
        }
        #expect(found == [])
        #expect(Set(Self.own.keys).subtracting(files) == [], "no exception any more")
    }

    @Test func noCodeNamesAFont() throws {
        let lists = Self.names(/(?:fonts|serifs): \[([^\]]+)\]/, in: try Self.table())
        let fonts = Set(lists.flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } })
        #expect(fonts.count > 10)
        let (found, _) = try Self.literals { file, word in
            !fonts.contains { word == $0 || $0.contains(" ") && word.contains($0) } || Self.fontNames[file] != nil
        }
        #expect(found == [])
    }

    private static func table() throws -> [Substring] {
        try String(contentsOfFile: SourceFile.root + "/Assets/Languages.yaml", encoding: .utf8).split(separator: "\n")
    }

    private static func names(_ line: Regex<(Substring, Substring)>, in table: [Substring]) -> Set<String> {
        Set(table.flatMap { $0.matches(of: line).map { String($0.output.1) } })
    }

    /// The places of literals that may not stand there, and the names of the files with German or English.
    private static func literals(_ mayStand: (_ file: String, _ word: String) -> Bool) throws -> (
        found: [String], files: Set<String>
    ) {
        var found: [String] = []
        var files: Set<String> = []
        for file in try SourceFile.all() {
            let name = String(file.path.split(separator: "/").last ?? "")
            for (number, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                for match in line.matches(of: /"([^"\\]*)"/) {
                    let word = String(match.output.1)
                    if ["de", "en"].contains(word) { files.insert(name) }
                    if !mayStand(name, word) { found.append("\(file.path):\(number + 1) \(word)") }
                }
            }
        }
        return (found, files)
    }
}
