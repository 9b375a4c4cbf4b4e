import Foundation
import Terminal
import Testing

@testable import litfass

struct ExplainTests {
    @Test func aFindingIsExplainedInTheProgramsLanguage() throws {
        let german = try Litfass().run("explain", "text-too-long", "--lang", "de")
        #expect(
            german
                == .init(
                    status: 0,
                    output: """
                        text-too-long  Fehler

                        Ein Text ist zu lang; er passt auch in der kleinsten Schrift nicht auf sein
                        Blatt.

                        Warum es zählt
                          Litfass kürzt nie von selbst und schneidet nichts ab; darum wird das Blatt
                          nicht gemacht.

                        Was zu tun ist
                          Kürzen Sie den Text etwa auf die genannte Länge, oder geben Sie daneben eine
                          kürzere Fassung an.

                        Beispiel
                          ✗ headline: Herzlich willkommen in unserer schönen Stadt
                          ✓ headline: { long: Herzlich willkommen in unserer schönen Stadt, short: Willkommen! }

                        """, errors: ""))
        let english = try Litfass().run("explain", "text-too-long", "--lang", "en")
        #expect(english.status == 0 && english.output.contains("Why it matters\n  Litfass never shortens by itself"))
    }

    /// By what people say of it, in one word or two.
    @Test(arguments: ["zulang", "zu lang", "ZU LANG", "Zu-lang"]) func aWordFindsWhatItIsSaidOf(_ word: String) throws {
        let one = try Litfass().run("explain", word, "--lang", "de")
        #expect(one.status == 0 && one.output.contains("text-too-long  "), "\(one)")
        let only = try Litfass().run("explain", "Feiertag", "--json").json
        #expect(only["code"] as? String == "post-on-holiday")
    }

    @Test func withoutACodeAllAreListedOneALine() throws {
        let result = try Litfass().run("explain", "--lang", "de")
        #expect(result.status == 0 && result.errors == "")
        let lines = result.output.split(separator: "\n")
        let codes = try Litfass().run("completions", "names", "findings").output.split(separator: "\n")
        #expect(lines.map { $0.prefix { $0 != " " } }.sorted() == codes.sorted() && codes.count > 150)
        #expect(lines.allSatisfy { $0.contains(#/  (Fehler|Warnung|Hinweis)  +\S/#) })
    }

    @Test func jsonForPrograms() throws {
        let one = try Litfass().run("explain", "post-at-night", "--json", "--lang", "en").json
        #expect(Set(one.keys) == ["code", "severity", "meaning", "why", "remedy", "example"])
        #expect(one["code"] as? String == "post-at-night" && one["severity"] as? String == "warning")
        #expect(one["meaning"] as? String == "A post goes out at night.")
        #expect(one["example"] as? String == "✗ at: \"start 03:00\"\n✓ at: \"start 10:00\"")
        let all = try #require(try Litfass().run("explain", "--json").json["findings"] as? [[String: String]])
        #expect(all.count > 150 && all.allSatisfy { Set($0.keys) == ["code", "severity", "meaning"] })
    }

    @Test(
        arguments: [
            ("text-to-long", "Did you mean “text-too-long”? litfass explain text-too-long"),
            ("blumenkohl", "All are shown by: litfass explain"),
        ])
    func whatNothingBearsIsNamedWithWhatIsMeant(_ code: String, _ remedy: String) throws {
        let result = try Litfass().run("explain", code, "--lang", "en")
        #expect(result.status == 66 && result.output == "")
        #expect(result.errors.contains("There is no finding “\(code)”.") && result.errors.contains(remedy))
    }

    @Test func commandsOfExamplesCanBeUnderstood() throws {
        let file = try String(contentsOfFile: Litfass.root + "/Assets/Findings.yaml", encoding: .utf8)
        let commands = file.split(separator: "\n").compactMap { line in
            line.wholeMatch(of: #/ +litfass (.+)/#).map { $0.output.1.replacing("\"", with: "") }
        }
        #expect(commands.count > 10)
        for command in commands {
            let words = command.split(separator: " ").map(String.init)
            // A text to be counted is one word once the shell has taken its quotes away.
            let plain = words.first == "count" ? Array(words.prefix(4)) : words
            guard case .run = try Program.parser.parse(plain) else {
                Issue.record("litfass \(command) is not understood")
                continue
            }
        }
    }
}
